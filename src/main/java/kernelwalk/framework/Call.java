package kernelwalk.framework;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import kernelwalk.convolution.Border;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Operation.WindowPooling;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Rounding;
import kernelwalk.convolution.Size;
import kernelwalk.convolution.Stationary;
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
 * @param weights       what is multiplied by and added
 * @param steps         how the window moves
 * @param groups        as asked for
 * @param outputPadding rows and columns that a transposed convolution adds
 * @param rounding      what a pooling window over the edge does
 */
public record Call(
        CallType type,
        String layer,
        List<Integer> input,
        Dtype dtype,
        Weights weights,
        Steps steps,
        int groups,
        Size outputPadding,
        Rounding rounding) {

    public Call {
        input = List.copyOf(input);
    }

    /** A call in one group, of an input that has the type of the weights; nothing is added to its output. */
    static Call of(CallType type, List<Integer> input, Weights weights, Steps steps) {
        return new Call(
                type,
                layer(type),
                input,
                weights.dtype(),
                weights,
                steps,
                1,
                Size.ZERO,
                Rounding.FLOOR);
    }

    /** The call that an attempt is. */
    public static Call of(Attempt attempt) {
        Operation operation = attempt.operation();
        Dtype numbers = Dtype.of(attempt.numbers());
        var steps =
                new Steps(
                        operation.strides(),
                        operation.dilations(),
                        PaddingKind.of(operation.padding()),
                        operation.padding() instanceof Padding.Explicit(Margins margins, Border _)
                                ? Sides.of(margins)
                                : Sides.NONE);
        Call plain =
                of(
                        CallType.of(OperationType.of(operation)),
                        attempt.input().shape(),
                        weights(operation, numbers),
                        steps);
        Call typed = plain.withDtype(attempt.dtype().orElse(numbers));
        return switch (operation) {
            case Convolution it -> typed.withGroups(it.groups());
            case TransposedConvolution it ->
                    typed.withGroups(it.groups()).withOutputPadding(it.outputPadding());
            case WindowPooling pool -> typed.withRounding(pool.rounding());
            case Stationary _ -> throw slidesNot(operation);
        };
    }

    private static Weights weights(Operation operation, Dtype numbers) {
        return switch (operation) {
            case Weighted weighted ->
                    new Weights(
                            weighted.kernel().layout().lengths(),
                            List.of(weighted.kernel().toValues()),
                            numbers,
                            OptionalInt.of(weighted.bias().size()));
            case WindowPooling pool -> Weights.ofPool(pool.window(), numbers);
            case Stationary _ -> throw slidesNot(operation);
        };
    }

    /** The call that choices ask for; only the shape of its kernel is known. */
    public static Call of(Choices choices) {
        CallType type = CallType.of(choices.type());
        List<Integer> input =
                Stream.of(Choice.SAMPLES, Choice.INPUT_HEIGHT, Choice.INPUT_WIDTH, Choice.CHANNELS)
                        .map(choices::count)
                        .toList();
        Call call =
                of(type, input, weights(choices), steps(choices)).withRounding(choices.rounding());
        if (type.isPooling()) {
            return call;
        }
        Call grouped = call.withGroups(choices.count(Choice.GROUPS));
        return type == CallType.TRANSPOSED_CONVOLUTION
                ? grouped.withOutputPadding(
                        size(choices, Choice.OUTPUT_PADDING_ROWS, Choice.OUTPUT_PADDING_COLUMNS))
                : grouped;
    }

    private static Weights weights(Choices choices) {
        Dtype dtype = Dtype.of(choices.numbers());
        Size window = size(choices, Choice.KERNEL_HEIGHT, Choice.KERNEL_WIDTH);
        if (choices.type().isPooling()) {
            return Weights.ofPool(window, dtype);
        }
        int groups = Math.max(1, choices.count(Choice.GROUPS));
        int channels = Math.max(1, choices.count(Choice.CHANNELS) / groups);
        int filters = choices.count(Choice.FILTERS);
        return new Weights(
                List.of(window.height(), window.width(), channels, filters),
                List.of(),
                dtype,
                OptionalInt.of(filters));
    }

    private static Steps steps(Choices choices) {
        return new Steps(
                size(choices, Choice.STRIDE_ROWS, Choice.STRIDE_COLUMNS),
                size(choices, Choice.DILATION_ROWS, Choice.DILATION_COLUMNS),
                choices.padding(),
                choices.padding().hasSides()
                        ? new Sides(
                                choices.count(Choice.PADDING_TOP),
                                choices.count(Choice.PADDING_BOTTOM),
                                choices.count(Choice.PADDING_LEFT),
                                choices.count(Choice.PADDING_RIGHT))
                        : Sides.NONE);
    }

    private static Size size(Choices choices, Choice rows, Choice columns) {
        return new Size(choices.count(rows), choices.count(columns));
    }

    private static IllegalArgumentException slidesNot(Object operation) {
        return new IllegalArgumentException("no window slides in " + operation);
    }

    private static String layer(CallType type) {
        return switch (type) {
            case CONVOLUTION -> "conv2d";
            case TRANSPOSED_CONVOLUTION -> "conv2d_transpose";
            case MAX_POOLING -> "max_pooling2d";
            case AVERAGE_POOLING -> "average_pooling2d";
        };
    }

    /** The same by a layer of another name. */
    Call named(String other) {
        return new Call(type, other, input, dtype, weights, steps, groups, outputPadding, rounding);
    }

    /** The same with an input of another type. */
    Call withDtype(Dtype other) {
        return new Call(type, layer, input, other, weights, steps, groups, outputPadding, rounding);
    }

    /** The same with another number of groups. */
    Call withGroups(int other) {
        return new Call(type, layer, input, dtype, weights, steps, other, outputPadding, rounding);
    }

    /** The same with other rows and columns added to the output. */
    Call withOutputPadding(Size other) {
        return new Call(type, layer, input, dtype, weights, steps, groups, other, rounding);
    }

    /** The same with another rounding. */
    Call withRounding(Rounding other) {
        return new Call(type, layer, input, dtype, weights, steps, groups, outputPadding, other);
    }

    boolean isPooling() {
        return type.isPooling();
    }

    boolean isTransposed() {
        return type == CallType.TRANSPOSED_CONVOLUTION;
    }

    /** Whether each group is one channel, as TensorFlow has a function of its own for: four axes and no dilation. */
    boolean isDepthwise() {
        return type == CallType.CONVOLUTION
                && hasFourAxes()
                && groups > 1
                && weights.channels() == 1
                && filters() % groups == 0
                && dilations().equals(Size.ONE);
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

    Size strides() {
        return steps.strides();
    }

    Size dilations() {
        return steps.dilations();
    }

    PaddingKind padding() {
        return steps.padding();
    }

    Size window() {
        return weights.window();
    }

    int filters() {
        return weights.filters();
    }

    /** Channels that all groups of the kernel read together. */
    public int channelsRead() {
        return weights.channels() * groups;
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
                (window().height() - 1) * dilations().height() + 1,
                (window().width() - 1) * dilations().width() + 1);
    }

    /** The zeros asked for on the four sides: those of "full" are as many as let every window touch the input. */
    Sides zeros() {
        return switch (padding()) {
            case VALID, SAME -> Sides.NONE;
            case FULL -> {
                int rows = extent().height() - 1;
                int columns = extent().width() - 1;
                yield new Sides(rows, rows, columns, columns);
            }
            case EXPLICIT, REFLECT, SYMMETRIC, REPLICATE, CIRCULAR -> steps.sides();
        };
    }

    /** Whether there are zeros to be counted out. */
    boolean isPaddedByNumbers() {
        return !zeros().equals(Sides.NONE);
    }

    /** The same call of an input that has been padded and cast before. */
    Call arriving(List<Integer> shape, Dtype as) {
        return new Call(
                type, layer, shape, as, weights, steps.arriving(), groups, outputPadding, rounding);
    }

    /**
     * Rows or columns that Keras gives the output of a transposed convolution.
     *
     * @see <a href="https://github.com/keras-team/keras/blob/master/keras/src/backend/common/backend_utils.py">backend_utils.py</a>
     */
    int spread(Along along) {
        int cells = along.of(input);
        int stride = along.of(strides());
        int extent = along.of(extent());
        int added = along.of(outputPadding);
        boolean isAdded = !outputPadding.equals(Size.ZERO);
        if (padding() == PaddingKind.SAME) {
            return isAdded
                    ? (cells - 1) * stride + extent - extent / 2 * 2 + added
                    : cells * stride;
        }
        int valid = isAdded ? added : Math.max(stride - extent, 0);
        return (cells - 1) * stride + extent + valid - along.zeros(this);
    }

    /** Rows and columns of the input with the zeros asked for; none when there are not four axes. */
    public Size paddedSize() {
        return hasFourAxes()
                ? new Size(input.get(1) + zeros().rows(), input.get(2) + zeros().columns())
                : Size.ZERO;
    }
}
