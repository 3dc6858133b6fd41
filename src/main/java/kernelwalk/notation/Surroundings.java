package kernelwalk.notation;

import java.util.Arrays;
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
        int from = 0;
        int to = inside.length();
        int[] places = new int[4 * MOST_LINES];
        int many = 0;
        for (int i = 0; i < MOST_LINES; i++) {
            TextLines name = TextLines.firstOf(inside, from, to);
            boolean isNamed = isName(inside, name, to);
            if (isNamed) {
                places[many++] = name.begin();
                places[many++] = name.end();
                from = name.end();
            }
            int last = end(inside, from, to);
            int begin = lineOf(inside, last);
            boolean isEnded = last > from && isEnding(inside, begin, last);
            if (isEnded) {
                places[many++] = begin;
                places[many++] = last;
                to = begin;
            }
            if (!isNamed && !isEnded) {
                break;
            }
        }
        return BlankedText.of(inside, Arrays.copyOf(places, many));
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
        int last = end(text, first.end(), text.length());
        int begin = lineOf(text, last);
        return last > first.end() && FENCE.matcher(text.substring(begin, last)).matches()
                ? BlankedText.of(text, first.begin(), first.end(), begin, last)
                : BlankedText.of(text, first.begin(), first.end());
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
            return BlankedText.of(text, behind.start(), last);
        }
        var around = FORM_AROUND.matcher(text);
        return around.lookingAt() && last > around.end() && text.charAt(last - 1) == ']'
                ? BlankedText.of(text, around.start(1), around.end(1), last - 1, last)
                : text;
    }

    /** Whether a first line is an echo, a name or a type; never the only one. */
    private static boolean isName(String text, TextLines first, int to) {
        String line = first.line(LONGEST);
        return (NAME.matcher(line).matches()
                        || TYPE.matcher(line).matches()
                        || ROOM.matcher(line).matches()
                        || isEcho(line))
                && !PrintedBlocks.isOf(line, 0, line.length())
                && !TextLines.areBlank(text, first.next(), to);
    }

    private static boolean isEcho(String line) {
        return PRINT.matcher(line).matches()
                && line.chars().filter(sign -> sign == '(').count()
                        == line.chars().filter(sign -> sign == ')').count();
    }

    /** Whether a last line is what programs say at the end; never the only one. */
    private static boolean isEnding(String text, int begin, int last) {
        return begin > 0
                && last - begin < LONGEST
                && ENDING.matcher(text.substring(begin, last)).matches();
    }

    private static int end(String text) {
        return end(text, 0, text.length());
    }

    /** Behind the last sign of a part of a text that is no space. */
    private static int end(String text, int from, int to) {
        int end = to;
        while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static int lineOf(String text, int at) {
        return Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
    }
}
