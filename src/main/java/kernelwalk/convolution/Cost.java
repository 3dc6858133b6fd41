package kernelwalk.convolution;

import java.util.stream.Stream;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Operation.Weighted;

/**
 * What a computation takes at most: known from its sizes and the lengths of its numbers before anything is computed.
 *
 * @param outputs         numbers of the output
 * @param multiplications of the whole walk, those with padded zeros too
 * @param work            in steps that take about as long as one multiplication of floats
 * @param digits          of the numerator or denominator of any sum on the way; 0 unless numbers are exact
 * @param bytes           for its numbers, as they are typed, as they are reckoned with, and for the output; with one
 *                        window worked step by step
 */
public record Cost(long outputs, long multiplications, long work, long digits, long bytes) {

    /** The most work: a few seconds. */
    public static final long MOST_WORK = 1L << 32;

    /** The most work of an exercise to which an answer is marked: every wrong rule is computed too. */
    public static final long MOST_WORK_TO_MARK = 1L << 22;

    /** The work that takes longer than anybody notices. */
    private static final long NOTICED_WORK = 50_000_000;

    /** The most digits of one exact sum. */
    public static final long MOST_DIGITS = 10_000;

    /** The most memory. */
    public static final long MOST_BYTES = 1L << 28;

    /** What a typed number takes that fits into two longs, with the reference to it. */
    private static final int BYTES_OF_A_NUMBER = 36;

    /** What a tap takes when its window is worked step by step, with its product and the sum so far. */
    private static final int BYTES_OF_A_TAP = 200;

    private static final long BYTES_OF_A_MEGABYTE = 1 << 20;

    /** Steps to find the numbers of a tap for a row of the output. */
    private static final int STEPS_OF_A_ROW = 16;

    /** Multiplications that take as long as to keep one number of the output, and to look at it. */
    private static final long STEPS_OF_A_SHOWN_NUMBER = 64;

    /** Multiplications that take as long as to compare one number of an answer with all that it could be. */
    private static final int STEPS_OF_A_MARKED_NUMBER = 32;

    private static final int STEPS_OF_A_CONTEST = 8;
    private static final int STEPS_OF_A_SCALED_PRODUCT = 4;
    private static final int STEPS_OF_A_FRACTION = 64;

    /** Steps of an exponential or a root to two doubles; the few that these do not decide take no part of it. */
    private static final int STEPS_OF_A_FUNCTION = 3_000;

    /** Steps of a product of long fractions for each pair of their words: most is a greatest common divisor. */
    private static final int STEPS_OF_TWO_WORDS = 10;

    private static final double BITS_OF_A_DIGIT = Math.log(10) / Math.log(2);

    /** Whether it takes so long that somebody who waits notices it, with what is done to each number: about 50 ms. */
    public boolean isNoticed() {
        return work + STEPS_OF_A_SHOWN_NUMBER * outputs > NOTICED_WORK;
    }

    /**
     * Refuses an exercise to which an answer could not be marked in a few seconds.
     *
     * @throws ConvolutionException when it is one
     */
    public void checkMarking() {
        if (!isMarkable()) {
            throw new ConvolutionException(
                    Cause.TOO_MUCH_TO_MARK,
                    Place.OUTPUT,
                    multiplications,
                    Math.ceilDiv(marking(), MOST_WORK_TO_MARK));
        }
    }

    /** Whether an answer to it can be marked in a few seconds. */
    public boolean isMarkable() {
        return marking() <= MOST_WORK_TO_MARK;
    }

    private long marking() {
        return multiplications + STEPS_OF_A_MARKED_NUMBER * outputs;
    }

    static Cost of(
            Geometry geometry, Tensor<Shape> input, Operation operation, NumberType numbers) {
        if (operation instanceof Windowless windowless) {
            return ofWindowless(geometry, input, windowless, numbers);
        }
        if (numbers == NumberType.EXACT) {
            return ofExact(geometry, input, operation);
        }
        int ofOne =
                switch (numbers) {
                    case FLOAT16, FLOAT32 -> Float.BYTES;
                    case FLOAT64, INT32 -> Double.BYTES;
                    case EXACT -> throw new IllegalArgumentException();
                };
        double steps = operation instanceof MaxPooling ? STEPS_OF_A_CONTEST : 1;
        double bytes = bytes(geometry, operation, BYTES_OF_A_NUMBER + ofOne, 2 * ofOne);
        return new Cost(
                geometry.windows(),
                geometry.multiplications(),
                work(geometry, steps),
                0,
                (long) bytes);
    }

    private static Cost ofExact(Geometry geometry, Tensor<Shape> input, Operation operation) {
        Lengths cells = Lengths.of(input);
        Lengths weights = new Lengths();
        Lengths bias = new Lengths();
        if (operation instanceof Weighted weighted) {
            weights = Lengths.of(weighted.kernel());
            bias = Lengths.of(weighted.bias());
        }
        double bits = bits(geometry, operation, cells, weights, bias);
        double steps = isScaled(geometry, cells, weights) ? scaled(operation) : fractions(bits);
        double ofResult = BYTES_OF_A_NUMBER + (bits < Long.SIZE ? 0 : 160 + bits / 4);
        double bytes =
                bytes(geometry, operation, BYTES_OF_A_NUMBER + 4 + Long.BYTES, ofResult)
                        + cells.bytes()
                        + weights.bytes()
                        + bias.bytes();
        return new Cost(
                geometry.windows(),
                geometry.multiplications(),
                work(geometry, steps),
                (long) (bits / BITS_OF_A_DIGIT) + 1,
                (long) bytes);
    }

    /** No result is longer than the number and the operation's own numbers together. */
    private static Cost ofWindowless(
            Geometry geometry, Tensor<Shape> input, Windowless operation, NumberType numbers) {
        boolean isExact = numbers == NumberType.EXACT;
        Lengths cells = isExact ? Lengths.of(input) : new Lengths();
        double bits =
                isExact && isExact(operation)
                        ? cells.numerator() + cells.denominator() + bitsOfOwn(operation)
                        : 0;
        double steps = isFunction(operation) ? STEPS_OF_A_FUNCTION : STEPS_OF_A_FRACTION;
        double outputs = geometry.output().count();
        return new Cost(
                geometry.windows(),
                geometry.multiplications(),
                (long) Math.min(MOST_WORK * 2.0, outputs * steps),
                (long) (bits / BITS_OF_A_DIGIT) + 1,
                (long)
                        ((input.count() + outputs) * (BYTES_OF_A_NUMBER + bits / 4)
                                + cells.bytes()));
    }

    private static boolean isExact(Windowless operation) {
        return operation instanceof Rearranging
                || operation instanceof Pointwise pointwise && pointwise.isExact();
    }

    private static boolean isFunction(Windowless operation) {
        return switch (operation) {
            case Pointwise.Relu _, Rearranging _ -> false;
            case Pointwise _ -> true;
        };
    }

    private static double bitsOfOwn(Windowless operation) {
        return switch (operation) {
            case Pointwise.Relu relu ->
                    relu.negativeSlope().bits() + relu.maximum().map(Rational::bits).orElse(0);
            case Pointwise.BatchNormalization batch ->
                    Stream.of(batch.mean(), batch.variance(), batch.scale(), batch.offset())
                            .mapToDouble(own -> longest(Lengths.of(own)))
                            .sum();
            case Pointwise _, Rearranging _ -> 0;
        };
    }

    private static double longest(Lengths lengths) {
        return (double) lengths.numerator() + lengths.denominator();
    }

    /**
     * A sum of products over their common denominator: no numerator there is longer than the longest of the cells, the
     * longest of the weights and the denominator together, and a sum of so many longer by their count.
     */
    private static double bits(
            Geometry geometry, Operation operation, Lengths cells, Lengths weights, Lengths bias) {
        double denominator =
                cells.commonDenominator(geometry.taps())
                        + weights.commonDenominator(geometry.taps());
        double numerator =
                denominator + cells.numerator() + weights.numerator() + bits(geometry.taps());
        if (operation instanceof Weighted) {
            return 1 + Math.max(numerator + bias.denominator(), bias.numerator() + denominator);
        }
        return operation instanceof MaxPooling
                ? Math.max(cells.numerator(), cells.denominator())
                : Math.max(numerator, denominator + bits(geometry.taps()));
    }

    private static int bits(int number) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(number);
    }

    /** Whether all products surely are whole numbers over one denominator, in longs. */
    private static boolean isScaled(Geometry geometry, Lengths cells, Lengths weights) {
        double ofCells = cells.commonDenominator(geometry.input().count());
        double ofWeights = weights.commonDenominator(geometry.taps());
        return ofCells < Integer.SIZE - 1
                && ofWeights < Integer.SIZE - 1
                && cells.numerator()
                                + ofCells
                                + weights.numerator()
                                + ofWeights
                                + bits(geometry.taps())
                        < Long.SIZE - 2;
    }

    private static double scaled(Operation operation) {
        return operation instanceof MaxPooling ? STEPS_OF_A_CONTEST : STEPS_OF_A_SCALED_PRODUCT;
    }

    private static double fractions(double bits) {
        double words = bits / Integer.SIZE;
        return STEPS_OF_A_FRACTION + (words < 2 ? 0 : STEPS_OF_TWO_WORDS * words * words);
    }

    private static long work(Geometry geometry, double steps) {
        double multiplications = geometry.multiplications();
        return (long)
                (multiplications * steps
                        + multiplications / geometry.output().width() * STEPS_OF_A_ROW);
    }

    /** With the numbers of one map at a time as they are written, and the taps of one window. */
    private static double bytes(
            Geometry geometry, Operation operation, double ofTyped, double ofResult) {
        double typed = geometry.input().count();
        if (operation instanceof Weighted weighted) {
            typed += weighted.kernel().count();
        }
        Shape output = geometry.output();
        double map = (double) output.height() * output.width();
        return typed * ofTyped
                + output.count() * ofResult
                + map * BYTES_OF_A_NUMBER
                + (double) geometry.taps() * BYTES_OF_A_TAP;
    }

    /**
     * Refuses what is beyond a bound.
     *
     * @throws ConvolutionException when it is
     */
    void check() {
        if (digits > MOST_DIGITS) {
            throw new ConvolutionException(
                    Cause.TOO_MANY_DIGITS, Place.NUMBERS, digits, MOST_DIGITS);
        }
        if (work > MOST_WORK) {
            throw new ConvolutionException(
                    Cause.TOO_MUCH_WORK,
                    Place.OUTPUT,
                    multiplications,
                    Math.ceilDiv(work, MOST_WORK));
        }
        if (bytes > MOST_BYTES) {
            throw new ConvolutionException(
                    Cause.TOO_MUCH_MEMORY,
                    Place.OUTPUT,
                    Math.ceilDiv(bytes, BYTES_OF_A_MEGABYTE),
                    MOST_BYTES / BYTES_OF_A_MEGABYTE);
        }
    }
}
