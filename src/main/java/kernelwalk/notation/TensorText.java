package kernelwalk.notation;

import java.util.List;
import java.util.regex.Pattern;
import kernelwalk.convolution.NumberType;
import kernelwalk.notation.NotationException.Reason;

/**
 * Reads tensors in any {@link Notation}, as people copy them out of notebooks, scripts, papers and spreadsheets.
 *
 * <p>Reading takes time in proportion to the text. At most {@value NestedLists#MOST_DEPTH} brackets stand within each
 * other, a tensor has at most {@value NumberArray#MOST_AXES} axes, and at most {@value NestedLists#MOST_NUMBERS}
 * numbers are read.
 */
public final class TensorText {

    private static final Pattern ASSIGNMENT =
            Pattern.compile(
                    "(?:>>>\\s{0,99}+)?(?:(?:[A-Za-z]|_\\w)\\w{0,99}+\\s{0,99}+=(?!=)\\s{0,99}+)?");
    private static final Pattern EXPRESSION =
            Pattern.compile("[\\[(<]|[A-Za-z_][\\w.]{0,99}+\\s{0,9}+\\(|Parameter containing:");
    private static final Pattern LATEX = Pattern.compile("[\\\\$]");

    private TensorText() {}

    /**
     * Whether a text is lines of numbers alone, as spreadsheets have them, without brackets, calls or commands that
     * say where a tensor begins and ends; it need not be right.
     */
    public static boolean isLines(String text) {
        var cursor = new TextCursor(text, 0);
        cursor.skipSpaces();
        int from = begin(text, cursor.at());
        return from == cursor.at() && !begins(LATEX, text, from) && !begins(EXPRESSION, text, from);
    }

    /**
     * Reads one tensor.
     *
     * @param text what was pasted
     * @param type the numbers of the exercise: only float types know NaN and infinities
     * @throws NotationException when it is no tensor, several, or one that is too large
     */
    public static ParsedTensor parse(String text, NumberType type) {
        return only(text, parseAll(text, type));
    }

    private static ParsedTensor only(String text, List<ParsedTensor> all) {
        if (all.size() > 1) {
            throw new TextCursor(text, 0).refusal(Reason.SEVERAL, 0, all.size());
        }
        return all.getFirst();
    }

    /**
     * Reads one tensor or a list of tensors, such as kernel and bias from Keras' {@code get_weights()}.
     *
     * @param text what was pasted
     * @param type the numbers of the exercise: only float types know NaN and infinities
     * @return at least one tensor, in the order of the text
     * @throws NotationException when it is no tensor, or one that is too large
     */
    public static List<ParsedTensor> parseAll(String text, NumberType type) {
        return read(text, word -> NumberText.parse(word, type));
    }

    /**
     * Reads one tensor whose cells may be blank, and keeps the words as they stand: an empty cell between commas or
     * tabs, {@code _} and {@code ?} are blank.
     *
     * @param text what was pasted
     * @param type the numbers of the exercise: only float types know NaN and infinities
     * @throws NotationException when it is no tensor, several, or one that is too large
     */
    public static WordArray words(String text, NumberType type) {
        var reading = new WordReading(type);
        return reading.words(only(text, read(text, reading)));
    }

    private static List<ParsedTensor> read(String text, NumberReading reading) {
        var cursor = new TextCursor(text, 0);
        cursor.skipSpaces();
        if (cursor.isAtEnd()) {
            throw cursor.refusal(Reason.EMPTY, 0);
        }
        int from = begin(text, cursor.at());
        if (begins(LATEX, text, from)) {
            return List.of(new LatexReader(text, from, reading).read());
        }
        if (begins(EXPRESSION, text, from)) {
            return new ExpressionReader(new TextCursor(text, from), reading).read();
        }
        return List.of(LineReader.read(text, from == cursor.at() ? 0 : from, reading));
    }

    /** Where the numbers begin: behind a name and its sign of equality, if there are some. */
    private static int begin(String text, int from) {
        var assignment = ASSIGNMENT.matcher(text).region(from, text.length());
        return assignment.lookingAt() ? assignment.end() : from;
    }

    private static boolean begins(Pattern pattern, String text, int from) {
        return pattern.matcher(text).region(from, text.length()).lookingAt();
    }
}
