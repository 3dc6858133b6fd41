package kernelwalk.homework.question;

import java.util.Locale;
import kernelwalk.homework.misconception.Misconception;
import kernelwalk.homework.misconception.Misconceptions;

/**
 * A wrong rule that comes to a wrong size.
 *
 * @param misconception the rule; a {@link kernelwalk.homework.misconception.Combination} of two where one alone does
 *     not come to it
 * @param part          of what it comes to
 * @param length        how large that is in the answer; 0 where it is the whole size
 */
public record SizeFinding(Misconception misconception, Part part, int length) {

    /** What a rule explains; each but the whole has words, {@code size-part.} and its code. */
    public enum Part {
        WHOLE,
        HEIGHT,
        WIDTH,
        FILTERS;

        /** A name for keys, such as {@code height}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether all lengths are right, but the channels stand first. */
    boolean isOrder() {
        return misconception.equals(Misconceptions.channelsFirst());
    }

    static SizeFinding ofAll(Misconception misconception) {
        return new SizeFinding(misconception, Part.WHOLE, 0);
    }
}
