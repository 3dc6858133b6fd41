package kernelwalk.convolution;

/**
 * A number of a float type.
 *
 * @param value the number; any float16 and float32 is a double too
 * @param type  float16, float32 or float64
 */
public record Floating(double value, NumberType type) implements Value {

    /**
     * @throws IllegalArgumentException when the value is not a number of the type
     */
    public Floating {
        if (Double.compare(FloatFormat.of(type).nearest(value), value) != 0) {
            throw new IllegalArgumentException(value + " is not a " + type.code());
        }
    }

    /** The number of a type nearest to an exact value. */
    public static Floating nearest(Rational value, NumberType type) {
        return new Floating(FloatFormat.of(type).nearest(value), type);
    }

    /** The number of a type nearest to a double. */
    public static Floating nearest(double value, NumberType type) {
        return new Floating(FloatFormat.of(type).nearest(value), type);
    }

    /**
     * How many steps from one number of the type to the next lie between this one and another: the distance in units
     * in the last place, where both have the same exponent. At most {@link Long#MAX_VALUE}.
     *
     * @throws IllegalArgumentException when the types differ, or one of the two is NaN
     */
    public long ulpsFrom(Floating other) {
        if (type != other.type || Double.isNaN(value) || Double.isNaN(other.value)) {
            throw new IllegalArgumentException("no distance from " + this + " to " + other);
        }
        long here = FloatFormat.of(type).ordinal(value);
        long there = FloatFormat.of(type).ordinal(other.value);
        long distance = here - there;
        boolean overflows = ((here ^ there) & (here ^ distance)) < 0;
        return overflows ? Long.MAX_VALUE : Math.abs(distance);
    }

    @Override
    public double toDouble() {
        return value;
    }

    @Override
    public boolean isZero() {
        return value == 0;
    }

    /** The shortest decimal that reads back as this number of this type, {@code NaN} or {@code ±Infinity}. */
    @Override
    public String toString() {
        String text =
                switch (type) {
                    case FLOAT16 -> shortestHalf();
                    case FLOAT32 -> Float.toString((float) value);
                    case FLOAT64, EXACT, INT32 -> Double.toString(value);
                };
        String plain = text.replace(".0E", "E").replace("E", "e");
        return plain.endsWith(".0") ? plain.substring(0, plain.length() - 2) : plain;
    }

    private String shortestHalf() {
        if (!Double.isFinite(value) || value == 0) {
            return Double.toString(value);
        }
        for (int digits = 0; digits < 5; digits++) {
            double candidate =
                    Double.parseDouble(
                            String.format(java.util.Locale.ROOT, "%." + digits + "e", value));
            if (FloatFormat.BINARY16.nearest(candidate) == value) {
                return Double.toString(candidate);
            }
        }
        return Double.toString(value);
    }
}
