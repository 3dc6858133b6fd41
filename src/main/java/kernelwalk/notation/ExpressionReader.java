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
            boolean isOfR = name.equals("c") && cursor.peek() == '(';
            if (maker.isEmpty()) {
                cursor.back(isOfR ? cursor.at() : from);
                tensor = brackets();
            } else if (VectorOfR.isArgument(cursor)) {
                tensor = VectorOfR.shaped(name, cursor, task);
            } else if (name.equals("matrix")) {
                tensor = rows(from);
            } else {
                cursor.next();
                tensor =
                        switch (maker.get()) {
                            case MATLAB -> matlab(name);
                            case STACK -> stack(from);
                            case SYMPY -> matrix(from);
                            case PYTHON_STACK -> new PythonStack(cursor, this::tensor).read(name);
                            case FILLED -> new FilledShape(cursor, task).read(name);
                            case NUMPY, JAX, TENSORFLOW, PYTORCH, ECHO -> call(maker.get(), from);
                        };
            }
        }
        depth--;
        return cursor.take(".reshape(") || cursor.take(".view(") ? reshaped(tensor) : tensor;
    }

    /** What follows {@code .reshape(}; one length may be -1, which the others tell. */
    private ParsedTensor reshaped(ParsedTensor tensor) {
        int from = cursor.at();
        List<Integer> shape = DeclaredFacts.lengths(cursor);
        int count = tensor.values().size();
        long known =
                shape.stream()
                        .filter(length -> length > 0)
                        .mapToLong(i -> i)
                        .reduce(1, (a, b) -> a * b);
        boolean isOpen = shape.stream().filter(length -> length < 0).count() == 1 && known > 0;
        List<Integer> whole =
                shape.stream()
                        .map(length -> isOpen && length < 0 ? (int) (count / known) : length)
                        .toList();
        boolean fits =
                whole.size() <= NumberArray.MOST_AXES
                        && whole.stream().allMatch(length -> length > 0)
                        && whole.stream().mapToLong(i -> i).reduce(1, (a, b) -> a * b) == count;
        if (!fits) {
            throw cursor.refusal(
                    Reason.SHAPE_DIFFERS,
                    from,
                    PythonShape.of(shape),
                    PythonShape.of(tensor.shape()));
        }
        return tensor.with(tensor.numbers().reshaped(whole));
    }

    /** What follows {@code matrix(} of NumPy, or of Maxima, where each argument is a row. */
    private ParsedTensor rows(int from) {
        int begin = cursor.at();
        cursor.next();
        cursor.skipSpaces();
        if (cursor.peek() != '[' || !isFollowedByList()) {
            cursor.back(begin);
            cursor.next();
            return call(Maker.NUMPY, from);
        }
        NumberArray rows = new NestedLists(cursor, task).readRows();
        cursor.skipSpaces();
        if (!cursor.take(')')) {
            throw cursor.refusal(
                    cursor.isAtEnd() ? Reason.UNFINISHED : Reason.UNEXPECTED, cursor.at());
        }
        return new ParsedTensor(rows, Optional.empty(), Optional.empty(), Notation.PYTHON);
    }

    private boolean isFollowedByList() {
        int from = cursor.at();
        cursor.innermost().ifPresent(part -> cursor.back(part[1] + 1));
        boolean isFollowed = cursor.at() > from && isFollowed();
        cursor.back(from);
        return isFollowed;
    }

    private ParsedTensor brackets() {
        int from = cursor.at();
        Optional<ParsedTensor> rows = new BracketedRows(cursor, task).read();
        if (rows.isPresent()) {
            return rows.get();
        }
        Optional<ParsedTensor> grouped = group();
        if (grouped.isPresent()) {
            return grouped.get();
        }
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

    /** What stands alone in parentheses, which are no list then: {@code ({{1, 2}, {3, 4}})}. */
    private Optional<ParsedTensor> group() {
        int from = cursor.at();
        boolean opens = cursor.take('(');
        cursor.skipSpaces();
        if (opens && "[{".indexOf(cursor.peek()) >= 0 && cursor.groupEnd(from) > 0) {
            ParsedTensor inner = tensor();
            cursor.skipSpaces();
            cursor.take(')');
            return Optional.of(inner);
        }
        cursor.back(from);
        return Optional.empty();
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
            if (NestedLists.opens(cursor.peek())) {
                throw cursor.refusal(Reason.UNEXPECTED, cursor.at());
            }
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

    /** What follows {@code cat(}: the axis, counted from 1, before or behind the tensors that are joined along it. */
    private ParsedTensor stack(int from) {
        var parts = new ArrayList<NumberArray>();
        int axis = 0;
        for (cursor.skipSpaces(); !cursor.take(')'); cursor.skipSpaces()) {
            int place = cursor.at();
            if (cursor.isAtEnd()) {
                throw cursor.refusal(Reason.UNFINISHED, from);
            }
            boolean isNamed = cursor.take("dims");
            cursor.skipSpaces();
            isNamed &= cursor.take('=');
            cursor.skipSpaces();
            if (Character.isDigit(cursor.peek()) && axis == 0 && (isNamed || parts.isEmpty())) {
                axis = axis(cursor.word(), place);
            } else {
                parts.add(tensor().numbers());
            }
            cursor.skipSpaces();
            if (!cursor.take(',') && !cursor.take(';') && cursor.peek() != ')') {
                throw cursor.refusal(
                        cursor.isAtEnd() ? Reason.UNFINISHED : Reason.UNEXPECTED, cursor.at());
            }
        }
        return joined(parts, axis, from);
    }

    private int axis(String word, int place) {
        if (!word.matches("[1-" + NumberArray.MOST_AXES + "]")) {
            throw cursor.refusal(Reason.UNEXPECTED, place);
        }
        return Integer.parseInt(word);
    }

    private ParsedTensor joined(List<NumberArray> parts, int axis, int from) {
        if (parts.isEmpty() || axis == 0) {
            throw cursor.refusal(parts.isEmpty() ? Reason.EMPTY : Reason.UNEXPECTED, from);
        }
        try {
            return new ParsedTensor(
                    ColumnMajor.joined(parts, axis),
                    Optional.empty(),
                    Optional.empty(),
                    Notation.MATLAB);
        } catch (IllegalArgumentException doNotFit) {
            throw cursor.refusal(Reason.UNLIKE_PARTS, from);
        }
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
        var facts = new DeclaredFacts(cursor);
        boolean isList = NestedLists.opens(cursor.peek());
        int[] arguments =
                (isList ? facts.wholes() : facts.bareLengths())
                        .stream().mapToInt(Integer::intValue).toArray();
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
