package kernelwalk.homework.answer;

import java.util.Locale;

/**
 * What a teacher asks of an answer.
 *
 * @param leastPlaces the fewest digits behind the point with which a rounded decimal counts, 0 for any
 * @param layout      in which layout right values count
 */
public record MarkingRules(int leastPlaces, Layout layout) {

    /** In which layout right values count. */
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

    /** A decimal is right when it is rounded rightly, whatever its digits. */
    public static final MarkingRules USUAL = new MarkingRules(0);

    public MarkingRules {
        if (leastPlaces < 0) {
            throw new IllegalArgumentException(leastPlaces + " places");
        }
    }

    /** So many digits, in the layout of the output. */
    public MarkingRules(int leastPlaces) {
        this(leastPlaces, Layout.EXACT);
    }

    /** The same with right values in another layout that count, or not. */
    public MarkingRules with(Layout other) {
        return new MarkingRules(leastPlaces, other);
    }
}
