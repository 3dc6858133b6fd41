package kernelwalk.convolution;

import java.util.List;
import java.util.Optional;
import kernelwalk.convolution.Operation.Pooling;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Pointwise.Softmax;
import kernelwalk.convolution.Rearranging.Flatten;
import kernelwalk.convolution.Rearranging.UpSampling;

/**
 * The sizes of a computation, checked and worked out before anything of that size is built.
 *
 * @param input     N × H × W × C
 * @param output    N × OH × OW × F
 * @param rows      which rows each window reads
 * @param columns   which columns each window reads
 * @param window    height and width of the window, before dilation
 * @param channels  channels that one window reads: C/groups, or 1 for pooling
 * @param groups    independent parts of the channels; C for pooling
 */
public record Geometry(
        Shape input, Shape output, Axis rows, Axis columns, Size window, int channels, int groups) {

    /**
     * Works out the sizes.
     *
     * @throws ConvolutionException when the operation cannot be done to an input of that shape
     */
    public static Geometry of(Shape input, Operation operation, Convention convention) {
        return switch (operation) {
            case Flatten _ -> flat(input);
            case UpSampling(Size factors) -> repeated(input, factors);
            case Dense dense -> ofWindows(checked(input, dense, convention), dense, convention);
            case Weighted _, Pooling _, Windowless _ ->
                    ofWindows(input, operation.on(input).asWindows(), convention);
        };
    }

    private static Shape checked(Shape input, Dense dense, Convention convention) {
        if (convention == Convention.PYTORCH && input.height() * (long) input.width() > 1) {
            throw new ConvolutionException(
                    Cause.NOT_FLAT, Place.INPUT, input.height(), input.width());
        }
        if (dense.inputs() != input.channels()) {
            throw new ConvolutionException(
                    Cause.INPUTS_DIFFER, Place.WEIGHTS, dense.inputs(), input.channels());
        }
        return input;
    }

    /** Every number of a sample becomes a unit: a window of one cell for each. */
    private static Geometry flat(Shape input) {
        var output =
                new Shape(input.samples(), 1, 1, input.height() * input.width() * input.channels());
        return new Geometry(
                input,
                output,
                single(input.height()),
                single(input.width()),
                Size.ONE,
                1,
                input.channels());
    }

    private static Axis single(int cells) {
        return new SlidingAxis(cells, 1, 1, 1, 0, 0, Border.ZEROS, 1, List.of());
    }

    private static Geometry repeated(Shape input, Size factors) {
        if (Math.min(factors.height(), factors.width()) < 1) {
            throw new ConvolutionException(
                    Cause.FACTORS_NOT_POSITIVE, Place.FACTORS, factors.height(), factors.width());
        }
        long height = (long) input.height() * factors.height();
        long width = (long) input.width() * factors.width();
        double count = (double) height * width * input.samples() * input.channels();
        if (count > Layout.LIMIT) {
            throw new ConvolutionException(
                    Cause.TOO_MANY_VALUES,
                    Place.OUTPUT,
                    input.samples() + "×" + height + "×" + width + "×" + input.channels(),
                    Layout.LIMIT);
        }
        return new Geometry(
                input,
                new Shape(input.samples(), (int) height, (int) width, input.channels()),
                new RepeatingAxis(input.height(), factors.height()),
                new RepeatingAxis(input.width(), factors.width()),
                Size.ONE,
                1,
                input.channels());
    }

    private static Geometry ofWindows(Shape input, Operation operation, Convention convention) {
        WindowCheck.steps(operation);
        int groups = operation instanceof Softmax ? 1 : input.channels();
        int filters = input.channels();
        if (operation instanceof Weighted weighted) {
            WindowCheck.channels(input, weighted);
            groups = weighted.groups();
            filters = weighted.kernel().layout().filters();
        }
        Place windowPlace = operation instanceof Weighted ? Place.KERNEL : Place.WINDOW;
        Layout.check(windowPlace, operation.window().height(), operation.window().width());
        WindowCheck.same(operation, convention);
        var down =
                rule(
                        input.height(),
                        operation.window().height(),
                        operation.strides().height(),
                        operation.dilations().height());
        var across =
                rule(
                        input.width(),
                        operation.window().width(),
                        operation.strides().width(),
                        operation.dilations().width());
        var rows = resolve(down, operation, convention, true);
        var columns = resolve(across, operation, convention, false);
        WindowCheck.margins(rows, columns);
        WindowCheck.border(input, operation, rows, columns);
        WindowCheck.output(input, operation, filters, rows, columns, down, across);
        var output =
                new Shape(input.samples(), (int) rows.output(), (int) columns.output(), filters);
        var geometry =
                new Geometry(
                        input,
                        output,
                        axis(down, rows, operation),
                        axis(across, columns, operation),
                        operation.window(),
                        input.channels() / groups,
                        groups);
        geometry.checkWindows(operation);
        return geometry;
    }

    /** Taps of one window: height × width × channels. */
    public int taps() {
        return window.height() * window.width() * channels;
    }

    /** Windows of the whole walk: one for each output cell. */
    public int windows() {
        return output.count();
    }

    /** Multiplications of the whole walk, those with padded zeros too. */
    public long multiplications() {
        return (long) windows() * taps();
    }

    /** The padding, as numbers; for a transposed convolution what is cropped. */
    public Margins margins() {
        return new Margins(rows.before(), rows.after(), columns.before(), columns.after());
    }

    /** The input cell of which a copy stands at a place beyond the edge; nothing inside, and where zeros stand. */
    public Optional<Cell> copiedAt(Cell place) {
        int row = copied(rows, place.row());
        int column = copied(columns, place.column());
        boolean isInside = row == place.row() && column == place.column();
        return isInside || Math.min(row, column) < 0
                ? Optional.empty()
                : Optional.of(new Cell(place.sample(), row, column, place.channel()));
    }

    private static int copied(Axis axis, int place) {
        return place >= 0 && place < axis.input() ? place : axis.copiedAt(place);
    }

    /** The first input channel that a filter reads. */
    public int firstChannel(int filter) {
        return filter / filtersPerGroup() * channels;
    }

    /** Filters of one group. */
    public int filtersPerGroup() {
        return output.channels() / groups;
    }

    private static AxisRule rule(int input, int window, int stride, int dilation) {
        return new AxisRule(input, window, stride, dilation);
    }

    private static AxisRule.Resolved resolve(
            AxisRule rule, Operation operation, Convention convention, boolean downwards) {
        int[] margins = {0, 0};
        if (operation.padding() instanceof Padding.Explicit(Margins given, Border _)) {
            margins =
                    downwards
                            ? new int[] {given.top(), given.bottom()}
                            : new int[] {given.left(), given.right()};
        }
        boolean oddZeroFirst = convention == Convention.SCIPY;
        if (operation instanceof TransposedConvolution transposed) {
            Size added = transposed.outputPadding();
            int outputPadding = downwards ? added.height() : added.width();
            return rule.spread(transposed.padding(), margins, outputPadding);
        }
        Rounding rounding = operation instanceof Pooling pool ? pool.rounding() : Rounding.FLOOR;
        return rule.slide(operation.padding(), margins, oddZeroFirst, rounding);
    }

    private static Axis axis(AxisRule rule, AxisRule.Resolved resolved, Operation operation) {
        return operation instanceof TransposedConvolution
                ? SpreadingAxis.of(rule, resolved)
                : SlidingAxis.of(rule, resolved, operation.padding().border());
    }

    /** A window that lies wholly in the padding has no maximum, and no mean of input cells. */
    private void checkWindows(Operation operation) {
        if (operation.passesOverPadding()) {
            int row = firstWithoutInput(rows);
            int column = firstWithoutInput(columns);
            if (row >= 0 || column >= 0) {
                throw new ConvolutionException(
                        Cause.WINDOW_IN_PADDING,
                        Place.PADDING,
                        Math.max(row, 0),
                        Math.max(column, 0));
            }
        }
    }

    private static int firstWithoutInput(Axis axis) {
        for (int output = 0; output < axis.output(); output++) {
            if (!reachesInput(axis, output)) {
                return output;
            }
        }
        return -1;
    }

    /** The first tap that does not lie before the input decides; the later ones lie further on. */
    private static boolean reachesInput(Axis axis, int output) {
        int least = 0;
        int most = axis.window() - 1;
        while (least < most) {
            int middle = (least + most) >>> 1;
            if (axis.offset(output, middle) < 0) {
                least = middle + 1;
            } else {
                most = middle;
            }
        }
        return axis.inputAt(output, least) >= 0;
    }

    /** The derivations along the rows, then along the columns. */
    public List<List<Derivation>> derivations() {
        return List.of(rows.derivations(), columns.derivations());
    }
}
