package kernelwalk.convolution;

import java.util.Locale;

/** The part of an exercise that a problem points at, with its path in the exercise file. */
public enum Place {
    INPUT("input"),
    KERNEL("operation.kernel"),
    BIAS("operation.bias"),
    STRIDES("operation.strides"),
    PADDING("operation.padding"),
    DILATIONS("operation.dilations"),
    GROUPS("operation.groups"),
    OUTPUT_PADDING("operation.outputPadding"),
    WINDOW("operation.window"),
    WEIGHTS("operation.weights"),
    FACTORS("operation.size"),
    NEGATIVE_SLOPE("operation.negativeSlope"),
    MAXIMUM("operation.maximum"),
    MEAN("operation.mean"),
    VARIANCE("operation.variance"),
    SCALE("operation.scale"),
    OFFSET("operation.offset"),
    EPSILON("operation.epsilon"),
    RATE("operation.rate"),
    OUTPUT("output"),
    NUMBERS("numbers");

    private final String path;

    Place(String path) {
        this.path = path;
    }

    /** The name in keys, such as {@code output-padding}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The JSON path of the part in an exercise file, such as {@code operation.kernel}. */
    public String path() {
        return path;
    }
}
