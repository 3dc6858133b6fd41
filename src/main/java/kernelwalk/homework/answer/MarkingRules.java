package kernelwalk.homework.answer;

/**
 * What a teacher asks of an answer.
 *
 * @param leastPlaces the fewest digits behind the point with which a rounded decimal counts, 0 for any
 */
public record MarkingRules(int leastPlaces) {

    /** A decimal is right when it is rounded rightly, whatever its digits. */
    public static final MarkingRules USUAL = new MarkingRules(0);

    public MarkingRules {
        if (leastPlaces < 0) {
            throw new IllegalArgumentException(leastPlaces + " places");
        }
    }
}
