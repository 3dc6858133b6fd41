package kernelwalk.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kernelwalk.convolution.Value;
import kernelwalk.notation.NotationException.Reason;

/**
 * Reads what R makes of a vector: {@code matrix(c(1, 3, 2, 4), nrow = 2)}, {@code array(1:8, dim = c(2, 2, 2))}. The
 * first axis runs fastest, unless {@code byrow} says otherwise.
 */
final class VectorOfR {

    private static final Pattern RANGE = Pattern.compile("\\(\\s*-?\\d{1,7}\\s*:\\s*-?\\d{1,7}");
    private static final Pattern VECTOR = Pattern.compile("\\(\\s*c\\s*\\(");
    private static final Pattern NAMED = Pattern.compile("[a-z]+\\s*=(?!=)");

    private final TextCursor cursor;
    private final ReadingTask task;
    private final List<Integer> lengths = new ArrayList<>();
    private int rows;
    private int columns;
    private boolean isByRow;

    private VectorOfR(TextCursor cursor, ReadingTask task) {
        this.cursor = cursor;
        this.task = task;
    }

    /** Whether a parenthesis opens here with such a vector behind it. */
    static boolean isArgument(TextCursor cursor) {
        int from = cursor.at();
        cursor.next();
        cursor.skipSpaces();
        char first = cursor.peek();
        cursor.back(from);
        boolean isRange = first == '-' || first >= '0' && first <= '9';
        return first == 'c' && cursor.startsWith(VECTOR) || isRange && cursor.startsWith(RANGE);
    }

    /** Reads from the parenthesis behind {@code matrix} or {@code array} to the one that closes it. */
    static ParsedTensor shaped(String name, TextCursor cursor, ReadingTask task) {
        var call = new VectorOfR(cursor, task);
        int from = cursor.at();
        cursor.next();
        cursor.skipSpaces();
        List<Value> values = call.vector();
        call.arguments(name, from);
        return new ParsedTensor(
                call.numbers(name, values, from),
                Optional.empty(),
                Optional.empty(),
                Notation.PYTHON);
    }

    private List<Value> vector() {
        if (cursor.take('c')) {
            cursor.skipSpaces();
            return new NestedLists(cursor, task).read().values();
        }
        int from = cursor.at();
        String[] ends = cursor.word().split(":");
        int first = Integer.parseInt(ends[0]);
        int last = Integer.parseInt(ends.length > 1 ? ends[1] : ends[0]);
        int before = task.numbers().count();
        int step = first <= last ? 1 : -1;
        for (int i = first; i != last + step; i += step) {
            NestedLists.read(cursor, String.valueOf(i), from, task.numbers());
        }
        return task.numbers().since(before);
    }

    private void arguments(String name, int from) {
        int position = 0;
        for (cursor.skipSpaces(); !cursor.take(')'); cursor.skipSpaces()) {
            if (cursor.isAtEnd()) {
                throw cursor.refusal(Reason.UNFINISHED, from);
            }
            if (!cursor.take(',')) {
                throw cursor.refusal(Reason.UNEXPECTED, cursor.at());
            }
            cursor.skipSpaces();
            String key = "";
            if (cursor.startsWith(NAMED)) {
                key = cursor.name();
                cursor.skipSpaces();
                cursor.next();
                cursor.skipSpaces();
            }
            argument(key.isEmpty() ? positional(name, position++) : key);
        }
    }

    private static String positional(String name, int position) {
        List<String> names =
                name.equals("array") ? List.of("dim") : List.of("nrow", "ncol", "byrow");
        return position < names.size() ? names.get(position) : "";
    }

    private void argument(String key) {
        switch (key) {
            case "nrow" -> rows = whole();
            case "ncol" -> columns = whole();
            case "byrow" -> isByRow = cursor.name().startsWith("T");
            case "dim" -> {
                cursor.take('c');
                if (cursor.peek() == '(') {
                    lengths.addAll(new DeclaredFacts(cursor).wholes());
                } else {
                    lengths.add(whole());
                }
            }
            default -> new DeclaredFacts(cursor).argument();
        }
    }

    private int whole() {
        int from = cursor.at();
        String word = cursor.word();
        if (!word.matches("[1-9][0-9]{0,8}L?")) {
            throw cursor.refusal(Reason.UNEXPECTED, from);
        }
        return Integer.parseInt(word.replace("L", ""));
    }

    private NumberArray numbers(String name, List<Value> values, int from) {
        int count = values.size();
        if (name.equals("array")) {
            return fitting(values, from, lengths.isEmpty() ? List.of(count) : lengths, true);
        }
        int height = rows > 0 ? rows : columns > 0 ? count / columns : count;
        int width = columns > 0 ? columns : count / height;
        return fitting(values, from, List.of(height, width), !isByRow);
    }

    private NumberArray fitting(
            List<Value> values, int from, List<Integer> shape, boolean isColumnMajor) {
        long count = shape.stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b);
        if (count != values.size() || shape.size() > NumberArray.MOST_AXES) {
            throw cursor.refusal(
                    Reason.SHAPE_DIFFERS,
                    from,
                    PythonShape.of(shape),
                    PythonShape.of(List.of(values.size())));
        }
        var line = new NumberArray(List.of(values.size()), values);
        return isColumnMajor
                ? ColumnMajor.reshaped(line, shape.stream().mapToInt(Integer::intValue).toArray())
                : line.reshaped(shape);
    }
}
