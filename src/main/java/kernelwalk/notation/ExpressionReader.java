package kernelwalk.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelwalk.notation.NotationException.Reason;

/** Reads tensors written with brackets and calls: Python, NumPy, TensorFlow, PyTorch and MATLAB. */
final class ExpressionReader {

    private final TextCursor cursor;
    private final NumberReading reading;
    private int depth;

    ExpressionReader(TextCursor cursor, NumberReading reading) {
        this.cursor = cursor;
        this.reading = reading;
    }

    /** Reads the whole text: one tensor, or a list of them. */
    List<ParsedTensor> read() {
        cursor.skipSpaces();
        List<ParsedTensor> tensors = isListOfTensors() ? list() : List.of(tensor());
        cursor.skipSpaces();
        if (cursor.take(';')) {
            cursor.skipSpaces();
        }
        if (!cursor.isAtEnd()) {
            throw cursor.refusal(Reason.TRAILING, cursor.at());
        }
        return tensors;
    }

    private boolean isListOfTensors() {
        int from = cursor.at();
        boolean opens = cursor.take('[') || cursor.take('(');
        cursor.skipSpaces();
        boolean tensors = opens && (cursor.peek() == '<' || Maker.of(cursor.name()).isPresent());
        cursor.back(from);
        return tensors;
    }

    private List<ParsedTensor> list() {
        int from = cursor.at();
        char close = cursor.take('[') ? ']' : ')';
        if (close == ')') {
            cursor.next();
        }
        var tensors = new ArrayList<ParsedTensor>();
        do {
            cursor.skipSpaces();
            if (!tensors.isEmpty() && cursor.peek() == close) {
                break;
            }
            tensors.add(tensor());
            cursor.skipSpaces();
        } while (cursor.take(','));
        if (!cursor.take(close)) {
            throw cursor.isAtEnd()
                    ? cursor.refusal(Reason.UNFINISHED, from)
                    : cursor.refusal(Reason.UNEXPECTED, cursor.at());
        }
        return tensors;
    }

    private ParsedTensor tensor() {
        cursor.take("Parameter containing:");
        cursor.skipSpaces();
        int from = cursor.at();
        if (++depth > NestedLists.MOST_DEPTH) {
            throw cursor.refusal(Reason.TOO_DEEP, from, NestedLists.MOST_DEPTH);
        }
        ParsedTensor tensor;
        if (cursor.take('<')) {
            tensor = shown(from);
        } else {
            String name = cursor.name();
            Optional<Maker> maker = cursor.peek() == '(' ? Maker.of(name) : Optional.empty();
            if (maker.isEmpty()) {
                cursor.back(from);
                tensor = brackets();
            } else {
                cursor.next();
                tensor = maker.get() == Maker.MATLAB ? matlab(name) : call(maker.get(), from);
            }
        }
        depth--;
        return tensor;
    }

    private ParsedTensor brackets() {
        var lists = new NestedLists(cursor, reading);
        NumberArray numbers = lists.read();
        Notation notation =
                lists.isMatlab()
                        ? Notation.MATLAB
                        : lists.hasCommas() || numbers.values().size() == 1
                                ? Notation.PYTHON
                                : Notation.NUMPY;
        return new ParsedTensor(numbers, Optional.empty(), Optional.empty(), notation);
    }

    /** What follows {@code np.array(}: a tensor, then a type, a shape and what else Python was told. */
    private ParsedTensor call(Maker maker, int from) {
        ParsedTensor inner = tensor();
        var facts = new DeclaredFacts(cursor);
        for (cursor.skipSpaces(); !cursor.take(')'); cursor.skipSpaces()) {
            if (cursor.isAtEnd()) {
                throw cursor.refusal(Reason.UNFINISHED, from);
            }
            if (!cursor.take(',')) {
                throw cursor.refusal(Reason.UNEXPECTED, cursor.at());
            }
            cursor.skipSpaces();
            if (cursor.peek() != ')') {
                facts.argument();
            }
        }
        return facts.of(inner, maker.notation());
    }

    /** What follows {@code <tf.Tensor:}, up to the sign that closes it. */
    private ParsedTensor shown(int from) {
        var facts = new DeclaredFacts(cursor);
        ParsedTensor inner = null;
        for (skipCommas(); !cursor.take('>'); skipCommas()) {
            if (cursor.isAtEnd()) {
                throw cursor.refusal(Reason.UNFINISHED, from);
            }
            if (cursor.take("numpy=") || cursor.take("value=")) {
                inner = tensor();
            } else {
                facts.argument();
            }
        }
        if (inner == null) {
            throw cursor.refusal(Reason.EMPTY, from);
        }
        return facts.of(inner, Notation.TENSORFLOW);
    }

    private void skipCommas() {
        do {
            cursor.skipSpaces();
        } while (cursor.take(',') || cursor.take(':'));
    }

    /** {@code reshape(A, [3 2])} and {@code permute(A, [2 1])}, which count along columns first. */
    private ParsedTensor matlab(String name) {
        NumberArray numbers = tensor().numbers();
        cursor.skipSpaces();
        int place = cursor.at();
        if (!cursor.take(',')) {
            throw cursor.refusal(Reason.UNEXPECTED, place);
        }
        cursor.skipSpaces();
        int[] arguments =
                new DeclaredFacts(cursor).wholes().stream().mapToInt(Integer::intValue).toArray();
        cursor.skipSpaces();
        if (!cursor.take(')')) {
            throw cursor.refusal(
                    cursor.isAtEnd() ? Reason.UNFINISHED : Reason.UNEXPECTED, cursor.at());
        }
        try {
            NumberArray result =
                    name.equals("reshape")
                            ? ColumnMajor.reshaped(numbers, arguments)
                            : ColumnMajor.permuted(numbers, arguments);
            return new ParsedTensor(result, Optional.empty(), Optional.empty(), Notation.MATLAB);
        } catch (IllegalArgumentException | ArithmeticException doNotFit) {
            throw cursor.refusal(
                    Reason.SHAPE_DIFFERS, place, shapeText(arguments), numbers.shape().toString());
        }
    }

    private static String shapeText(int[] lengths) {
        return java.util.Arrays.toString(lengths);
    }
}
