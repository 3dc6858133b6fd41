package kernelwalk.exercise;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.AveragePooling;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Operation.TransposedConvolution;

/** The kinds of operation, as the exercise file names them, with the keys that belong to each. */
public enum OperationType {
    CONVOLUTION(
            "convolution", "kernel", "bias", "strides", "padding", "dilations", "groups", "flip"),
    TRANSPOSED_CONVOLUTION(
            "transposed-convolution",
            "kernel",
            "bias",
            "strides",
            "padding",
            "outputPadding",
            "dilations",
            "groups",
            "flip"),
    MAX_POOLING("max-pooling", "window", "strides", "padding", "dilations", "rounding"),
    AVERAGE_POOLING(
            "average-pooling",
            "window",
            "strides",
            "padding",
            "dilations",
            "rounding",
            "countPadding");

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

    /** Whether it has a window of no weights, and so neither filters nor a bias. */
    public boolean isPooling() {
        return this == MAX_POOLING || this == AVERAGE_POOLING;
    }
}
