package kernelwalk.framework;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.Pooling;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Rounding;
import kernelwalk.convolution.Size;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Attempt;
import kernelwalk.exercise.Choice;
import kernelwalk.exercise.Choices;
import kernelwalk.exercise.Dtype;
import kernelwalk.exercise.OperationType;
import kernelwalk.exercise.PaddingKind;

/**
 * What a framework is asked to do, possible or not.
 *
 * @param type          the operation
 * @param layer         the name that Keras gives the layer
 * @param input         the lengths of the input's axes: N × H × W × C when there are four, else as typed
 * @param dtype         the type of the input
 * @param kernel        KH × KW × C/groups × F; for a pool KH × KW × 1 × 1
 * @param weights       the numbers of the kernel, or none when only its shape is known
 * @param parameters    the type of the kernel and the bias
 * @param biases        how many numbers the bias has; empty for none at all
 * @param strides       rows and columns, as asked for
 * @param padding       how the padding is asked for
 * @param sides         zeros at the top, bottom, left and right when it is asked for by numbers
 * @param dilations     rows and columns, as asked for
 * @param groups        as asked for
 * @param outputPadding rows and columns that a transposed convolution adds
 * @param rounding      what a pooling window over the edge does
 */
public record Call(
        OperationType type,
        String layer,
        List<Integer> input,
        Dtype dtype,
        List<Integer> kernel,
        List<Value> weights,
        Dtype parameters,
        OptionalInt biases,
        Size strides,
        PaddingKind padding,
        List<Integer> sides,
        Size dilations,
        int groups,
        Size outputPadding,
        Rounding rounding) {

    private static final List<Integer> NO_SIDES = List.of(0, 0, 0, 0);

    public Call {
        input = List.copyOf(input);
        kernel = List.copyOf(kernel);
        weights = List.copyOf(weights);
        sides = List.copyOf(sides);
    }

    /** The call that an attempt is. */
    public static Call of(Attempt attempt) {
        Operation operation = attempt.operation();
        Dtype parameters = Dtype.of(attempt.numbers());
        Size window = operation.window();
        OperationType type = OperationType.of(operation);
        List<Integer> kernel = List.of(window.height(), window.width(), 1, 1);
        List<Value> weights = List.of();
        OptionalInt biases = OptionalInt.empty();
        int groups = 1;
        if (operation instanceof Weighted weighted) {
            kernel = weighted.kernel().layout().lengths();
            weights = List.of(weighted.kernel().toValues());
            biases = OptionalInt.of(weighted.bias().size());
            groups = weighted.groups();
        }
        return new Call(
                type,
                layer(type),
                attempt.input().shape(),
                attempt.dtype().orElse(parameters),
                kernel,
                weights,
                parameters,
                biases,
                operation.strides(),
                PaddingKind.of(operation.padding()),
                operation.padding() instanceof Padding.Explicit(Margins margins)
                        ? sides(margins)
                        : NO_SIDES,
                operation.dilations(),
                groups,
                operation instanceof TransposedConvolution it ? it.outputPadding() : Size.ZERO,
                operation instanceof Pooling pool ? pool.rounding() : Rounding.FLOOR);
    }

    /** The call that choices ask for; only the shape of its kernel is known. */
    public static Call of(Choices choices) {
        OperationType type = choices.type();
        Dtype dtype = Dtype.of(choices.numbers());
        boolean weighted = !type.isPooling();
        int groups = weighted ? choices.count(Choice.GROUPS) : 1;
        int filters = weighted ? choices.count(Choice.FILTERS) : 1;
        int channels =
                weighted ? Math.max(1, choices.count(Choice.CHANNELS) / Math.max(1, groups)) : 1;
        return new Call(
                type,
                layer(type),
                Stream.of(Choice.SAMPLES, Choice.INPUT_HEIGHT, Choice.INPUT_WIDTH, Choice.CHANNELS)
                        .map(choices::count)
                        .toList(),
                dtype,
                List.of(
                        choices.count(Choice.KERNEL_HEIGHT),
                        choices.count(Choice.KERNEL_WIDTH),
                        channels,
                        filters),
                List.of(),
                dtype,
                weighted ? OptionalInt.of(filters) : OptionalInt.empty(),
                size(choices, Choice.STRIDE_ROWS, Choice.STRIDE_COLUMNS),
                choices.padding(),
                choices.padding() == PaddingKind.EXPLICIT
                        ? Stream.of(
                                        Choice.PADDING_TOP,
                                        Choice.PADDING_BOTTOM,
                                        Choice.PADDING_LEFT,
                                        Choice.PADDING_RIGHT)
                                .map(choices::count)
                                .toList()
                        : NO_SIDES,
                size(choices, Choice.DILATION_ROWS, Choice.DILATION_COLUMNS),
                groups,
                type == OperationType.TRANSPOSED_CONVOLUTION
                        ? size(choices, Choice.OUTPUT_PADDING_ROWS, Choice.OUTPUT_PADDING_COLUMNS)
                        : Size.ZERO,
                choices.rounding());
    }

    private static Size size(Choices choices, Choice rows, Choice columns) {
        return new Size(choices.count(rows), choices.count(columns));
    }

    private static List<Integer> sides(Margins margins) {
        return List.of(margins.top(), margins.bottom(), margins.left(), margins.right());
    }

    private static String layer(OperationType type) {
        return switch (type) {
            case CONVOLUTION -> "conv2d";
            case TRANSPOSED_CONVOLUTION -> "conv2d_transpose";
            case MAX_POOLING -> "max_pooling2d";
            case AVERAGE_POOLING -> "average_pooling2d";
        };
    }

    boolean isPooling() {
        return type.isPooling();
    }

    boolean isTransposed() {
        return type == OperationType.TRANSPOSED_CONVOLUTION;
    }

    /** Whether each group is one channel, as TensorFlow has a function of its own for: four axes and no dilation. */
    boolean isDepthwise() {
        return type == OperationType.CONVOLUTION
                && hasFourAxes()
                && groups > 1
                && kernel.get(2) == 1
                && filters() % groups == 0
                && dilations.equals(Size.ONE);
    }

    /** Whether the input has samples, height, width and channels. */
    boolean hasFourAxes() {
        return input.size() == Attempt.AXES;
    }

    /** The input's lengths as PyTorch has them: N × C × H × W when there are four, else as typed. */
    List<Integer> channelsFirst() {
        return hasFourAxes()
                ? List.of(input.get(0), input.get(3), input.get(1), input.get(2))
                : input;
    }

    Size window() {
        return new Size(kernel.get(0), kernel.get(1));
    }

    int filters() {
        return kernel.get(3);
    }

    /** Channels that all groups of the kernel read together. */
    public int channelsRead() {
        return kernel.get(2) * groups;
    }

    /** Channels that the input has, where PyTorch looks for them; those of the kernel when there is no such axis. */
    int channelsArriving() {
        return switch (input.size()) {
            case Attempt.AXES -> input.get(3);
            case Attempt.AXES - 1 -> input.get(0);
            default -> channelsRead();
        };
    }

    /** Cells from the first to the last tap of a window, downwards and to the right. */
    public Size extent() {
        return new Size(
                (window().height() - 1) * dilations.height() + 1,
                (window().width() - 1) * dilations.width() + 1);
    }

    /** The zeros asked for on the four sides: those of "full" are as many as let every window touch the input. */
    List<Integer> zeros() {
        return switch (padding) {
            case VALID, SAME -> NO_SIDES;
            case FULL -> {
                int rows = extent().height() - 1;
                int columns = extent().width() - 1;
                yield List.of(rows, rows, columns, columns);
            }
            case EXPLICIT -> sides;
        };
    }

    /** Whether there are zeros to be counted out. */
    boolean isPaddedByNumbers() {
        return zeros().stream().anyMatch(count -> count != 0);
    }

    /** The same call of an input that has been padded and cast before. */
    Call arriving(List<Integer> shape, Dtype as) {
        return new Call(
                type,
                layer,
                shape,
                as,
                kernel,
                weights,
                parameters,
                biases,
                strides,
                padding == PaddingKind.SAME ? PaddingKind.SAME : PaddingKind.VALID,
                NO_SIDES,
                dilations,
                groups,
                outputPadding,
                rounding);
    }

    /**
     * Rows or columns that Keras gives the output of a transposed convolution.
     *
     * @see <a href="https://github.com/keras-team/keras/blob/master/keras/src/backend/common/backend_utils.py">backend_utils.py</a>
     */
    int spread(Along along) {
        int cells = along.of(input);
        int stride = along.of(strides);
        int extent = along.of(extent());
        int added = along.of(outputPadding);
        boolean isAdded = !outputPadding.equals(Size.ZERO);
        if (padding == PaddingKind.SAME) {
            return isAdded
                    ? (cells - 1) * stride + extent - extent / 2 * 2 + added
                    : cells * stride;
        }
        int valid = isAdded ? added : Math.max(stride - extent, 0);
        return (cells - 1) * stride + extent + valid - along.zeros(this);
    }

    /** Rows and columns of the input with the zeros asked for; none when there are not four axes. */
    public Size paddedSize() {
        List<Integer> zeros = zeros();
        return hasFourAxes()
                ? new Size(
                        input.get(1) + zeros.get(0) + zeros.get(1),
                        input.get(2) + zeros.get(2) + zeros.get(3))
                : Size.ZERO;
    }

    /** Whether opposite sides have equally many zeros, so that they can be given as one number for each axis. */
    boolean isSymmetric() {
        return zeros().get(0).equals(zeros().get(1)) && zeros().get(2).equals(zeros().get(3));
    }

    /** The zeros above and on the left. */
    Size before() {
        return new Size(zeros().get(0), zeros().get(2));
    }
}
