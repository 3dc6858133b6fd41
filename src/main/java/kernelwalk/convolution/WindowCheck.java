package kernelwalk.convolution;

import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Operation.Weighted;

/**
 * Whether a window can go over an input: what is refused before anything of its sizes is built.
 *
 * <p>Each check throws a {@link ConvolutionException} with the cause.
 */
final class WindowCheck {

    private WindowCheck() {}

    static void steps(Operation operation) {
        Size strides = operation.strides();
        if (Math.min(strides.height(), strides.width()) < 1) {
            throw new ConvolutionException(
                    Cause.STRIDE_NOT_POSITIVE, Place.STRIDES, strides.height(), strides.width());
        }
        Size dilations = operation.dilations();
        if (Math.min(dilations.height(), dilations.width()) < 1) {
            throw new ConvolutionException(
                    Cause.DILATION_NOT_POSITIVE,
                    Place.DILATIONS,
                    dilations.height(),
                    dilations.width());
        }
        if (operation instanceof TransposedConvolution transposed) {
            checkOutputPadding(transposed);
        }
    }

    private static void checkOutputPadding(TransposedConvolution transposed) {
        Size added = transposed.outputPadding();
        if (Math.min(added.height(), added.width()) < 0) {
            throw new ConvolutionException(
                    Cause.NEGATIVE_OUTPUT_PADDING,
                    Place.OUTPUT_PADDING,
                    added.height(),
                    added.width());
        }
        int rowLimit = Math.max(transposed.strides().height(), transposed.dilations().height());
        int columnLimit = Math.max(transposed.strides().width(), transposed.dilations().width());
        if (added.height() > 0 && added.height() >= rowLimit
                || added.width() > 0 && added.width() >= columnLimit) {
            throw new ConvolutionException(
                    Cause.OUTPUT_PADDING_TOO_LARGE,
                    Place.OUTPUT_PADDING,
                    added.height(),
                    added.width(),
                    rowLimit,
                    columnLimit);
        }
    }

    static void channels(Shape input, Weighted weighted) {
        KernelShape kernel = weighted.kernel().layout();
        int groups = weighted.groups();
        if (groups < 1) {
            throw new ConvolutionException(Cause.GROUPS_NOT_POSITIVE, Place.GROUPS, groups);
        }
        if (input.channels() % groups != 0) {
            throw new ConvolutionException(
                    Cause.CHANNELS_NOT_DIVISIBLE, Place.GROUPS, input.channels(), groups);
        }
        if (kernel.filters() % groups != 0) {
            throw new ConvolutionException(
                    Cause.FILTERS_NOT_DIVISIBLE, Place.GROUPS, kernel.filters(), groups);
        }
        if (kernel.channels() != input.channels() / groups) {
            throw new ConvolutionException(
                    Cause.CHANNELS_DIFFER,
                    Place.KERNEL,
                    kernel.channels(),
                    input.channels(),
                    groups);
        }
        if (weighted.bias().size() != kernel.filters()) {
            throw new ConvolutionException(
                    Cause.BIAS_COUNT_DIFFERS, Place.BIAS, weighted.bias().size(), kernel.filters());
        }
    }

    static void same(Operation operation, Convention convention) {
        Size strides = operation.strides();
        boolean moves = Math.max(strides.height(), strides.width()) > 1;
        if (convention == Convention.PYTORCH
                && operation instanceof Operation.Convolution
                && operation.padding() instanceof Padding.Same
                && moves) {
            throw new ConvolutionException(
                    Cause.SAME_WITH_STRIDE, Place.PADDING, strides.height(), strides.width());
        }
    }

    static void margins(AxisRule.Resolved rows, AxisRule.Resolved columns) {
        long most =
                Math.max(
                        Math.max(rows.before(), rows.after()),
                        Math.max(columns.before(), columns.after()));
        if (most > Margins.LIMIT) {
            throw new ConvolutionException(
                    Cause.PADDING_TOO_LARGE,
                    Place.PADDING,
                    rows.before(),
                    rows.after(),
                    columns.before(),
                    columns.after(),
                    Margins.LIMIT);
        }
    }

    /** Frameworks copy a border for convolutions alone, and no cell twice on the same side. */
    static void border(
            Shape input, Operation operation, AxisRule.Resolved rows, AxisRule.Resolved columns) {
        Border border = operation.padding().border();
        if (border == Border.ZEROS) {
            return;
        }
        if (!(operation instanceof Operation.Convolution)) {
            throw new ConvolutionException(Cause.BORDER_WITHOUT_CONVOLUTION, Place.PADDING);
        }
        int downwards = border.widest(input.height());
        int across = border.widest(input.width());
        if (Math.max(rows.before(), rows.after()) > downwards
                || Math.max(columns.before(), columns.after()) > across) {
            throw new ConvolutionException(
                    Cause.BORDER_TOO_WIDE,
                    Place.PADDING,
                    input.height(),
                    input.width(),
                    downwards,
                    across);
        }
    }

    static void output(
            Shape input,
            Operation operation,
            int filters,
            AxisRule.Resolved rows,
            AxisRule.Resolved columns,
            AxisRule down,
            AxisRule across) {
        if (Math.min(rows.output(), columns.output()) < 1) {
            if (operation instanceof TransposedConvolution) {
                throw new ConvolutionException(
                        Cause.NOTHING_LEFT, Place.PADDING, rows.output(), columns.output());
            }
            throw new ConvolutionException(
                    Cause.KERNEL_LARGER_THAN_INPUT,
                    operation instanceof Weighted ? Place.KERNEL : Place.WINDOW,
                    down.extent().value() + "×" + across.extent().value(),
                    (input.height() + rows.before() + rows.after())
                            + "×"
                            + (input.width() + columns.before() + columns.after()));
        }
        if (Math.max(rows.output(), columns.output()) > Layout.LIMIT
                || rows.output() * columns.output() > Layout.LIMIT
                || rows.output() * columns.output() * input.samples() > Layout.LIMIT
                || rows.output() * columns.output() * input.samples() * filters > Layout.LIMIT) {
            throw new ConvolutionException(
                    Cause.TOO_MANY_VALUES,
                    Place.OUTPUT,
                    input.samples() + "×" + rows.output() + "×" + columns.output() + "×" + filters,
                    Layout.LIMIT);
        }
        if (!(operation instanceof TransposedConvolution)) {
            checkCells(input, filters, rows, columns);
        }
    }

    /** Zeros around the input count like its numbers: a window goes over them too. */
    private static void checkCells(
            Shape input, int filters, AxisRule.Resolved rows, AxisRule.Resolved columns) {
        double padded =
                (double) (input.height() + rows.before() + rows.after())
                        * (input.width() + columns.before() + columns.after())
                        * input.samples()
                        * input.channels();
        long output = rows.output() * columns.output() * input.samples() * filters;
        if (padded + output > Layout.LIMIT) {
            boolean isPadded = padded > input.count();
            throw new ConvolutionException(
                    Cause.TOO_MANY_CELLS,
                    isPadded ? Place.PADDING : Place.OUTPUT,
                    (long) padded,
                    output,
                    Layout.LIMIT);
        }
    }
}
