package kernelwalk.picture;

import kernelwalk.convolution.Computation;
import kernelwalk.convolution.Dense;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;

/**
 * A dense layer as the convolution that it is. One of units has a kernel as large as its input: both stand in a grid, in the
 * same one. Moments, numbers and the row-major indices of cells and weights are those of the layer.
 */
final class DenseGrid {

    /** What was laid out last: a walk asks for the same layer at every step. */
    private record Known(Computation layer, Exercise exercise, Computation computation) {}

    private static volatile Known known = new Known(null, null, null);

    private DenseGrid() {}

    /** A frame with the convolution in the place of its dense layer. */
    static Frame of(Frame frame, Dense dense) {
        Known last = known;
        if (last.layer() != frame.computation()) {
            Exercise exercise = convolution(frame.exercise(), dense);
            last = new Known(frame.computation(), exercise, exercise.compute());
            known = last;
        }
        return new Frame(
                last.exercise(),
                last.computation(),
                frame.moment(),
                frame.progress(),
                frame.words(),
                frame.marks(),
                frame.options(),
                frame.sheet(),
                frame.hasFlatInput());
    }

    private static Exercise convolution(Exercise exercise, Dense dense) {
        Shape input = exercise.input().layout();
        if (!Fold.isFlat(input)) {
            return with(exercise, exercise.input(), dense.asWindows());
        }
        Fold fold = Fold.full(dense.inputs());
        var grid = new Shape(input.samples(), fold.rows(), fold.columns(), 1);
        var kernel = new KernelShape(fold.rows(), fold.columns(), 1, dense.units());
        return with(
                exercise,
                Tensor.of(grid, exercise.input().toValues()),
                Convolution.of(Tensor.of(kernel, dense.kernel().toValues()))
                        .withBias(dense.bias()));
    }

    private static Exercise with(Exercise exercise, Tensor<Shape> input, Convolution convolution) {
        return new Exercise(
                exercise.title(),
                exercise.notes(),
                input,
                convolution,
                exercise.numbers(),
                exercise.convention(),
                exercise.display(),
                exercise.order(),
                exercise.marking(),
                exercise.chain());
    }
}
