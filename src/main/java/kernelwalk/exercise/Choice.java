package kernelwalk.exercise;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import kernelwalk.convolution.Place;

/** One thing that can be chosen about an exercise apart from the numbers in its cells. */
public enum Choice {
    TYPE,
    SAMPLES,
    INPUT_HEIGHT,
    INPUT_WIDTH,
    CHANNELS,
    KERNEL_HEIGHT,
    KERNEL_WIDTH,
    FILTERS,
    GROUPS,
    STRIDE_ROWS,
    STRIDE_COLUMNS,
    DILATION_ROWS,
    DILATION_COLUMNS,
    PADDING,
    PADDING_TOP,
    PADDING_BOTTOM,
    PADDING_LEFT,
    PADDING_RIGHT,
    OUTPUT_PADDING_ROWS,
    OUTPUT_PADDING_COLUMNS,
    FACTOR_ROWS,
    FACTOR_COLUMNS,
    ROUNDING,
    COUNT_PADDING,
    FLIP,
    NUMBERS,
    CONVENTION;

    /** A name for files and keys, such as {@code stride-rows}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The choices that a problem at a place can come from. */
    public static Set<Choice> at(Place place) {
        return switch (place) {
            case INPUT -> EnumSet.of(SAMPLES, INPUT_HEIGHT, INPUT_WIDTH, CHANNELS);
            case KERNEL -> EnumSet.of(KERNEL_HEIGHT, KERNEL_WIDTH, FILTERS);
            case WINDOW -> EnumSet.of(KERNEL_HEIGHT, KERNEL_WIDTH);
            case STRIDES -> EnumSet.of(STRIDE_ROWS, STRIDE_COLUMNS);
            case DILATIONS -> EnumSet.of(DILATION_ROWS, DILATION_COLUMNS);
            case PADDING ->
                    EnumSet.of(PADDING, PADDING_TOP, PADDING_BOTTOM, PADDING_LEFT, PADDING_RIGHT);
            case OUTPUT_PADDING -> EnumSet.of(OUTPUT_PADDING_ROWS, OUTPUT_PADDING_COLUMNS);
            case GROUPS -> EnumSet.of(GROUPS);
            case NUMBERS -> EnumSet.of(NUMBERS);
            case WEIGHTS -> EnumSet.of(FILTERS);
            case FACTORS -> EnumSet.of(FACTOR_ROWS, FACTOR_COLUMNS);
            case BIAS,
                    NEGATIVE_SLOPE,
                    MAXIMUM,
                    MEAN,
                    VARIANCE,
                    SCALE,
                    OFFSET,
                    EPSILON,
                    RATE,
                    OUTPUT ->
                    EnumSet.noneOf(Choice.class);
        };
    }

    /** Whether both are chosen together: the height of a kernel and its width, or channels, filters and groups. */
    public boolean standsBeside(Choice other) {
        return this == other
                || Stream.of(
                                EnumSet.of(INPUT_HEIGHT, INPUT_WIDTH),
                                EnumSet.of(KERNEL_HEIGHT, KERNEL_WIDTH),
                                EnumSet.of(STRIDE_ROWS, STRIDE_COLUMNS),
                                EnumSet.of(DILATION_ROWS, DILATION_COLUMNS),
                                EnumSet.range(PADDING, PADDING_RIGHT),
                                EnumSet.of(OUTPUT_PADDING_ROWS, OUTPUT_PADDING_COLUMNS),
                                EnumSet.of(FACTOR_ROWS, FACTOR_COLUMNS),
                                EnumSet.of(CHANNELS, FILTERS, GROUPS))
                        .anyMatch(together -> together.containsAll(EnumSet.of(this, other)));
    }

    /** The least that makes sense for a whole number. */
    public int least() {
        return switch (this) {
            case PADDING_TOP,
                    PADDING_BOTTOM,
                    PADDING_LEFT,
                    PADDING_RIGHT,
                    OUTPUT_PADDING_ROWS,
                    OUTPUT_PADDING_COLUMNS ->
                    0;
            default -> 1;
        };
    }

    /** Whether the choice is a whole number. */
    public boolean isCount() {
        return switch (this) {
            case TYPE, PADDING, ROUNDING, COUNT_PADDING, FLIP, NUMBERS, CONVENTION -> false;
            case SAMPLES,
                    INPUT_HEIGHT,
                    INPUT_WIDTH,
                    CHANNELS,
                    KERNEL_HEIGHT,
                    KERNEL_WIDTH,
                    FILTERS,
                    GROUPS,
                    STRIDE_ROWS,
                    STRIDE_COLUMNS,
                    DILATION_ROWS,
                    DILATION_COLUMNS,
                    PADDING_TOP,
                    PADDING_BOTTOM,
                    PADDING_LEFT,
                    PADDING_RIGHT,
                    OUTPUT_PADDING_ROWS,
                    OUTPUT_PADDING_COLUMNS,
                    FACTOR_ROWS,
                    FACTOR_COLUMNS ->
                    true;
        };
    }

    /** Whether there is something to choose for an operation and a kind of padding. */
    public boolean appliesTo(OperationType type, PaddingKind padding) {
        return switch (this) {
            case FILTERS -> type.isConvolution() || type == OperationType.DENSE;
            case GROUPS, FLIP -> type.isConvolution();
            case OUTPUT_PADDING_ROWS, OUTPUT_PADDING_COLUMNS ->
                    type == OperationType.TRANSPOSED_CONVOLUTION;
            case ROUNDING -> type.isPooling();
            case COUNT_PADDING -> type == OperationType.AVERAGE_POOLING;
            case PADDING_TOP, PADDING_BOTTOM, PADDING_LEFT, PADDING_RIGHT ->
                    type == OperationType.ZERO_PADDING || type.slides() && padding.hasSides();
            case KERNEL_HEIGHT,
                    KERNEL_WIDTH,
                    STRIDE_ROWS,
                    STRIDE_COLUMNS,
                    DILATION_ROWS,
                    DILATION_COLUMNS,
                    PADDING ->
                    type.slides();
            case FACTOR_ROWS, FACTOR_COLUMNS -> type == OperationType.UP_SAMPLING;
            case TYPE, SAMPLES, INPUT_HEIGHT, INPUT_WIDTH, CHANNELS, NUMBERS, CONVENTION -> true;
        };
    }
}
