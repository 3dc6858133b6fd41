package kernelwalk.convolution;

import java.util.Locale;

/** Why a computation cannot be made. Each has one message, with place and cure, in every language. */
public enum Cause {
    /** A length along an axis is not at least 1: place, axis, length. */
    SIZE_NOT_POSITIVE,
    /** A tensor would hold too many values: place, shape, limit. */
    TOO_MANY_VALUES,
    /** Padded input and output together hold too many: count of the padded input, count of the output, limit. */
    TOO_MANY_CELLS,
    /** It would take too long: multiplications, how many times the work that is done at most. */
    TOO_MUCH_WORK,
    /** One exact sum could be too long: digits, the most. */
    TOO_MANY_DIGITS,
    /** Its numbers would need too much memory: megabytes, the most. */
    TOO_MUCH_MEMORY,
    /** An answer to it would take too long to mark: multiplications, how many times the work that is done at most. */
    TOO_MUCH_TO_MARK,
    /** Nobody waited for the output: nothing further. */
    CANCELLED,
    /** The numbers do not fill the shape: place, count of numbers, shape, count of the shape. */
    WRONG_COUNT,
    /** A stride is not at least 1: rows, columns. */
    STRIDE_NOT_POSITIVE,
    /** A dilation is not at least 1: rows, columns. */
    DILATION_NOT_POSITIVE,
    /** Padding is below 0: top, bottom, left, right. */
    NEGATIVE_PADDING,
    /** Padding or cropping is beyond the limit of sizes: top, bottom, left, right, limit. */
    PADDING_TOO_LARGE,
    /** Only a convolution copies its border: nothing further. */
    BORDER_WITHOUT_CONVOLUTION,
    /** A border copies more than there is: height and width of the input, the most rows and columns on a side. */
    BORDER_TOO_WIDE,
    /** The output padding is below 0: rows, columns. */
    NEGATIVE_OUTPUT_PADDING,
    /** The output padding is not smaller than the larger of stride and dilation: rows, columns, limits of both. */
    OUTPUT_PADDING_TOO_LARGE,
    /** The kernel does not fit the padded input: kernel extent, padded input extent. */
    KERNEL_LARGER_THAN_INPUT,
    /** Cropping a transposed convolution leaves nothing: height and width that would be left. */
    NOTHING_LEFT,
    /** There are no groups: groups. */
    GROUPS_NOT_POSITIVE,
    /** The input channels cannot be shared evenly: channels, groups. */
    CHANNELS_NOT_DIVISIBLE,
    /** The filters cannot be shared evenly: filters, groups. */
    FILTERS_NOT_DIVISIBLE,
    /** The kernel reads another number of channels: kernel channels, input channels, groups. */
    CHANNELS_DIFFER,
    /** The number of biases is not the number of filters: biases, filters. */
    BIAS_COUNT_DIFFERS,
    /** PyTorch refuses "same" with a stride above 1: strides. */
    SAME_WITH_STRIDE,
    /** A pooling window lies wholly in the padding: output row, output column. */
    WINDOW_IN_PADDING,
    /** NaN or infinity among exact numbers or integers: place, number, type. */
    NUMBER_NOT_FINITE,
    /** A number that int32 cannot hold: place, number. */
    NUMBER_NOT_INT32,
    /** No framework averages int32: nothing further. */
    NO_INTEGER_MEAN,
    /** Functions whose results are no whole numbers are not for int32: nothing further. */
    NO_INTEGER_FUNCTION,
    /** There is not one number for each channel: place, count of numbers, channels. */
    NOT_ONE_FOR_EACH_CHANNEL,
    /** A variance with epsilon is not above 0, so that its root cannot divide: channel, their sum. */
    VARIANCE_NOT_POSITIVE,
    /** Each number is to be repeated less than once: rows, columns. */
    FACTORS_NOT_POSITIVE,
    /** A number that must not be below 0 is: place, number. */
    NUMBER_NEGATIVE,
    /** A share is not from 0 to below 1: place, number. */
    NO_SHARE,
    /** The weights are not for the numbers that come in: inputs of the weights, channels of the input. */
    INPUTS_DIFFER,
    /** PyTorch's dense layer takes flat inputs: height and width of the input. */
    NOT_FLAT,
    /** The input is what the layer before gives: number of the layer, from 1. */
    INPUT_OF_A_LAYER,
    /** A layer that goes over rows and columns comes after one that gives units: number of that one, from 1. */
    MAPS_AFTER_UNITS;

    /** The stable name that other programs read, such as {@code kernel-larger-than-input}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
