package kernelwalk.notation;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelwalk.convolution.Floating;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Value;

/**
 * The policy by which numbers are written, on every card, in every sentence and on the command line: which of them are
 * fractions, and how many decimals the others of one card have together.
 *
 * @param fractions which numbers are written as fractions
 * @param places    the digits behind the point that were chosen; empty for as many as the numbers have
 * @param inFull    whether all digits were asked for
 */
public record NumberStyle(Fractions fractions, OptionalInt places, boolean inFull) {

    /** Whether someone has said how many digits there shall be: so many decimals, or all. */
    public boolean isAskedFor() {
        return inFull || places.isPresent();
    }

    /** Which numbers are written as fractions; whole numbers and floats never are. */
    public enum Fractions {
        /** Those that were written so, and those that end in no decimal. */
        AS_WRITTEN,
        /** Those that end in no decimal. */
        ENDLESS,
        /** All of them. */
        ALL,
        /** None. */
        NONE
    }

    /** As typed numbers are written. */
    public static final NumberStyle AS_WRITTEN =
            new NumberStyle(Fractions.AS_WRITTEN, OptionalInt.empty(), false);

    /** The most decimals of a number that is no decimal itself. */
    private static final int MOST_OF_A_FRACTION = 10;

    private static final int MOST_SIGNIFICANT = 6;

    /** The most decimals of a rounded card, unless more were asked for. */
    private static final int MOST_ROUNDED = 3;

    /** Where all digits are asked for, numbers are rounded to no more than this. */
    private static final int MOST_TRIED = 40;

    /** Looked at to find out how an exercise is written; a card has fewer. */
    private static final int MOST_LOOKED_AT = 4096;

    /**
     * As the typed numbers of an exercise are written.
     *
     * @param isFloat whether they are computed with in a float type, which knows no fractions
     */
    public static NumberStyle typed(Display display, boolean isFloat) {
        return switch (display.kind()) {
            case AS_TYPED, ALL_DIGITS ->
                    new NumberStyle(
                            isFloat ? Fractions.NONE : Fractions.AS_WRITTEN,
                            OptionalInt.empty(),
                            display.equals(Display.ALL_DIGITS));
            case DECIMALS -> new NumberStyle(Fractions.NONE, display.places(), false);
            case FRACTIONS ->
                    new NumberStyle(
                            isFloat ? Fractions.NONE : Fractions.ALL, OptionalInt.empty(), false);
        };
    }

    /**
     * As numbers are written that come from typed ones: decimals from decimals, fractions from fractions, and from
     * both together decimals where they end.
     */
    public NumberStyle ofResults(Stream<? extends Value> typed) {
        if (fractions != Fractions.AS_WRITTEN) {
            return this;
        }
        List<Rational> broken =
                typed.limit(MOST_LOOKED_AT)
                        .filter(Rational.class::isInstance)
                        .map(Rational.class::cast)
                        .filter(number -> !number.isWhole())
                        .toList();
        boolean onlyFractions =
                !broken.isEmpty() && broken.stream().allMatch(this::isWrittenAsFraction);
        return new NumberStyle(onlyFractions ? Fractions.ALL : Fractions.ENDLESS, places, inFull);
    }

    private boolean isWrittenAsFraction(Rational number) {
        return number.isWrittenAsFraction() || NumberText.ending(number) == null;
    }

    /** Whether a number is written as a fraction. */
    public boolean isFraction(Value value) {
        return value instanceof Rational exact
                && !exact.isWhole()
                && switch (fractions) {
                    case AS_WRITTEN -> isWrittenAsFraction(exact);
                    case ENDLESS -> NumberText.ending(exact) == null;
                    case ALL -> true;
                    case NONE -> false;
                };
    }

    /** The numbers of one card with all their digits, or with the decimals that were chosen. */
    public CardNotation card(Collection<? extends Value> numbers) {
        int wanted = places.orElseGet(() -> needed(numbers, true));
        return CardNotation.fixed(this, wanted, true, numbers);
    }

    /** One number alone with all its digits, whatever decimals were chosen. */
    public String inFull(Value value) {
        if (value instanceof Rational exact && isFractionInFull(exact)) {
            return NumberText.fraction(exact);
        }
        NumberStyle full = new NumberStyle(fractions, OptionalInt.empty(), true);
        return full.card(List.of(value)).text(value);
    }

    /** Whether a number with all its digits is written as a fraction: also where only a fraction has them all. */
    boolean isFractionInFull(Rational exact) {
        return isFraction(exact) || NumberText.ending(exact) == null;
    }

    /** As {@link #inFull}, a negative number in brackets, as it stands beside a sign. */
    public String factor(Value value) {
        String text = inFull(value);
        return text.startsWith("−") ? "(" + text + ")" : text;
    }

    /**
     * One number in at most so many characters: {@linkplain #inFull in full} where it fits, else rounded to the digits
     * that fit, which it says, as in {@code ≈−0.2849} or {@code ≈1.2e9}.
     */
    public String within(Value value, int characters) {
        return within(inFull(value), value, characters);
    }

    /** As {@link #within(Value, int)}, of a number that is given in full already. */
    public static String within(String full, Value value, int characters) {
        return NumberText.within(full, value, characters);
    }

    /** Ways to write the numbers of one card, from all their digits to ever fewer. */
    public Stream<CardNotation> shorter(Collection<? extends Value> numbers) {
        CardNotation full = card(numbers);
        boolean hasFractions = numbers.stream().anyMatch(this::isFraction);
        int plain = Math.max(Math.min(needed(numbers, false), MOST_OF_A_FRACTION), full.places());
        int most = places.isPresent() || inFull ? MOST_TRIED : MOST_ROUNDED;
        Stream<CardNotation> fewer =
                downwards(Math.min(full.places() - 1, most), 0)
                        .mapToObj(count -> CardNotation.fixed(this, count, true, numbers));
        Stream<CardNotation> withoutFractions =
                downwards(hasFractions ? Math.min(plain, most) : -1, 0)
                        .mapToObj(count -> CardNotation.fixed(this, count, false, numbers));
        Stream<CardNotation> powers =
                downwards(significant(numbers), 1)
                        .mapToObj(count -> CardNotation.scientific(this, count, numbers));
        return Stream.concat(
                Stream.of(full),
                Stream.concat(
                        Stream.concat(fewer, withoutFractions)
                                .filter(card -> !card.hidesAll(numbers)),
                        powers));
    }

    private static IntStream downwards(int from, int to) {
        return IntStream.iterate(from, count -> count >= to, count -> count - 1);
    }

    /** The most digits behind the point that a number has. */
    private int needed(Collection<? extends Value> numbers, boolean withFractions) {
        int most = 0;
        for (Value value : numbers) {
            if (!(value instanceof Rational exact && exact.isWhole())
                    && !(withFractions && isFraction(value))) {
                BigDecimal decimal = decimal(value);
                int scale = decimal == null ? 0 : decimal.stripTrailingZeros().scale();
                boolean endless = decimal == null && value instanceof Rational;
                most = Math.max(most, endless ? MOST_OF_A_FRACTION : scale);
            }
        }
        return most;
    }

    /** The most significant digits that a number has, as far as they are worth showing. */
    private static int significant(Collection<? extends Value> numbers) {
        int most = 1;
        for (Value value : numbers) {
            BigDecimal decimal = decimal(value);
            int digits =
                    decimal == null ? MOST_SIGNIFICANT : decimal.stripTrailingZeros().precision();
            most = Math.max(most, Math.min(digits, MOST_SIGNIFICANT));
        }
        return most;
    }

    /** The decimal that a number is, or null for one that ends in none. */
    static BigDecimal decimal(Value value) {
        return switch (value) {
            case Rational exact -> NumberText.ending(exact);
            case Floating floating ->
                    Double.isFinite(floating.value()) ? new BigDecimal(floating.toString()) : null;
        };
    }
}
