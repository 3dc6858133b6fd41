package kernelwalk.export.look;

import java.util.Locale;

/** Who reads a file of questions, where that makes a difference. */
public enum CourseSystem {
    /** Whoever keeps to the standard. */
    ANY,
    /** Canvas, which reads an older dialect. */
    CANVAS;

    /** A short name that stays the same in every language. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
