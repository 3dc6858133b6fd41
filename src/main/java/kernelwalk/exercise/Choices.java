package kernelwalk.exercise;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import kernelwalk.convolution.Border;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.Dense;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.AveragePooling;
import kernelwalk.convolution.Operation.Pooling;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Operation.WindowPooling;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Rearranging.UpSampling;
import kernelwalk.convolution.Rounding;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Size;
import kernelwalk.convolution.Stationary;

/**
 * Everything that is chosen about an exercise apart from the numbers in its cells, possible or not.
 *
 * <p>What the present operation has no use for is remembered, so that a change of operation can be gone back on.
 *
 * @param type         the operation
 * @param counts       every choice that is a whole number
 * @param strideSet    whether the stride of a pool was chosen; until then it follows the window, as in Keras
 * @param padding      how the padding is asked for
 * @param rounding     what a pooling window over the edge does
 * @param countPadding whether padded cells count in a mean
 * @param flip         whether the kernel is turned by 180° first
 * @param numbers      the arithmetic
 * @param convention   whose rules are followed
 * @param weights      the last operation that had a kernel and a bias
 */
public record Choices(
        OperationType type,
        Map<Choice, Integer> counts,
        boolean strideSet,
        PaddingKind padding,
        Rounding rounding,
        boolean countPadding,
        boolean flip,
        NumberType numbers,
        Convention convention,
        Optional<Weighted> weights) {

    /** Each length of a window, and the stride along it. */
    private static final Map<Choice, Choice> STRIDE_OF =
            Map.of(
                    Choice.KERNEL_HEIGHT,
                    Choice.STRIDE_ROWS,
                    Choice.KERNEL_WIDTH,
                    Choice.STRIDE_COLUMNS);

    public Choices {
        counts = Collections.unmodifiableMap(new EnumMap<>(counts));
    }

    /** The choices that an exercise stands for. */
    public static Choices of(Exercise exercise) {
        var counts = new EnumMap<Choice, Integer>(Choice.class);
        for (Choice choice : Choice.values()) {
            if (choice.isCount()) {
                counts.put(choice, 0);
            }
        }
        counts.put(Choice.FILTERS, 1);
        counts.put(Choice.GROUPS, 1);
        counts.put(Choice.FACTOR_ROWS, 2);
        counts.put(Choice.FACTOR_COLUMNS, 2);
        if (!OperationType.of(exercise.operation()).slides()) {
            put(counts, Choice.KERNEL_HEIGHT, Choice.KERNEL_WIDTH, NewOperation.TWO);
            put(counts, Choice.STRIDE_ROWS, Choice.STRIDE_COLUMNS, Size.ONE);
            put(counts, Choice.DILATION_ROWS, Choice.DILATION_COLUMNS, Size.ONE);
        }
        return new Choices(
                        OperationType.of(exercise.operation()),
                        counts,
                        false,
                        PaddingKind.VALID,
                        Rounding.FLOOR,
                        false,
                        false,
                        exercise.numbers(),
                        exercise.convention(),
                        Optional.empty())
                .following(exercise);
    }

    /** The choices of another exercise; what it has no use for is kept. */
    public Choices following(Exercise exercise) {
        Operation operation = exercise.operation();
        var now = new EnumMap<>(counts);
        Shape shape = exercise.input().layout();
        now.put(Choice.SAMPLES, shape.samples());
        now.put(Choice.INPUT_HEIGHT, shape.height());
        now.put(Choice.INPUT_WIDTH, shape.width());
        now.put(Choice.CHANNELS, shape.channels());
        boolean slides = OperationType.of(operation).slides();
        if (slides) {
            put(now, Choice.KERNEL_HEIGHT, Choice.KERNEL_WIDTH, operation.window());
            put(now, Choice.STRIDE_ROWS, Choice.STRIDE_COLUMNS, operation.strides());
            put(now, Choice.DILATION_ROWS, Choice.DILATION_COLUMNS, operation.dilations());
        }
        if (operation instanceof UpSampling(Size factors)) {
            put(now, Choice.FACTOR_ROWS, Choice.FACTOR_COLUMNS, factors);
        }
        if (operation.padding() instanceof Padding.Explicit(Margins margins, Border _)) {
            put(now, margins);
        }
        if (operation instanceof TransposedConvolution transposed) {
            put(
                    now,
                    Choice.OUTPUT_PADDING_ROWS,
                    Choice.OUTPUT_PADDING_COLUMNS,
                    transposed.outputPadding());
        }
        if (operation instanceof Weighted weighted) {
            now.put(Choice.FILTERS, weighted.kernel().layout().filters());
            now.put(Choice.GROUPS, slides ? weighted.groups() : count(Choice.GROUPS));
        }
        boolean same = isSameWindow(now);
        boolean apart = !operation.strides().equals(operation.window());
        return with(
                draft -> {
                    draft.type = OperationType.of(operation);
                    draft.counts = now;
                    draft.strideSet = operation instanceof Pooling && (same ? strideSet : apart);
                    draft.padding = slides ? PaddingKind.of(operation.padding()) : padding;
                    draft.numbers = exercise.numbers();
                    draft.convention = exercise.convention();
                    switch (operation) {
                        case Stationary _ -> {}
                        case Weighted weighted -> {
                            draft.flip = weighted.flip();
                            draft.weights = Optional.of(weighted);
                        }
                        case WindowPooling pool -> draft.rounding = pool.rounding();
                    }
                    if (operation instanceof AveragePooling mean) {
                        draft.countPadding = mean.countPadding();
                    }
                });
    }

    private boolean isSameWindow(Map<Choice, Integer> others) {
        return STRIDE_OF.entrySet().stream()
                .allMatch(
                        axis ->
                                count(axis.getKey()) == others.get(axis.getKey())
                                        && count(axis.getValue()) == others.get(axis.getValue()));
    }

    /** With the weights of an exercise, if it has some. */
    public Choices remembering(Exercise exercise) {
        return exercise.operation() instanceof Weighted weighted && !(weighted instanceof Dense)
                ? with(draft -> draft.weights = Optional.of(weighted))
                : this;
    }

    private static void put(Map<Choice, Integer> counts, Choice rows, Choice columns, Size size) {
        counts.put(rows, size.height());
        counts.put(columns, size.width());
    }

    private static void put(Map<Choice, Integer> counts, Margins margins) {
        counts.put(Choice.PADDING_TOP, margins.top());
        counts.put(Choice.PADDING_BOTTOM, margins.bottom());
        counts.put(Choice.PADDING_LEFT, margins.left());
        counts.put(Choice.PADDING_RIGHT, margins.right());
    }

    /** A whole number among the choices. */
    public int count(Choice choice) {
        return counts.get(choice);
    }

    /** With another whole number. The stride of a pool follows its window until it is chosen itself. */
    public Choices with(Choice choice, int count) {
        var others = new EnumMap<>(counts);
        others.put(choice, count);
        if (type.isPooling() && !strideSet && STRIDE_OF.containsKey(choice)) {
            others.put(STRIDE_OF.get(choice), count);
        }
        return with(
                draft -> {
                    draft.counts = others;
                    draft.strideSet |= type.isPooling() && STRIDE_OF.containsValue(choice);
                });
    }

    /**
     * With another operation. A pool begins with the stride that its window has, as in Keras; what has weights again has the
     * stride again that it had.
     */
    public Choices with(OperationType other) {
        var others = new EnumMap<>(counts);
        if (other.isPooling() && !type.isPooling()) {
            STRIDE_OF.forEach((length, stride) -> others.put(stride, count(length)));
        } else if (type.isPooling() && other.isConvolution()) {
            Size strides = weights.map(Operation::strides).orElse(Size.ONE);
            put(others, Choice.STRIDE_ROWS, Choice.STRIDE_COLUMNS, strides);
        }
        return with(
                draft -> {
                    draft.type = other;
                    draft.counts = others;
                    draft.strideSet &= type.isPooling() && other.isPooling();
                });
    }

    /** With another kind of padding. */
    public Choices with(PaddingKind other) {
        return with(draft -> draft.padding = other);
    }

    /** With padding by these numbers: zeros, unless copies are chosen already. */
    public Choices with(Margins margins) {
        var others = new EnumMap<>(counts);
        put(others, margins);
        return with(
                draft -> {
                    draft.counts = others;
                    draft.padding = padding.hasSides() ? padding : PaddingKind.EXPLICIT;
                });
    }

    /** With another rounding of pools. */
    public Choices with(Rounding other) {
        return with(draft -> draft.rounding = other);
    }

    /** With padding counted in means, or not. */
    public Choices withCountPadding(boolean other) {
        return with(draft -> draft.countPadding = other);
    }

    /** With the kernel turned, or not. */
    public Choices withFlip(boolean other) {
        return with(draft -> draft.flip = other);
    }

    /** With numbers of another type. */
    public Choices with(NumberType other) {
        return with(draft -> draft.numbers = other);
    }

    /** With other rules. */
    public Choices with(Convention other) {
        return with(draft -> draft.convention = other);
    }

    /** Whether there is something to choose, as the other choices stand. */
    public boolean has(Choice choice) {
        return choice.appliesTo(type, padding);
    }

    /** The choices that differ from others, as far as these have them. */
    public Set<Choice> differences(Choices others) {
        var different = EnumSet.noneOf(Choice.class);
        for (Choice choice : Choice.values()) {
            if (has(choice) && !value(choice).equals(others.value(choice))) {
                different.add(choice);
            }
        }
        return different;
    }

    private Object value(Choice choice) {
        return switch (choice) {
            case TYPE -> type;
            case PADDING -> padding;
            case ROUNDING -> rounding;
            case COUNT_PADDING -> countPadding;
            case FLIP -> flip;
            case NUMBERS -> numbers;
            case CONVENTION -> convention;
            default -> count(choice);
        };
    }

    /**
     * An exercise with these choices; its numbers stay where they are.
     *
     * @throws kernelwalk.convolution.ConvolutionException when a size or a padding is not possible
     */
    public Exercise appliedTo(Exercise exercise) {
        var shape =
                new Shape(
                        count(Choice.SAMPLES),
                        count(Choice.INPUT_HEIGHT),
                        count(Choice.INPUT_WIDTH),
                        count(Choice.CHANNELS));
        return exercise.with(Reshaping.input(exercise.input(), shape))
                .with(new ChosenOperation(this).after(exercise.operation()))
                .with(numbers)
                .with(convention);
    }

    private Choices with(Consumer<ChoicesDraft> change) {
        var draft = new ChoicesDraft(this);
        change.accept(draft);
        return draft.choices();
    }
}
