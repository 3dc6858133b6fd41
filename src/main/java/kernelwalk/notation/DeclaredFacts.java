package kernelwalk.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelwalk.convolution.Convention;
import kernelwalk.notation.NotationException.Reason;

/** Reads what stands beside the numbers of a printed tensor: its type and shape; anything else is passed over. */
final class DeclaredFacts {

    private final TextCursor cursor;
    private Optional<String> dtype = Optional.empty();
    private Optional<List<Integer>> shape = Optional.empty();
    private int shapePlace;

    DeclaredFacts(TextCursor cursor) {
        this.cursor = cursor;
    }

    /** Reads {@code dtype=float32}, {@code shape=(1, 2)}, any other {@code name=…}, or a lone {@code np.float32}. */
    void argument() {
        int from = cursor.at();
        String name = cursor.name();
        if (name.isEmpty()) {
            skipValue();
            return;
        }
        int behind = cursor.at();
        cursor.skipSpaces();
        if (!cursor.take('=')) {
            cursor.back(behind);
            if (name.matches("(np|numpy|tf|torch)\\.\\w{1,20}")) {
                dtype = Optional.of(lastPart(name));
            } else {
                cursor.back(from);
                skipValue();
            }
            return;
        }
        cursor.skipSpaces();
        switch (name) {
            case "dtype" -> dtype = Optional.of(typeName());
            case "shape" -> {
                shapePlace = cursor.at();
                cursor.take("TensorShape(");
                shape = Optional.of(wholes());
            }
            default -> skipValue();
        }
    }

    private String typeName() {
        if (cursor.take("<dtype:")) {
            cursor.skipSpaces();
            String name = typeName();
            cursor.take('>');
            return name;
        }
        if (cursor.peek() == '\'' || cursor.peek() == '"') {
            return lastPart(cursor.quoted());
        }
        int from = cursor.at();
        String name = cursor.name();
        if (name.isEmpty()) {
            throw cursor.refusal(Reason.UNEXPECTED, from);
        }
        return lastPart(name);
    }

    private static String lastPart(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Whole numbers in brackets: {@code (1, 3, 3, 1)}, {@code [2 2]}, {@code ()}. */
    List<Integer> wholes() {
        int from = cursor.at();
        char close = cursor.peek() == '[' ? ']' : ')';
        if (!cursor.take('[') && !cursor.take('(')) {
            throw cursor.refusal(Reason.UNEXPECTED, from);
        }
        var wholes = new ArrayList<Integer>();
        for (cursor.skipSpaces(); !cursor.take(close); cursor.skipSpaces()) {
            int place = cursor.at();
            String word = cursor.word();
            if (cursor.isAtEnd()) {
                throw cursor.refusal(Reason.UNFINISHED, from);
            }
            if (!word.matches("[0-9]{1,9}") || wholes.size() >= NestedLists.MOST_DEPTH) {
                throw cursor.refusal(Reason.UNEXPECTED, place);
            }
            wholes.add(Integer.parseInt(word));
            cursor.skipSpaces();
            cursor.take(',');
        }
        return List.copyOf(wholes);
    }

    /** Lengths behind the parenthesis of a call, with brackets around them or without, to the one that closes it. */
    static List<Integer> lengths(TextCursor cursor) {
        int from = cursor.at();
        var lengths = new ArrayList<Integer>();
        int open = 1;
        while (open > 0) {
            cursor.skipSpaces();
            int place = cursor.at();
            if (cursor.isAtEnd()) {
                throw cursor.refusal(Reason.UNFINISHED, from);
            } else if (cursor.take('(') || cursor.take('[')) {
                open++;
            } else if (cursor.take(')') || cursor.take(']')) {
                open--;
            } else if (!cursor.take(',')) {
                String word = cursor.word();
                if (!word.matches("-1|[0-9]{1,8}") || lengths.size() >= NumberArray.MOST_AXES) {
                    throw cursor.refusal(Reason.UNEXPECTED, place);
                }
                lengths.add(Integer.parseInt(word));
            }
        }
        return List.copyOf(lengths);
    }

    /** Whole numbers with commas between them: {@code 2, 3}. */
    List<Integer> bareLengths() {
        var lengths = new ArrayList<Integer>();
        while (Character.isDigit(cursor.peek())) {
            int place = cursor.at();
            String word = cursor.word();
            if (!word.matches("[0-9]{1,9}") || lengths.size() >= NumberArray.MOST_AXES) {
                throw cursor.refusal(Reason.UNEXPECTED, place);
            }
            lengths.add(Integer.parseInt(word));
            cursor.skipSpaces();
            int behind = cursor.at();
            cursor.take(',');
            cursor.skipSpaces();
            if (!Character.isDigit(cursor.peek())) {
                cursor.back(behind);
                break;
            }
        }
        return List.copyOf(lengths);
    }

    /** Whole numbers with a comma behind each: {@code 2, 3, } before a list. */
    List<Integer> lengths() {
        var lengths = new ArrayList<Integer>();
        cursor.take('(');
        for (cursor.skipSpaces(); Character.isDigit(cursor.peek()); cursor.skipSpaces()) {
            int place = cursor.at();
            String word = cursor.word();
            if (!word.matches("[0-9]{1,9}") || !cursor.take(',')) {
                throw cursor.refusal(Reason.UNEXPECTED, place);
            }
            lengths.add(Integer.parseInt(word));
        }
        return List.copyOf(lengths);
    }

    /** Passes over a word, a quoted text or something in brackets. */
    private void skipValue() {
        int from = cursor.at();
        int open = 0;
        do {
            char sign = cursor.peek();
            if (cursor.isAtEnd()) {
                throw cursor.refusal(Reason.UNFINISHED, from);
            } else if (sign == '\'' || sign == '"') {
                cursor.quoted();
            } else if ("([{<".indexOf(sign) >= 0) {
                open++;
                cursor.next();
            } else if (")]}>".indexOf(sign) >= 0) {
                if (open == 0) {
                    throw cursor.refusal(Reason.UNEXPECTED, from);
                }
                open--;
                cursor.next();
            } else if (cursor.word().isEmpty()) {
                if (open == 0 && sign != '=') {
                    throw cursor.refusal(Reason.UNEXPECTED, from);
                }
                cursor.next();
            }
        } while (open > 0 || cursor.peek() == '(' || cursor.peek() == '[');
    }

    /**
     * The tensor with what was declared.
     *
     * @throws NotationException when the declared shape is another than that of the brackets
     */
    ParsedTensor of(ParsedTensor inner, Notation notation, Optional<Convention> printedBy) {
        if (shape.isPresent() && !shape.get().equals(inner.shape())) {
            throw cursor.refusal(
                    Reason.SHAPE_DIFFERS,
                    shapePlace,
                    PythonShape.of(shape.get()),
                    PythonShape.of(inner.shape()));
        }
        return new ParsedTensor(
                inner.numbers(),
                dtype.or(inner::dtype),
                shape.or(inner::declaredShape),
                notation,
                printedBy.or(inner::printedBy),
                inner.remarks());
    }
}
