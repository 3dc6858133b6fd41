package kernelwalk.homework;

import java.util.Locale;

/** What a whole answer is. */
public enum Verdict {
    /** Every cell is written and right. */
    RIGHT,
    /** Some cell is wrong or blank. */
    WRONG,
    /** It has another shape than the output. */
    WRONG_SHAPE,
    /** Not by the rules of the exercise, but every cell is right by those of a framework or a textbook. */
    RIGHT_ELSEWHERE;

    /** The stable name that other programs read, such as {@code wrong-shape}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
