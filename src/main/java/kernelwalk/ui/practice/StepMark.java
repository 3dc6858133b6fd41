package kernelwalk.ui.practice;

import java.util.Locale;
import kernelwalk.homework.question.WindowForm.FieldVerdict;

/** What checking says of one step; each has a word, {@code homework.steps.field.} and its code. */
public enum StepMark {
    RIGHT,
    /** Not the right number, but the one that follows from the student's own earlier numbers. */
    FOLLOWS,
    WRONG,
    BLANK,
    /** Something that cannot be read. */
    NO_NUMBER;

    static StepMark of(FieldVerdict verdict) {
        return switch (verdict) {
            case RIGHT -> RIGHT;
            case FOLLOWS -> FOLLOWS;
            case WRONG -> WRONG;
            case BLANK -> BLANK;
        };
    }

    /** The name in keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it has to be looked at again. */
    public boolean isWrong() {
        return switch (this) {
            case WRONG, NO_NUMBER -> true;
            case RIGHT, FOLLOWS, BLANK -> false;
        };
    }
}
