package kernelwalk.homework.misconception;

import java.util.List;
import java.util.Optional;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Size;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.answer.Exact;

/** Wrong rules about the finished values. */
final class OutputMisworkings {

    private OutputMisworkings() {}

    static List<Misconception> all() {
        return List.of(
                Reworking.ofOutput(
                        "sign-lost", output -> Exact.changed(output, Rational::magnitude)),
                Reworking.of("input-and-kernel-exchanged", OutputMisworkings::exchanged),
                new Reworking(
                        "output-transposed",
                        exercise -> Optional.of(transposed(exercise.compute().output())),
                        exercise ->
                                Optional.of(turned(Variation.of(exercise).geometry().output()))));
    }

    /** Correlation is not commutative, as convolution with a turned kernel is: with the roles exchanged, the output comes out turned by 180°. */
    private static Optional<Tensor<Shape>> exchanged(Exercise exercise) {
        if (!(exercise.operation() instanceof Convolution convolution)
                || convolution.flip()
                || !convolution.strides().equals(Size.ONE)) {
            return Optional.empty();
        }
        Tensor<Shape> output = exercise.compute().output();
        Shape shape = output.layout();
        return Optional.of(
                Tensor.filled(
                        shape,
                        index -> {
                            Cell cell = shape.cell(index);
                            return output.at(
                                    shape.index(
                                            cell.sample(),
                                            shape.height() - 1 - cell.row(),
                                            shape.width() - 1 - cell.column(),
                                            cell.channel()));
                        }));
    }

    private static Shape turned(Shape shape) {
        return new Shape(shape.samples(), shape.width(), shape.height(), shape.channels());
    }

    private static Tensor<Shape> transposed(Tensor<Shape> output) {
        Shape old = output.layout();
        Shape shape = turned(old);
        return Tensor.filled(
                shape,
                index -> {
                    Cell cell = shape.cell(index);
                    return output.at(
                            old.index(cell.sample(), cell.column(), cell.row(), cell.channel()));
                });
    }
}
