package kernelwalk.convolution;

import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A number as the sum of two doubles that do not overlap: about 106 significant bits. Every operation errs by a few
 * parts in 2¹⁰⁴, every function here by far less than {@value #UNSURE} of its value.
 *
 * @param high the double nearest to the number
 * @param low  what it lacks
 * @see <a href="https://doi.org/10.1145/3121432">Joldes, Muller and Popescu, Tight and rigorous error bounds for basic
 *     building blocks of double-word arithmetic</a>
 */
record Twofold(double high, double low) {

    /** The share of a value that its functions may be wrong by, with much to spare: 2⁻⁸⁰. */
    static final double UNSURE = 0x1p-80;

    static final Twofold ONE = new Twofold(1, 0);

    /** To this, exponentials and what they are divided by keep all bits of both doubles. */
    private static final double MOST_EXPONENT = 600;

    /** Below this the second double loses bits, and so it may above its inverse. */
    private static final double LEAST = 0x1p-900;

    private static final Twofold LN_2 = new Twofold(0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56);

    /** Arguments of the series are halved so many times. */
    private static final int HALVINGS = 8;

    /** 1/1!, 1/2!, …: more add nothing to arguments below 2⁻⁹. */
    private static final Twofold[] SERIES = series(11);

    private static Twofold[] series(int terms) {
        long[] factorials =
                IntStream.rangeClosed(1, terms)
                        .mapToLong(
                                n ->
                                        IntStream.rangeClosed(1, n)
                                                .asLongStream()
                                                .reduce(1, (a, b) -> a * b))
                        .toArray();
        return IntStream.range(0, terms)
                .mapToObj(i -> of(Rational.of(1, factorials[i])))
                .toArray(Twofold[]::new);
    }

    /** The number nearest to an exact one. */
    static Twofold of(Rational exact) {
        double high = exact.toDouble();
        if (!Double.isFinite(high)) {
            return new Twofold(high, 0);
        }
        Rational near = Rational.ofExactly(high);
        return new Twofold(high, near.equals(exact) ? 0 : exact.minus(near).toDouble());
    }

    /** A finite number of any type. */
    static Twofold of(Value value) {
        return value instanceof Rational exact ? of(exact) : new Twofold(value.toDouble(), 0);
    }

    /** Whether it is neither so large nor so small that products and quotients with it lose bits. */
    boolean keepsAllBits() {
        double size = Math.abs(high);
        return size >= LEAST && size <= 1 / LEAST || size == 0;
    }

    Twofold plus(Twofold other) {
        double sum = high + other.high;
        double error = errorOfSum(high, other.high, sum);
        double lows = low + other.low;
        double errorOfLows = errorOfSum(low, other.low, lows);
        double more = error + lows;
        double first = sum + more;
        double rest = errorOfLows + (more - (first - sum));
        return sorted(first, rest);
    }

    private static double errorOfSum(double one, double other, double sum) {
        double part = sum - one;
        return (one - (sum - part)) + (other - part);
    }

    /** Of a number and one that is smaller. */
    private static Twofold sorted(double large, double small) {
        double sum = large + small;
        return new Twofold(sum, small - (sum - large));
    }

    Twofold minus(Twofold other) {
        return plus(other.negated());
    }

    Twofold negated() {
        return new Twofold(-high, -low);
    }

    Twofold times(Twofold other) {
        double product = high * other.high;
        double error = Math.fma(high, other.high, -product);
        return sorted(product, error + (high * other.low + low * other.high));
    }

    Twofold dividedBy(Twofold other) {
        double first = high / other.high;
        Twofold left = minus(other.times(new Twofold(first, 0)));
        double second = left.high / other.high;
        Twofold last = left.minus(other.times(new Twofold(second, 0)));
        return sorted(first, second).plus(new Twofold(last.high / other.high, 0));
    }

    /** The square root of a number above 0. */
    Twofold root() {
        double near = Math.sqrt(high);
        double square = near * near;
        double left = (high - square) - Math.fma(near, near, -square) + low;
        return sorted(near, left / (2 * near));
    }

    /** 2ⁿ times as much. */
    private Twofold scaled(int n) {
        return new Twofold(Math.scalb(high, n), Math.scalb(low, n));
    }

    /** eˣ, where it can be had. */
    Optional<Twofold> exp() {
        double size = Math.abs(high);
        if (size < LEAST) {
            return Optional.of(ONE);
        }
        return size <= MOST_EXPONENT ? Optional.of(exp(halves())) : Optional.empty();
    }

    /** eˣ − 1, as sure near to 0 as elsewhere, where it can be had. */
    Optional<Twofold> expMinusOne() {
        if (!(Math.abs(high) <= MOST_EXPONENT) || !keepsAllBits()) {
            return Optional.empty();
        }
        int halves = halves();
        return Optional.of(halves == 0 ? small() : exp(halves).minus(ONE));
    }

    /** How often ln 2 goes into it. */
    private int halves() {
        return (int) Math.rint(high / LN_2.high);
    }

    private Twofold exp(int halves) {
        return minus(LN_2.times(new Twofold(halves, 0))).small().plus(ONE).scaled(halves);
    }

    /** eˣ − 1 of at most half of ln 2, by the series of x/2⁸, then (1 + y)² − 1 = 2y + y². */
    private Twofold small() {
        Twofold part = scaled(-HALVINGS);
        Twofold sum = SERIES[SERIES.length - 1];
        for (int i = SERIES.length - 2; i >= 0; i--) {
            sum = sum.times(part).plus(SERIES[i]);
        }
        Twofold power = sum.times(part);
        for (int i = 0; i < HALVINGS; i++) {
            power = power.scaled(1).plus(power.times(power));
        }
        return power;
    }

    /** The number of a type nearest to every number as near to this one as its error; empty where there are several. */
    Optional<Floating> nearest(NumberType type) {
        return nearest(type, UNSURE * Math.abs(high));
    }

    /** The same, of a number that is wrong by no more than an error. */
    Optional<Floating> nearest(NumberType type, double error) {
        FloatFormat format = FloatFormat.of(type);
        if (high == 0 || !keepsAllBits()) {
            return Optional.empty();
        }
        double below = high + (low - error);
        double above = high + (low + error);
        if (type != NumberType.FLOAT64) {
            below = format.nearest(Math.nextDown(below));
            above = format.nearest(Math.nextUp(above));
        }
        return below == above ? Optional.of(new Floating(below, type)) : Optional.empty();
    }
}
