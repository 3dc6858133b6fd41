package kernelwalk.page.jdk.util;

/** Texts with something between them. */
public final class StringJoiner {
    private final String between;
    private final String before;
    private final String after;
    private final StringBuilder text = new StringBuilder();
    private boolean isBegun;

    public StringJoiner(CharSequence between) {
        this(between, "", "");
    }

    public StringJoiner(CharSequence between, CharSequence before, CharSequence after) {
        this.between = between.toString();
        this.before = before.toString();
        this.after = after.toString();
    }

    public StringJoiner add(CharSequence part) {
        text.append(isBegun ? between : "").append(part);
        isBegun = true;
        return this;
    }

    public int length() {
        return toString().length();
    }

    @Override
    public String toString() {
        return before + text + after;
    }
}
