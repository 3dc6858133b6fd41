package kernelwalk.notation;

/** The lines of a text, or of a part of it, one after the other; they end as on any system. */
final class TextLines {

    private final String text;
    private final int to;
    private int begin;
    private int end;
    private int next;

    /** The next carriage return, looked for once, as most texts have none. */
    private int carriage = -1;

    TextLines(String text, int from, int to) {
        this.text = text;
        this.to = to;
        this.next = from;
    }

    /** Moves to the next line, if there is one. */
    boolean move() {
        if (next >= to) {
            return false;
        }
        begin = next;
        if (carriage < begin) {
            carriage = breakAt('\r', to);
        }
        end = breakAt('\n', carriage);
        next = end + (text.startsWith("\r\n", end) ? 2 : 1);
        return true;
    }

    /** Where a sign stands next, or a place that it does not stand before. */
    private int breakAt(char sign, int otherwise) {
        int at = text.indexOf(sign, begin, otherwise);
        return at < 0 ? otherwise : at;
    }

    /** Where the line begins. */
    int begin() {
        return begin;
    }

    /** Where it ends, before the break. */
    int end() {
        return end;
    }

    /** Where the next line begins. */
    int next() {
        return Math.min(next, to);
    }

    boolean isBlank() {
        return areBlank(text, begin, end);
    }

    /** Whether a part of a text holds nothing but spaces and breaks. */
    static boolean areBlank(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (!TextCursor.isSpace(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    /** What the line says. */
    String line() {
        return text.substring(begin, end);
    }

    /** The beginning of a line, of at most so many signs. */
    String line(int most) {
        return text.substring(begin, Math.min(end, begin + most));
    }

    /** The first line that is not blank; nothing where there is none. */
    static TextLines firstOf(String text, int from, int to) {
        var lines = new TextLines(text, from, to);
        while (lines.move()) {
            if (!lines.isBlank()) {
                return lines;
            }
        }
        return lines;
    }
}
