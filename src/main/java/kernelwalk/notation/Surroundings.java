package kernelwalk.notation;

import java.util.regex.Pattern;

/**
 * Takes away what stands around the numbers when they are copied: fences of Markdown, sessions, the echo of
 * {@code print(y)}, a line that names what follows, and what pandas, R and early PyTorch say at the end. It becomes
 * spaces, so that every number stays where it was.
 */
final class Surroundings {

    private static final int MOST_LINES = 8;
    private static final int LONGEST = 200;
    private static final Pattern FENCE = Pattern.compile("\\s*(?:```|~~~)[\\w+. -]*");
    private static final Pattern PRINT =
            Pattern.compile(
                    "\\s*(?:print|println|pprint|display|disp|show|cat|puts|console\\.log"
                            + "|System\\.out\\.println|fmt\\.Println)\\s*\\(.*\\)\\s*;?\\s*");
    private static final Pattern NAME =
            Pattern.compile("\\s*(?:[\\p{L}_][\\p{L}\\w .()-]{0,60}:|[A-Za-z_]\\w{0,60}\\s*=)\\s*");
    private static final Pattern MACRO = Pattern.compile("\\b(?:vec|array|matrix)!(?=\\[)");
    private static final Pattern FORM_BEHIND =
            Pattern.compile("//\\s*(?:MatrixForm|TableForm|Grid)$");
    private static final Pattern FORM_AROUND =
            Pattern.compile("\\s*+(?:Out\\[\\d+]\\S*=?\\s*)?((?:MatrixForm|TableForm|Grid)\\[)");
    private static final Pattern ROOM =
            Pattern.compile(
                    "\\s*[A-Za-z_]\\w{0,40}\\s*=\\s*(?:[A-Za-z_]{1,12}\\.)?(?:zeros|ones|empty|nan|Array\\{\\w+})"
                            + "\\s*\\([^\\[{]{0,80}\\)\\s*;?\\s*");

    /** What a program says of the shape, as {@code print("shape:", y.shape)} does. */
    private static final String SHAPE =
            "(?:[\\w.]{0,40}[\\s.])?[Ss]hape\\W{0,3}[\\[(][\\d, ]*[\\])]";

    private static final Pattern TYPE =
            Pattern.compile(
                    "\\s*(?:shape: \\(\\d+, \\d+\\)|Tensor)\\s*|\\s*(?:\\d+(?:×\\d+)+|\\d+-element|\\d+x\\d+(?:x\\d+)*)\\s[^\\[]*:\\s*"
                            + "|\\s*"
                            + SHAPE
                            + "\\s*"
                            + "|\\s*(?:shape\\W{0,3})?(?:torch\\.Size|TensorShape)\\(.*\\)\\s*"
                            + "|\\s*Diagonal Matrix\\s*|\\s*(?:array|int|double|float)?\\s*\\([\\d, ]*\\)\\s*:\\s*");
    private static final Pattern SERIES =
            Pattern.compile("(?:Name: .*, |Length: .*, )?dtype: \\w+");
    private static final Pattern ENDING =
            Pattern.compile(
                    "\\s*(?:"
                            + SHAPE
                            + "|\\[\\d+ rows x \\d+ columns]|<NDArray [\\dx]+ @.*>|(?:Name: .*, )?dtype: \\w+|Length: .*"
                            + "|\\[torch\\.\\w*Tensor of size [\\dx]+[^\\]]*]"
                            + "|(?:>>>|>>|>|julia>|octave(?::\\d+)?>|In ?\\[\\d*]:=?))\\s*");

    private Surroundings() {}

    /**
     * The text with nothing but spaces in the place of what is around the numbers.
     *
     * @throws NotationException when a session holds several things
     */
    static String blanked(String text) {
        String inside = withoutForm(withoutMacros(fenced(text)));
        if (SessionText.isOf(inside)) {
            inside = SessionText.numbers(inside);
        }
        for (int i = 0; i < MOST_LINES; i++) {
            String next = withoutEnding(withoutName(inside));
            if (next.equals(inside)) {
                return inside;
            }
            inside = next;
        }
        return inside;
    }

    /** Whether nothing stands around the numbers. */
    static boolean isBare(String text) {
        return !SessionText.isOf(text) && blanked(text).equals(text);
    }

    /** Whether a text ends as pandas ends a series. */
    static boolean isSeries(String text) {
        int last = end(text);
        int begin = lineOf(text, last);
        return last - begin < LONGEST && SERIES.matcher(text.substring(begin, last)).matches();
    }

    private static String fenced(String text) {
        TextLines first = TextLines.firstOf(text, 0, text.length());
        if (!FENCE.matcher(first.line(LONGEST)).matches()) {
            return text;
        }
        String opened = blank(text, first.begin(), first.end());
        int last = opened.stripTrailing().length();
        int begin = lineOf(opened, last);
        return FENCE.matcher(opened.substring(begin, last)).matches()
                ? blank(opened, begin, last)
                : opened;
    }

    /** Without the names of Rust's macros, as in {@code vec![vec![1, 2], vec![3, 4]]}. */
    private static String withoutMacros(String text) {
        return text.contains("![")
                ? MACRO.matcher(text).replaceAll(name -> " ".repeat(name.group().length()))
                : text;
    }

    /** Without what shows a list of Mathematica as a matrix. */
    private static String withoutForm(String text) {
        int last = end(text);
        var behind = FORM_BEHIND.matcher(text).region(Math.max(0, last - LONGEST), last);
        if (behind.find()) {
            return blank(text, behind.start(), last);
        }
        var around = FORM_AROUND.matcher(text);
        return around.lookingAt() && last > around.end() && text.charAt(last - 1) == ']'
                ? blank(blank(text, around.start(1), around.end(1)), last - 1, last)
                : text;
    }

    /** Without a first line that is an echo, a name or a type; never without the only one. */
    private static String withoutName(String text) {
        TextLines first = TextLines.firstOf(text, 0, text.length());
        String line = first.line(LONGEST);
        boolean isName =
                (NAME.matcher(line).matches()
                                || TYPE.matcher(line).matches()
                                || ROOM.matcher(line).matches()
                                || isEcho(line))
                        && !PrintedBlocks.isOf(line, 0, line.length());
        return isName && !TextLines.areBlank(text, first.next(), text.length())
                ? blank(text, first.begin(), first.end())
                : text;
    }

    private static boolean isEcho(String line) {
        return PRINT.matcher(line).matches()
                && line.chars().filter(sign -> sign == '(').count()
                        == line.chars().filter(sign -> sign == ')').count();
    }

    private static String withoutEnding(String text) {
        int last = end(text);
        int begin = lineOf(text, last);
        boolean isEnding =
                begin > 0
                        && last - begin < LONGEST
                        && ENDING.matcher(text.substring(begin, last)).matches();
        return isEnding ? blank(text, begin, last) : text;
    }

    /** Behind the last sign that is no space. */
    private static int end(String text) {
        int end = text.length();
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static int lineOf(String text, int at) {
        return Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
    }

    private static String blank(String text, int from, int to) {
        return text.substring(0, from) + " ".repeat(to - from) + text.substring(to);
    }
}
