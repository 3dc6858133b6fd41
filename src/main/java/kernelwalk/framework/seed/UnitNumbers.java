package kernelwalk.framework.seed;

/** A word as a number from 0 on and below 1. */
final class UnitNumbers {

    private static final int BITS_OF_ONE = 0x3F800000;
    private static final int MANTISSA = 0x7FFFFF;
    private static final int TWENTY_FOUR_BITS = 0xFFFFFF;

    private UnitNumbers() {}

    /** TensorFlow's: the low 23 bits behind the point of a number from 1 on, minus 1. */
    static float ofLowBits(int word) {
        return Float.intBitsToFloat(BITS_OF_ONE | word & MANTISSA) - 1;
    }

    /** JAX's: the high 23 bits. */
    static float ofHighBits(int word) {
        return ofLowBits(word >>> 9);
    }

    /** PyTorch's: the low 24 bits as a whole number of 2⁻²⁴. */
    static float ofTwentyFourBits(int word) {
        return (word & TWENTY_FOUR_BITS) * 0x1p-24f;
    }
}
