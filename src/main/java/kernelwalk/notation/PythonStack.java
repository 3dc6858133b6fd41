package kernelwalk.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kernelwalk.convolution.Convention;
import kernelwalk.notation.NotationException.Reason;

/**
 * Reads tensors that Python puts together: {@code np.stack([a, b], axis=-1)}, {@code np.vstack}, {@code np.hstack},
 * {@code np.dstack}, {@code np.column_stack}, {@code np.concatenate} and what TensorFlow and PyTorch call so.
 *
 * @param cursor behind the parenthesis
 * @param tensor reads one of them
 * @see <a href="https://numpy.org/doc/stable/reference/routines.array-manipulation.html#joining-arrays">NumPy, joining
 *     arrays</a>
 */
record PythonStack(TextCursor cursor, Supplier<ParsedTensor> tensor) {

    /** What follows the name and the parenthesis. */
    ParsedTensor read(String name) {
        int from = cursor.at();
        List<NumberArray> parts = parts(from);
        int axis = axis(from);
        int rank = parts.getFirst().rank();
        String kind = name.substring(name.lastIndexOf('.') + 1);
        NumberArray joined =
                switch (kind) {
                    case "stack" -> stacked(parts, counted(axis, rank + 1, from), from);
                    case "vstack", "row_stack" ->
                            rank == 1 ? stacked(parts, 0, from) : joined(parts, 0, from);
                    case "hstack" -> joined(parts, rank == 1 ? 0 : 1, from);
                    case "column_stack" ->
                            rank == 1 ? stacked(parts, 1, from) : joined(parts, 1, from);
                    case "dstack" -> deep(parts, from);
                    default -> joined(parts, counted(axis, rank, from), from);
                };
        Notation notation = printedBy(name).map(PythonStack::notation).orElse(Notation.NUMPY);
        return new ParsedTensor(joined, Optional.empty(), Optional.empty(), notation)
                .with(printedBy(name));
    }

    private static Optional<Convention> printedBy(String name) {
        return name.startsWith("torch")
                ? Optional.of(Convention.PYTORCH)
                : name.startsWith("np") || name.startsWith("numpy")
                        ? Optional.empty()
                        : Optional.of(Convention.KERAS);
    }

    private static Notation notation(Convention convention) {
        return convention == Convention.PYTORCH ? Notation.PYTORCH : Notation.TENSORFLOW;
    }

    /** The tensors in a list or a tuple. */
    private List<NumberArray> parts(int from) {
        cursor.skipSpaces();
        char close = cursor.take('[') ? ']' : ')';
        if (close == ')' && !cursor.take('(')) {
            throw cursor.refusal(Reason.UNEXPECTED, cursor.at());
        }
        var parts = new ArrayList<NumberArray>();
        for (cursor.skipSpaces(); !cursor.take(close); cursor.skipSpaces()) {
            if (cursor.isAtEnd()) {
                throw cursor.refusal(Reason.UNFINISHED, from);
            }
            parts.add(tensor.get().numbers());
            cursor.skipSpaces();
            if (!cursor.take(',') && cursor.peek() != close) {
                throw cursor.refusal(
                        cursor.isAtEnd() ? Reason.UNFINISHED : Reason.UNEXPECTED, cursor.at());
            }
        }
        if (parts.isEmpty()) {
            throw cursor.refusal(Reason.EMPTY, from);
        }
        return parts;
    }

    /** What stands behind the list, to the end of the call: the axis, or nothing. */
    private int axis(int from) {
        cursor.skipSpaces();
        int axis = 0;
        while (!cursor.take(')')) {
            if (!cursor.take(',')) {
                throw cursor.refusal(
                        cursor.isAtEnd() ? Reason.UNFINISHED : Reason.UNEXPECTED, cursor.at());
            }
            cursor.skipSpaces();
            if (cursor.peek() != ')') {
                axis = number();
            }
            cursor.skipSpaces();
            if (cursor.isAtEnd()) {
                throw cursor.refusal(Reason.UNFINISHED, from);
            }
        }
        return axis;
    }

    private int number() {
        int place = cursor.at();
        if (cursor.take("axis") || cursor.take("dim")) {
            cursor.skipSpaces();
            cursor.take('=');
            cursor.skipSpaces();
        }
        String word = cursor.word();
        if (!word.matches("-?[0-9]")) {
            throw cursor.refusal(Reason.UNEXPECTED, place);
        }
        return Integer.parseInt(word);
    }

    /** The axis counted from the first one; those below 0 are counted from behind the last. */
    private int counted(int axis, int rank, int from) {
        int counted = axis < 0 ? axis + rank : axis;
        if (counted < 0 || counted >= rank) {
            throw cursor.refusal(Reason.UNEXPECTED, from);
        }
        return counted;
    }

    /** Along an axis that they do not have. */
    private NumberArray stacked(List<NumberArray> parts, int axis, int from) {
        return joined(parts.stream().map(part -> widened(part, axis, from)).toList(), axis, from);
    }

    private NumberArray widened(NumberArray part, int axis, int from) {
        var shape = new ArrayList<>(part.shape());
        if (axis > shape.size()) {
            throw cursor.refusal(Reason.UNLIKE_PARTS, from);
        }
        shape.add(axis, 1);
        return reshaped(part, shape, from);
    }

    private NumberArray reshaped(NumberArray part, List<Integer> shape, int from) {
        if (shape.size() > NumberArray.MOST_AXES) {
            throw cursor.refusal(Reason.TOO_MANY_AXES, from, shape.size(), NumberArray.MOST_AXES);
        }
        return part.reshaped(shape);
    }

    /** Along the third axis, before which a vector gets one and behind which it is missing. */
    private NumberArray deep(List<NumberArray> parts, int from) {
        return joined(
                parts.stream()
                        .map(
                                part -> {
                                    NumberArray row =
                                            part.rank() == 1 ? widened(part, 0, from) : part;
                                    return row.rank() == 2 ? widened(row, 2, from) : row;
                                })
                        .toList(),
                2,
                from);
    }

    private NumberArray joined(List<NumberArray> parts, int axis, int from) {
        int rank = parts.getFirst().rank();
        if (axis >= rank || parts.stream().anyMatch(part -> part.rank() != rank)) {
            throw cursor.refusal(Reason.UNLIKE_PARTS, from);
        }
        try {
            return ColumnMajor.joined(parts, axis + 1);
        } catch (IllegalArgumentException doNotFit) {
            throw cursor.refusal(Reason.UNLIKE_PARTS, from);
        }
    }
}
