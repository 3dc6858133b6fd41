package kernelwalk.export;

import kernelwalk.convolution.Axis;
import kernelwalk.convolution.Border;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.Geometry;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Size;
import kernelwalk.exercise.Exercise;
import kernelwalk.framework.BorderNames;

/**
 * The sizes of an exercise as numbers, for frameworks that have no word for them.
 *
 * @param geometry  how the exercise is laid out
 * @param operation what is done
 */
record Edges(Geometry geometry, Operation operation) {

    static Edges of(Exercise exercise) {
        Computation computation = exercise.compute();
        return new Edges(computation.geometry(), computation.operation());
    }

    /** The padding of each side; what is cropped for a transposed convolution. */
    Margins margins() {
        return geometry.margins();
    }

    /** From the first to the last tap of a window. */
    Size extent() {
        return new Size(
                (operation.window().height() - 1) * operation.dilations().height() + 1,
                (operation.window().width() - 1) * operation.dilations().width() + 1);
    }

    /** How far the last windows reach beyond even the padding, downwards and to the right. */
    Size beyond() {
        return new Size(
                beyond(geometry.rows(), operation.strides().height(), extent().height()),
                beyond(geometry.columns(), operation.strides().width(), extent().width()));
    }

    private static int beyond(Axis axis, int stride, int extent) {
        int reached = (axis.output() - 1) * stride + extent;
        return Math.max(0, reached - axis.before() - axis.input() - axis.after());
    }

    /** The padding and what the last windows reach beyond it. */
    Margins all() {
        Margins sides = margins();
        return new Margins(
                sides.top(),
                sides.bottom() + beyond().height(),
                sides.left(),
                sides.right() + beyond().width());
    }

    /** The output of a transposed convolution before it is cropped. */
    Size full() {
        return new Size(
                (geometry.input().height() - 1) * operation.strides().height() + extent().height(),
                (geometry.input().width() - 1) * operation.strides().width() + extent().width());
    }

    /** How many zeros the input of a transposed convolution lacks, so that nothing of its output lies beyond. */
    Size lacking() {
        int rows = margins().top() + geometry.output().height() - full().height();
        int columns = margins().left() + geometry.output().width() - full().width();
        return new Size(
                Math.max(0, Math.ceilDiv(rows, operation.strides().height())),
                Math.max(0, Math.ceilDiv(columns, operation.strides().width())));
    }

    /** Whether another convention pads the same and gives as many cells. */
    boolean areThoseOf(Convention convention) {
        try {
            Geometry other = Geometry.of(geometry.input(), operation, convention);
            return other.margins().equals(margins()) && other.output().equals(geometry.output());
        } catch (ConvolutionException refused) {
            return false;
        }
    }

    /** Whether the strides go further than one cell. */
    boolean strides() {
        return Math.max(operation.strides().height(), operation.strides().width()) > 1;
    }

    /** Whether the taps stand apart. */
    boolean dilates() {
        return !operation.dilations().equals(Size.ONE);
    }

    /** Whether copies of the input stand beyond its edge. */
    boolean copies() {
        return border() != Border.ZEROS;
    }

    /** What stands beyond the edge. */
    Border border() {
        return operation.padding().border();
    }

    /** NumPy's call that puts the padding around an input. */
    String numpyPadded() {
        String mode = copies() ? ", mode=\"" + BorderNames.numpy(border()) + "\"" : "";
        return "np.pad(x, " + numpyPad(margins()) + mode + ")";
    }

    /** As NumPy's {@code pad} has it for N × H × W × C. */
    static String numpyPad(Margins sides) {
        return "((0, 0), (%d, %d), (%d, %d), (0, 0))"
                .formatted(sides.top(), sides.bottom(), sides.left(), sides.right());
    }
}
