package kernelwalk.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kernelwalk.notation.NotationException.Reason;

/**
 * Reads the one array of a JSON object, or of a dictionary of Python, however deep it stands; a member named
 * {@code shape} says its shape. Words and single numbers beside it do not count.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8259">RFC 8259</a>
 */
final class ObjectReader {

    private static final Pattern BEGINNING =
            Pattern.compile(
                    "\\{\\s{0,99}+(?:\"[^\"]{0,99}+\"|'[^']{0,99}+'|[A-Za-z_]\\w{0,99}+)\\s{0,9}+:");

    private final TextCursor cursor;
    private final ReadingTask task;
    private final List<ParsedTensor> arrays = new ArrayList<>();
    private Optional<List<Integer>> shape = Optional.empty();
    private int shapePlace;
    private int depth;

    private ObjectReader(TextCursor cursor, ReadingTask task) {
        this.cursor = cursor;
        this.task = task;
    }

    /** Whether an object begins at a place. */
    static boolean isOf(String text, int from) {
        return BEGINNING.matcher(text).region(from, text.length()).lookingAt();
    }

    /** Reads the rest of a text. */
    static ParsedTensor read(String text, int from, ReadingTask task) {
        var cursor = new TextCursor(text, from);
        var object = new ObjectReader(cursor, task);
        object.members();
        cursor.skipSpaces();
        if (cursor.take(';')) {
            cursor.skipSpaces();
        }
        if (!cursor.isAtEnd()) {
            throw cursor.refusal(Reason.TRAILING, cursor.at());
        }
        return object.only(from);
    }

    private ParsedTensor only(int from) {
        if (arrays.isEmpty()) {
            throw cursor.refusal(Reason.EMPTY, from);
        }
        if (arrays.size() > 1) {
            throw cursor.refusal(Reason.SEVERAL, from, arrays.size());
        }
        ParsedTensor array = arrays.getFirst();
        if (shape.isEmpty()) {
            return array;
        }
        List<Integer> said = shape.get();
        boolean fits =
                said.size() <= NumberArray.MOST_AXES
                        && said.stream()
                                        .mapToLong(Integer::longValue)
                                        .reduce(1, ObjectReader::times)
                                == array.values().size();
        if (!fits) {
            throw cursor.refusal(
                    Reason.SHAPE_DIFFERS,
                    shapePlace,
                    PythonShape.of(said),
                    PythonShape.of(array.shape()));
        }
        return array.with(array.numbers().reshaped(said));
    }

    /** A product of lengths, which no text can have where it grows too large. */
    private static long times(long one, long other) {
        return one > NestedLists.MOST_NUMBERS ? one : one * other;
    }

    private void members() {
        int from = cursor.at();
        cursor.next();
        if (++depth > NestedLists.MOST_DEPTH) {
            throw cursor.refusal(Reason.TOO_DEEP, from, NestedLists.MOST_DEPTH);
        }
        for (cursor.skipSpaces(); !cursor.take('}'); cursor.skipSpaces()) {
            if (cursor.isAtEnd()) {
                throw cursor.refusal(Reason.UNFINISHED, from);
            }
            String key = cursor.isAtQuote() ? cursor.quoted() : cursor.name();
            cursor.skipSpaces();
            if (!cursor.take(':')) {
                throw cursor.refusal(Reason.UNEXPECTED, cursor.at());
            }
            cursor.skipSpaces();
            value(key);
            cursor.skipSpaces();
            if (!cursor.take(',') && cursor.peek() != '}' && !cursor.isAtEnd()) {
                throw cursor.refusal(Reason.UNEXPECTED, cursor.at());
            }
        }
        depth--;
    }

    private void value(String key) {
        int from = cursor.at();
        if (cursor.startsWith(BEGINNING)) {
            members();
        } else if (key.equals("shape")) {
            shapePlace = from;
            shape = Optional.of(new DeclaredFacts(cursor).wholes());
        } else if (cursor.isAtQuote()) {
            cursor.quoted();
        } else if (NestedLists.opens(cursor.peek()) || isCall()) {
            arrays.add(new ExpressionReader(cursor, task).tensor());
        } else if (cursor.word().isEmpty()) {
            throw cursor.refusal(Reason.UNEXPECTED, from);
        }
    }

    /** Whether the value is a tensor in a call, as in {@code array([1, 2])}. */
    private boolean isCall() {
        int from = cursor.at();
        boolean isCall = cursor.take('<') || Maker.of(cursor.name()).isPresent();
        cursor.back(from);
        return isCall;
    }
}
