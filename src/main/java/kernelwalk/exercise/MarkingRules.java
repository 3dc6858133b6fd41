package kernelwalk.exercise;

import java.util.Locale;
import java.util.OptionalInt;
import kernelwalk.convolution.Rational;

/**
 * What a teacher asks of an answer.
 *
 * @param leastPlaces   a decimal is right when it is rounded rightly to at least so many digits behind the point; 0 for
 *     as many as it has
 * @param tolerance     how far a number may be from the right one, at least 0
 * @param inputsRounded to how many places the numbers of the exercise are rounded, if they are: an answer may be what
 *     the unrounded ones come to
 * @param layout        in which layout right values count
 */
public record MarkingRules(
        int leastPlaces, Rational tolerance, OptionalInt inputsRounded, Layout layout) {

    /** In which layout right values count; each has words, {@code marking.layout.} and its code. */
    public enum Layout {
        /** That of the output. */
        EXACT,
        /** Any that has every value once. */
        ANY;

        /** The word for it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The most places that can be asked for. */
    public static final int MOST_PLACES = 1_000;

    /** A decimal is right when it is rounded rightly, whatever its digits. */
    public static final MarkingRules USUAL = new MarkingRules(0);

    public MarkingRules {
        if (leastPlaces < 0 || tolerance.signum() < 0 || inputsRounded.orElse(0) < 0) {
            throw new IllegalArgumentException(
                    leastPlaces + " places, " + tolerance + ", " + inputsRounded);
        }
    }

    /** So many digits, in the layout of the output, and no more tolerance. */
    public MarkingRules(int leastPlaces) {
        this(leastPlaces, Rational.ZERO, OptionalInt.empty(), Layout.EXACT);
    }

    /** The same with so many digits. */
    public MarkingRules withPlaces(int least) {
        return new MarkingRules(least, tolerance, inputsRounded, layout);
    }

    /** The same with numbers that may be so far from the right ones. */
    public MarkingRules withTolerance(Rational distance) {
        return new MarkingRules(leastPlaces, distance, inputsRounded, layout);
    }

    /** The same with the numbers of the exercise rounded to so many places, or not. */
    public MarkingRules withInputsRounded(OptionalInt places) {
        return new MarkingRules(leastPlaces, tolerance, places, layout);
    }

    /** The same with right values in another layout that count, or not. */
    public MarkingRules with(Layout other) {
        return new MarkingRules(leastPlaces, tolerance, inputsRounded, other);
    }
}
