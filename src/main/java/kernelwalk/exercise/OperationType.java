package kernelwalk.exercise;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import kernelwalk.convolution.Dense;
import kernelwalk.convolution.GlobalPooling.GlobalAveragePooling;
import kernelwalk.convolution.GlobalPooling.GlobalMaxPooling;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.AveragePooling;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Pointwise.BatchNormalization;
import kernelwalk.convolution.Pointwise.Relu;
import kernelwalk.convolution.Pointwise.Sigmoid;
import kernelwalk.convolution.Pointwise.Softmax;
import kernelwalk.convolution.Pointwise.Tanh;
import kernelwalk.convolution.Rearranging.Dropout;
import kernelwalk.convolution.Rearranging.Flatten;
import kernelwalk.convolution.Rearranging.UpSampling;
import kernelwalk.convolution.Rearranging.ZeroPadding;

/** The kinds of operation, as the exercise file names them, with the keys that belong to each. */
public enum OperationType {
    CONVOLUTION(
            "convolution",
            "kernel",
            "bias",
            "strides",
            "padding",
            "dilations",
            "groups",
            "flip",
            "drawn"),
    TRANSPOSED_CONVOLUTION(
            "transposed-convolution",
            "kernel",
            "bias",
            "strides",
            "padding",
            "outputPadding",
            "dilations",
            "groups",
            "flip",
            "drawn"),
    MAX_POOLING("max-pooling", "window", "strides", "padding", "dilations", "rounding"),
    AVERAGE_POOLING(
            "average-pooling",
            "window",
            "strides",
            "padding",
            "dilations",
            "rounding",
            "countPadding"),
    DENSE("dense", "weights", "bias", "drawn"),
    FLATTEN("flatten"),
    RELU("relu", "negativeSlope", "maximum"),
    SIGMOID("sigmoid"),
    TANH("tanh"),
    SOFTMAX("softmax"),
    BATCH_NORMALIZATION("batch-normalization", "mean", "variance", "scale", "offset", "epsilon"),
    GLOBAL_AVERAGE_POOLING("global-average-pooling"),
    GLOBAL_MAX_POOLING("global-max-pooling"),
    ZERO_PADDING("zero-padding", "padding"),
    UP_SAMPLING("up-sampling", "size"),
    DROPOUT("dropout", "rate");

    /** The types with a window that slides: those for which a framework's call, and a made problem, can be typed. */
    public static final List<OperationType> SLIDING =
            List.of(CONVOLUTION, TRANSPOSED_CONVOLUTION, MAX_POOLING, AVERAGE_POOLING);

    /** The keys of every type. */
    public static final List<String> ALL_KEYS =
            List.copyOf(
                    new LinkedHashSet<>(
                            Stream.of(values()).flatMap(type -> type.keys().stream()).toList()));

    private final String code;
    private final List<String> keys;

    OperationType(String code, String... keys) {
        this.code = code;
        this.keys = Stream.concat(Stream.of("type"), Stream.of(keys)).toList();
    }

    /** The type of an operation. */
    public static OperationType of(Operation operation) {
        return switch (operation) {
            case Convolution _ -> CONVOLUTION;
            case TransposedConvolution _ -> TRANSPOSED_CONVOLUTION;
            case MaxPooling _ -> MAX_POOLING;
            case AveragePooling _ -> AVERAGE_POOLING;
            case Dense _ -> DENSE;
            case GlobalAveragePooling _ -> GLOBAL_AVERAGE_POOLING;
            case GlobalMaxPooling _ -> GLOBAL_MAX_POOLING;
            case Relu _ -> RELU;
            case Sigmoid _ -> SIGMOID;
            case Tanh _ -> TANH;
            case Softmax _ -> SOFTMAX;
            case BatchNormalization _ -> BATCH_NORMALIZATION;
            case Flatten _ -> FLATTEN;
            case ZeroPadding _ -> ZERO_PADDING;
            case UpSampling _ -> UP_SAMPLING;
            case Dropout _ -> DROPOUT;
        };
    }

    /** The name in the exercise file, such as {@code max-pooling}. */
    public String code() {
        return code;
    }

    /** The keys that the operation may have in the exercise file, in the order in which they are written. */
    public List<String> keys() {
        return keys;
    }

    /** Whether it has a window that slides, without weights, and so neither filters nor a bias. */
    public boolean isPooling() {
        return this == MAX_POOLING || this == AVERAGE_POOLING;
    }

    /** Whether it has a kernel that slides or spreads. */
    public boolean isConvolution() {
        return this == CONVOLUTION || this == TRANSPOSED_CONVOLUTION;
    }

    /** Whether it has a window that slides, with strides, dilations and padding. */
    public boolean slides() {
        return SLIDING.contains(this);
    }
}
