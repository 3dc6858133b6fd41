package kernelwalk.convolution;

/** The numbers that a computation is made in. */
public enum NumberType {
    /** Rationals: a third is a third. */
    EXACT("exact"),
    /** IEEE binary16; sums are kept in binary32 and rounded when they are finished. */
    FLOAT16("float16"),
    /** IEEE binary32. */
    FLOAT32("float32"),
    /** IEEE binary64. */
    FLOAT64("float64"),
    /** Two's complement of 32 bits; sums and products wrap. */
    INT32("int32");

    private final String code;

    NumberType(String code) {
        this.code = code;
    }

    /** The name in the exercise file, as NumPy writes it. */
    public String code() {
        return code;
    }

    /** Whether the type is one of the IEEE formats, which know NaN and infinities. */
    public boolean isFloat() {
        return switch (this) {
            case FLOAT16, FLOAT32, FLOAT64 -> true;
            case EXACT, INT32 -> false;
        };
    }
}
