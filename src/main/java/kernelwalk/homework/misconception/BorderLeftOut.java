package kernelwalk.homework.misconception;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import kernelwalk.convolution.Axis;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Geometry;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;

/**
 * Only the windows that lie wholly in the input are worked.
 *
 * @param filling what stands in the cells of the others
 */
public record BorderLeftOut(Filling filling) implements Misconception {

    /** What stands in the cells whose windows reach over the edge. */
    public enum Filling {
        ZEROS,
        INPUT;

        /** A name for keys, such as {@code zeros}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static final BorderLeftOut WITH_ZEROS = new BorderLeftOut(Filling.ZEROS);
    static final BorderLeftOut AS_THE_INPUT = new BorderLeftOut(Filling.INPUT);

    static final String NAME = "border-left-out";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Shape> size(Exercise exercise) {
        return Optional.of(Variation.of(exercise).geometry().output());
    }

    @Override
    public Optional<Tensor<Shape>> answer(Exercise exercise) {
        Geometry geometry = Variation.of(exercise).geometry();
        if (exercise.operation() instanceof TransposedConvolution
                || !hasInside(geometry.rows())
                || !hasInside(geometry.columns())
                || filling == Filling.INPUT && !canCopy(geometry)) {
            return Optional.empty();
        }
        Tensor<Shape> right = exercise.compute().output();
        Shape shape = geometry.output();
        return Optional.of(
                Tensor.filled(
                        shape,
                        index ->
                                isInside(geometry, shape.cell(index))
                                        ? right.at(index)
                                        : filled(exercise, shape.cell(index))));
    }

    /** A map of the input for every map of the output, or one for all. */
    private static boolean canCopy(Geometry geometry) {
        Shape input = geometry.input();
        Shape output = geometry.output();
        return input.height() == output.height()
                && input.width() == output.width()
                && (input.channels() == 1 || input.channels() == output.channels());
    }

    private static boolean hasInside(Axis axis) {
        return IntStream.range(0, axis.output()).anyMatch(output -> isInside(axis, output));
    }

    private static boolean isInside(Geometry geometry, Cell cell) {
        return isInside(geometry.rows(), cell.row()) && isInside(geometry.columns(), cell.column());
    }

    private static boolean isInside(Axis axis, int output) {
        return axis.inputAt(output, 0) >= 0 && axis.inputAt(output, axis.window() - 1) >= 0;
    }

    private Value filled(Exercise exercise, Cell cell) {
        if (filling == Filling.ZEROS) {
            return Rational.ZERO;
        }
        Tensor<Shape> input = exercise.input();
        int channel = input.layout().channels() == 1 ? 0 : cell.channel();
        return input.at(input.layout().index(cell.sample(), cell.row(), cell.column(), channel));
    }

    /** What stands in the border. */
    @Override
    public List<Object> details() {
        return List.of(filling.code());
    }

    @Override
    public boolean isFitted() {
        return false;
    }
}
