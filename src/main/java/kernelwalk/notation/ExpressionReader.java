package kernelwalk.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelwalk.notation.NotationException.Reason;

/**
 * Reads tensors written with brackets and calls: Python, NumPy, TensorFlow, PyTorch, JAX, SymPy, MATLAB, Mathematica, C
 * and Java.
 */
final class ExpressionReader {

    private final TextCursor cursor;
    private final ReadingTask task;
    private int depth;
    private boolean isAmongOthers;

    ExpressionReader(TextCursor cursor, ReadingTask task) {
        this.cursor = cursor;
        this.task = task;
    }

    /** Reads a part of a text that is one tensor. */
    static ParsedTensor only(TextCursor part, ReadingTask task) {
        List<ParsedTensor> tensors = new ExpressionReader(part, task).read();
        if (tensors.size() > 1) {
            throw part.refusal(Reason.SEVERAL, 0, tensors.size());
        }
        return tensors.getFirst();
    }

    /** Reads the whole text: one tensor, or a list of them. */
    List<ParsedTensor> read() {
        cursor.skipSpaces();
        isAmongOthers = isListOfTensors();
        List<ParsedTensor> tensors = isAmongOthers ? list() : List.of(tensor());
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

    /** Reads one tensor. */
    ParsedTensor tensor() {
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
                tensor =
                        switch (maker.get()) {
                            case MATLAB -> matlab(name);
                            case SYMPY -> matrix(from);
                            case NUMPY, JAX, TENSORFLOW, PYTORCH, ECHO -> call(maker.get(), from);
                        };
            }
        }
        depth--;
        return tensor;
    }

    private ParsedTensor brackets() {
        int from = cursor.at();
        boolean isList = NestedLists.opens(cursor.peek());
        var lists = new NestedLists(cursor, task);
        NumberArray numbers = lists.read();
        if (isList && depth == 1 && !isAmongOthers && isFollowed()) {
            cursor.back(from);
            lists = new NestedLists(cursor, task);
            numbers = lists.readRows();
        }
        Notation notation =
                lists.isMatlab()
                        ? Notation.MATLAB
                        : lists.hasCommas() || numbers.values().size() == 1
                                ? Notation.PYTHON
                                : Notation.NUMPY;
        return new ParsedTensor(numbers, Optional.empty(), Optional.empty(), notation);
    }

    /** Whether a bare list is followed by another, as when each row is printed on a line of its own. */
    private boolean isFollowed() {
        int end = cursor.at();
        cursor.skipSpaces();
        cursor.take(',');
        cursor.skipSpaces();
        boolean isFollowed = NestedLists.opens(cursor.peek());
        cursor.back(end);
        return isFollowed;
    }

    /** What follows {@code Matrix(}: rows, or their number, that of the columns and all numbers in one list. */
    private ParsedTensor matrix(int from) {
        cursor.skipSpaces();
        int place = cursor.at();
        List<Integer> lengths = List.of();
        if (Character.isDigit(cursor.peek())) {
            cursor.back(from);
            cursor.name();
            lengths = new DeclaredFacts(cursor).lengths();
        }
        ParsedTensor inner = call(Maker.SYMPY, from);
        int count = inner.values().size();
        List<Integer> shape =
                !lengths.isEmpty()
                        ? lengths
                        : inner.shape().size() == 1 ? List.of(count, 1) : inner.shape();
        if (shape.stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b) != count) {
            throw cursor.refusal(
                    Reason.SHAPE_DIFFERS,
                    place,
                    PythonShape.of(shape),
                    PythonShape.of(inner.shape()));
        }
        return inner.with(inner.numbers().reshaped(shape));
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
        return facts.of(inner, maker.notation(), maker.printedBy());
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
        return facts.of(inner, Notation.TENSORFLOW, Maker.TENSORFLOW.printedBy());
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
