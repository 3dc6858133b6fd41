package kernelwalk.notation;

import java.util.List;
import java.util.Optional;
import kernelwalk.convolution.Convention;
import kernelwalk.notation.NotationException.Reason;

/**
 * Reads {@code np.ones((3, 3))}, {@code np.full((2, 2), 0.5)} and {@code zeros(2, 2)}; in MATLAB {@code ones(3)} has three
 * rows too.
 */
record FilledShape(TextCursor cursor, ReadingTask task) {

    /** What follows the name and the parenthesis. */
    ParsedTensor read(String name) {
        int from = cursor.at();
        cursor.skipSpaces();
        var facts = new DeclaredFacts(cursor);
        boolean isFull = name.endsWith(".full") || name.endsWith(".fill");
        named("shape", "size", "dims");
        boolean isList = NestedLists.opens(cursor.peek());
        List<Integer> said =
                isList ? facts.wholes() : isFull ? List.of(length()) : facts.bareLengths();
        int place = from;
        String number = name.endsWith("ones") ? "1" : "0";
        if (isFull) {
            cursor.skipSpaces();
            cursor.take(',');
            cursor.skipSpaces();
            named("fill_value", "value");
            place = cursor.at();
            number = cursor.word();
        }
        for (cursor.skipSpaces(); !cursor.take(')'); cursor.skipSpaces()) {
            if (cursor.isAtEnd()) {
                throw cursor.refusal(Reason.UNFINISHED, from);
            }
            cursor.take(',');
            cursor.skipSpaces();
            facts.argument();
        }
        boolean isOfMatlab = name.indexOf('.') < 0;
        List<Integer> shape =
                isOfMatlab && said.size() == 1 ? List.of(said.getFirst(), said.getFirst()) : said;
        long count = shape.stream().mapToLong(Integer::longValue).reduce(1, FilledShape::times);
        if (shape.stream().anyMatch(length -> length < 1)) {
            throw cursor.refusal(Reason.UNEXPECTED, from);
        }
        if (count > NestedLists.MOST_NUMBERS) {
            throw cursor.refusal(Reason.TOO_MANY_NUMBERS, from, NestedLists.MOST_NUMBERS);
        }
        int before = task.numbers().count();
        for (int i = 0; i < count; i++) {
            NestedLists.read(cursor, number, place, task.numbers());
        }
        var filled =
                new ParsedTensor(
                        new NumberArray(shape, task.numbers().since(before)),
                        Optional.empty(),
                        Optional.empty(),
                        Notation.NUMPY);
        return facts.of(filled, isOfMatlab ? Notation.MATLAB : Notation.NUMPY, printedBy(name));
    }

    /** Passes over the name of an argument. */
    private void named(String... names) {
        int from = cursor.at();
        if (List.of(names).contains(cursor.name())) {
            cursor.skipSpaces();
            cursor.take('=');
            cursor.skipSpaces();
        } else {
            cursor.back(from);
        }
    }

    private int length() {
        int place = cursor.at();
        String word = cursor.word();
        if (!word.matches("[0-9]{1,9}")) {
            throw cursor.refusal(Reason.UNEXPECTED, place);
        }
        return Integer.parseInt(word);
    }

    private static long times(long one, long other) {
        return one > NestedLists.MOST_NUMBERS ? one : one * other;
    }

    private static Optional<Convention> printedBy(String name) {
        return name.startsWith("torch")
                ? Optional.of(Convention.PYTORCH)
                : name.startsWith("tf") || name.startsWith("jnp")
                        ? Optional.of(Convention.KERAS)
                        : Optional.empty();
    }
}
