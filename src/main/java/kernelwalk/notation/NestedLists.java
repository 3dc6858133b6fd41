package kernelwalk.notation;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import kernelwalk.convolution.Value;
import kernelwalk.notation.NotationException.Reason;

/**
 * Reads one tensor of nested brackets or braces, with commas or spaces between the numbers, or the rows of a MATLAB
 * matrix with semicolons; once over the text. So write Python, NumPy, Mathematica, C, Java, Julia and JSON.
 */
final class NestedLists {

    /** The most brackets within brackets. */
    static final int MOST_DEPTH = 64;

    /** The most numbers that are read at once. */
    static final int MOST_NUMBERS = 1 << 26;

    private static final Set<String> SCALARS =
            Set.of("float", "int", "float16", "float32", "float64", "int32", "int64", "double");

    /** What Python, Julia and people write for numbers that are left out. */
    private static final String DOTS = "…⋯⋮⋱⋰";

    private static final String OPENING = "[({";
    private static final String CLOSING = "])}";

    private final TextCursor cursor;
    private final ReadingTask task;
    private final int first;
    private int[] lengths = new int[NumberArray.MOST_AXES];
    private int numberDepth = -1;
    private int rowLength;
    private boolean hasCommas;

    NestedLists(TextCursor cursor, ReadingTask task) {
        this.cursor = cursor;
        this.task = task;
        this.first = task.numbers().count();
    }

    /** How many numbers have been read. */
    private int numbersRead() {
        return task.numbers().count() - first;
    }

    /** Whether a list begins with a sign. */
    static boolean opens(char sign) {
        return OPENING.indexOf(sign) >= 0;
    }

    /** Whether the numbers stood in rows with semicolons behind them. */
    boolean isMatlab() {
        return rowLength > 0;
    }

    boolean hasCommas() {
        return hasCommas;
    }

    /** Reads brackets or a single number. */
    NumberArray read() {
        int from = cursor.at();
        if (opens(cursor.peek())) {
            list(0);
        } else {
            number(0, 0);
        }
        return numbers(from);
    }

    /** Reads lists one after the other, each of which is a row or a map, to the end of the text. */
    NumberArray readRows() {
        int from = cursor.at();
        int count = 0;
        for (; opens(cursor.peek()); cursor.skipSpaces()) {
            if (cursor.takeBlankBrackets()) {
                continue;
            }
            list(1);
            count++;
            cursor.skipSpaces();
            hasCommas |= cursor.take(',') || cursor.take(';');
        }
        lengths[0] = count;
        return numbers(from);
    }

    private NumberArray numbers(int from) {
        if (numberDepth > NumberArray.MOST_AXES) {
            throw cursor.refusal(Reason.TOO_MANY_AXES, from, numberDepth, NumberArray.MOST_AXES);
        }
        List<Value> values = task.numbers().since(first);
        if (isMatlab()) {
            return new NumberArray(List.of(numbersRead() / rowLength, rowLength), values);
        }
        var shape = new Integer[numberDepth];
        for (int axis = 0; axis < numberDepth; axis++) {
            shape[axis] = lengths[axis];
        }
        return new NumberArray(List.of(shape), values);
    }

    private void list(int depth) {
        int from = cursor.at();
        char close = CLOSING.charAt(OPENING.indexOf(cursor.peek()));
        if (depth >= MOST_DEPTH) {
            throw cursor.refusal(Reason.TOO_DEEP, from, MOST_DEPTH);
        }
        if (numberDepth >= 0 && depth >= numberDepth) {
            throw cursor.refusal(Reason.UNEVEN_DEPTH, from, depth);
        }
        cursor.next();
        int count = 0;
        int row = 0;
        int rowPlace = -1;
        boolean separated = true;
        for (cursor.skipSpaces(); !cursor.take(close); cursor.skipSpaces()) {
            int place = cursor.at();
            char sign = cursor.peek();
            if (cursor.isAtEnd()) {
                throw cursor.refusal(Reason.UNFINISHED, from);
            } else if (sign == ',' && !separated) {
                separated = true;
                hasCommas = true;
                cursor.next();
            } else if (sign == ';'
                    && depth == 0
                    && close == ']'
                    && numberDepth == 1
                    && count > row) {
                endRow(count - row, rowPlace);
                row = count;
                separated = true;
                cursor.next();
            } else {
                rowPlace = count == row ? place : rowPlace;
                element(depth + 1, sign);
                count++;
                separated = false;
            }
        }
        if (count == 0) {
            throw cursor.refusal(Reason.EMPTY, from);
        }
        if (isMatlab() && count > row) {
            endRow(count - row, rowPlace);
        }
        close(depth, count, from);
    }

    private void element(int depth, char sign) {
        if (opens(sign)) {
            list(depth);
        } else {
            number(depth, 0);
        }
    }

    private void endRow(int length, int place) {
        if (rowLength > 0 && length != rowLength) {
            int row = (numbersRead() - length) / rowLength;
            throw cursor.refusal(Reason.RAGGED_ROW, place, row, length, rowLength);
        }
        rowLength = length;
    }

    private void close(int depth, int count, int from) {
        if (depth >= lengths.length) {
            lengths = Arrays.copyOf(lengths, MOST_DEPTH + 1);
        }
        if (lengths[depth] == 0) {
            lengths[depth] = count;
        } else if (lengths[depth] != count) {
            throw cursor.refusal(Reason.RAGGED, from, depth + 1, count, lengths[depth]);
        }
    }

    private void number(int depth, int calls) {
        int from = cursor.at();
        char sign = cursor.peek();
        boolean isUsual = sign == '-' || sign >= '0' && sign <= '9';
        if (!isUsual && (cursor.startsWith("...") || cursor.startsWith("…"))) {
            throw cursor.refusal(Reason.ELIDED, from);
        }
        if (numberDepth >= 0 && depth != numberDepth) {
            throw cursor.refusal(Reason.UNEVEN_DEPTH, from, depth);
        }
        if (!isUsual && cursor.isAtQuote()) {
            take(depth, cursor.quoted(), from);
            return;
        }
        boolean isFree = task.commas() == Commas.GROUP || task.commas() == Commas.DECIMAL;
        if (!isFree && numbersRead() < MOST_NUMBERS && cursor.takeNumber(task.numbers())) {
            numberDepth = depth;
            return;
        }
        String word = isFree ? cursor.wordWithCommas() : cursor.word();
        if (word.isEmpty()) {
            throw cursor.refusal(Reason.UNEXPECTED, from);
        }
        if (cursor.peek() == '(' && SCALARS.contains(word.substring(word.lastIndexOf('.') + 1))) {
            call(depth, calls, from);
            return;
        }
        take(depth, fraction(word), from);
    }

    private void take(int depth, String word, int from) {
        numberDepth = depth;
        if (numbersRead() >= MOST_NUMBERS) {
            throw cursor.refusal(Reason.TOO_MANY_NUMBERS, from, MOST_NUMBERS);
        }
        boolean isPlain = task.commas() == Commas.SEPARATE;
        String number = isPlain ? word : GroupedNumber.plain(word, task.commas());
        read(cursor, number, from, task.numbers());
    }

    /** One number within a conversion: {@code np.float32(0.25)}, {@code float('nan')}. */
    private void call(int depth, int calls, int from) {
        if (calls >= MOST_DEPTH) {
            throw cursor.refusal(Reason.TOO_DEEP, from, MOST_DEPTH);
        }
        cursor.next();
        cursor.skipSpaces();
        number(depth, calls + 1);
        cursor.skipSpaces();
        if (!cursor.take(')')) {
            throw cursor.refusal(
                    cursor.isAtEnd() ? Reason.UNFINISHED : Reason.UNEXPECTED, cursor.at());
        }
    }

    /** The word, with what stands under it where spaces are around the line of a fraction. */
    private String fraction(String word) {
        int end = cursor.at();
        cursor.skipSpaces();
        if (cursor.at() > end && cursor.take('/')) {
            cursor.skipSpaces();
            return word + "/" + cursor.word();
        }
        cursor.back(end);
        return word;
    }

    /** Reads one number of a text, with the modules of Python's names for NaN and infinity taken away. */
    static void read(TextCursor cursor, String word, int from, NumberReading reading) {
        String bare = bare(cursor, word, from);
        try {
            reading.read(bare);
        } catch (NotationException problem) {
            throw cursor.placed(problem, from);
        }
    }

    private static String bare(TextCursor cursor, String word, int from) {
        if (isPlain(word)) {
            return word;
        }
        int elided = word.indexOf("...");
        for (int sign = 0; sign < DOTS.length(); sign++) {
            elided = Math.max(elided, word.indexOf(DOTS.charAt(sign)));
        }
        if (elided >= 0) {
            throw cursor.refusal(Reason.ELIDED, from + elided);
        }
        String bare = ProgramNumber.plain(word.strip());
        if (bare.isEmpty() || "nNfF".indexOf(bare.charAt(bare.length() - 1)) < 0) {
            return bare;
        }
        int dot = bare.lastIndexOf('.') + 1;
        String last = bare.substring(dot);
        if (dot > 0 && (last.equalsIgnoreCase("nan") || last.equalsIgnoreCase("inf"))) {
            return bare.startsWith("-") ? "-" + last : last;
        }
        return bare;
    }

    /** Whether a word has only signs that every number can have, and one point at most, so that nothing is left out. */
    private static boolean isPlain(String word) {
        int points = 0;
        for (int at = 0; at < word.length(); at++) {
            char sign = word.charAt(at);
            boolean isDigit = sign >= '0' && sign <= '9';
            points += sign == '.' ? 1 : 0;
            if (!isDigit && "+-.eE".indexOf(sign) < 0 || points > 1) {
                return false;
            }
        }
        return true;
    }
}
