package kernelwalk.notation;

/** What a sentence quotes of a text that somebody has written: its first line, and no more of that than is needed. */
public final class QuotedText {

    private static final int MOST = 24;

    private QuotedText() {}

    /** The beginning of a text, with dots where more follows. */
    public static String of(String text) {
        String all = text.strip();
        String line = all.lines().findFirst().orElse("").strip();
        if (line.length() > MOST) {
            return line.substring(0, MOST - 1) + "…";
        }
        return line.length() == all.length() ? line : line + " …";
    }
}
