package kernelwalk.convolution;

/**
 * The arithmetic of one number type, one step at a time.
 *
 * <p>Floats follow TensorFlow on a CPU: a product enters the sum by one fused multiply-add, starting from 0; float16
 * is summed in float32 and rounded when the sum is finished, and once more when a bias is added to it; int32 wraps. Numbers given to {@link #multiplyAdd}, {@link #add}
 * and {@link #divide} must have come out of {@link #convert} or of this arithmetic.
 */
public enum Arithmetic {
    EXACT(NumberType.EXACT),
    FLOAT16(NumberType.FLOAT16),
    FLOAT32(NumberType.FLOAT32),
    FLOAT64(NumberType.FLOAT64),
    INT32(NumberType.INT32);

    private final NumberType type;

    Arithmetic(NumberType type) {
        this.type = type;
    }

    /** The arithmetic of a number type. */
    public static Arithmetic of(NumberType type) {
        return valueOf(type.name());
    }

    /** The type in which sums are kept: float32 for float16, else the type itself. */
    public NumberType sumType() {
        return this == FLOAT16 ? NumberType.FLOAT32 : type;
    }

    /**
     * A typed number as a number of this type: rounded to the nearest for floats.
     *
     * @param place where the number stands, for the message
     * @throws ConvolutionException when the type cannot hold it: NaN or infinity among exact numbers, a fraction or
     *     a number beyond ±2³¹ in int32
     */
    public Value convert(Value value, Place place) {
        if (value instanceof Floating floating) {
            if (floating.type() == type) {
                return floating;
            }
            return type.isFloat()
                    ? Floating.nearest(floating.value(), type)
                    : convert(finite(floating, place), place);
        }
        Rational exact = exact(value);
        return switch (this) {
            case EXACT -> exact;
            case INT32 -> checkInt(exact, place);
            case FLOAT16, FLOAT32, FLOAT64 -> Floating.nearest(exact, type);
        };
    }

    /** The empty sum. */
    public Value zero() {
        return type.isFloat() ? new Floating(0, sumType()) : Rational.ZERO;
    }

    /** sum + input × weight, rounded once for floats. */
    public Value multiplyAdd(Value sum, Value input, Value weight) {
        return switch (this) {
            case EXACT -> exact(sum).plus(exact(input).times(exact(weight)));
            case INT32 -> Rational.of(integer(sum) + integer(input) * integer(weight));
            case FLOAT16, FLOAT32 ->
                    new Floating(
                            Math.fma(
                                    (float) input.toDouble(),
                                    (float) weight.toDouble(),
                                    (float) sum.toDouble()),
                            NumberType.FLOAT32);
            case FLOAT64 ->
                    new Floating(
                            Math.fma(input.toDouble(), weight.toDouble(), sum.toDouble()),
                            NumberType.FLOAT64);
        };
    }

    /** input × weight by itself, as a products grid shows it; for floats rounded to the type of sums. */
    public Value multiply(Value input, Value weight) {
        return switch (this) {
            case EXACT -> exact(input).times(exact(weight));
            case INT32 -> Rational.of(integer(input) * integer(weight));
            case FLOAT16, FLOAT32, FLOAT64 ->
                    Floating.nearest(input.toDouble() * weight.toDouble(), sumType());
        };
    }

    /** sum + number. */
    public Value add(Value sum, Value number) {
        return switch (this) {
            case EXACT -> exact(sum).plus(exact(number));
            case INT32 -> Rational.of(integer(sum) + integer(number));
            case FLOAT16, FLOAT32 ->
                    new Floating(
                            (float) sum.toDouble() + (float) number.toDouble(), NumberType.FLOAT32);
            case FLOAT64 -> new Floating(sum.toDouble() + number.toDouble(), NumberType.FLOAT64);
        };
    }

    /** A finished sum with a bias. TensorFlow adds it to the rounded sum, in float16 too. */
    public Value addBias(Value sum, Value bias) {
        return this == FLOAT16
                ? Floating.nearest(finish(sum).toDouble() + bias.toDouble(), NumberType.FLOAT16)
                : add(sum, bias);
    }

    /**
     * sum ÷ count, as an average pool ends.
     *
     * @throws ConvolutionException for int32, which no framework averages
     */
    public Value divide(Value sum, int count) {
        return switch (this) {
            case EXACT -> exact(sum).dividedBy(Rational.of(count));
            case INT32 -> throw new ConvolutionException(Cause.NO_INTEGER_MEAN, Place.NUMBERS);
            case FLOAT16, FLOAT32 ->
                    new Floating((float) sum.toDouble() / count, NumberType.FLOAT32);
            case FLOAT64 -> new Floating(sum.toDouble() / count, NumberType.FLOAT64);
        };
    }

    /** A finished sum as a number of the type: float16 is rounded. */
    public Value finish(Value sum) {
        return this == FLOAT16 ? Floating.nearest(sum.toDouble(), NumberType.FLOAT16) : sum;
    }

    /** Whether one number is larger than another. */
    public boolean isLarger(Value one, Value other) {
        return type.isFloat()
                ? one.toDouble() > other.toDouble()
                : exact(one).compareTo(exact(other)) > 0;
    }

    private static Rational exact(Value value) {
        return (Rational) value;
    }

    private static int integer(Value value) {
        return exact(value).numerator().intValue();
    }

    private static Rational checkInt(Rational exact, Place place) {
        if (!exact.isWhole() || exact.numerator().bitLength() >= Integer.SIZE) {
            throw new ConvolutionException(Cause.NUMBER_NOT_INT32, place, exact);
        }
        return exact;
    }

    private Rational finite(Floating floating, Place place) {
        if (!Double.isFinite(floating.value())) {
            throw new ConvolutionException(Cause.NUMBER_NOT_FINITE, place, floating, type);
        }
        return Rational.ofExactly(floating.value());
    }
}
