package kernelwalk.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.Dense;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Size;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.HiddenNumber;
import kernelwalk.exercise.Staging;

/**
 * A dense layer as the convolution that it is. One of units has a kernel as large as its input: both stand in a grid, in the
 * same one; where no grid of a fair shape holds them, both are one cell wide and folded on their cards. Moments, numbers and the row-major indices of cells and weights are those of the layer.
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
            last = new Known(frame.computation(), exercise, exercise.alone().compute());
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
            return with(exercise, exercise.input(), dense.asWindows(), exercise.staging());
        }
        Size size = size(Fold.of(dense.inputs()));
        var grid = new Shape(input.samples(), size.height(), size.width(), 1);
        var kernel = new KernelShape(size.height(), size.width(), 1, dense.units());
        return with(
                exercise,
                Tensor.of(grid, exercise.input().toValues()),
                Convolution.of(Tensor.of(kernel, dense.kernel().toValues())).withBias(dense.bias()),
                folded(exercise.staging(), size));
    }

    private static Size size(Fold fold) {
        return fold.isFull() ? fold.size() : new Size(fold.units(), 1);
    }

    /** How units stand on their card that are laid out in a line. */
    static Optional<Fold> line(Size laidOut) {
        Fold fold = Fold.of(laidOut.height());
        return laidOut.width() == 1 && !fold.isFull() ? Optional.of(fold) : Optional.empty();
    }

    /** What is hidden of a unit's weights, at the places that they have in the grid. */
    private static Staging folded(Staging staging, Size size) {
        List<HiddenNumber> moved =
                staging.numbers().stream().map(number -> folded(number, size)).toList();
        return staging.showing(staging.numbers()).hiding(moved);
    }

    private static HiddenNumber folded(HiddenNumber number, Size size) {
        List<Integer> place = number.place();
        return switch (number.card()) {
            case BIAS, OUTPUT -> number;
            case KERNEL -> at(number, size, place.get(2), List.of(0, place.get(3)));
            case PRODUCTS -> at(number, size, place.get(2), List.of(0));
        };
    }

    private static HiddenNumber at(HiddenNumber number, Size size, int unit, List<Integer> rest) {
        var place = new ArrayList<Integer>();
        place.add(unit / size.width());
        place.add(unit % size.width());
        place.addAll(rest);
        return new HiddenNumber(number.layer(), number.card(), place);
    }

    private static Exercise with(
            Exercise exercise, Tensor<Shape> input, Convolution convolution, Staging staging) {
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
                exercise.chain(),
                staging,
                List.of());
    }
}
