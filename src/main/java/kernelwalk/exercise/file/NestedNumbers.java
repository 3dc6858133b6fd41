package kernelwalk.exercise.file;

import java.util.Arrays;
import kernelwalk.convolution.Floating;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.file.ExerciseFileException.Reason;
import kernelwalk.notation.NotationException;
import kernelwalk.notation.NumberText;
import tools.jackson.core.JsonToken;

/**
 * The numbers of a list, or of lists in lists, in the order in which they stand.
 *
 * <p>Lists of one level are equally long. Memory grows with the numbers that have been read, never with what a shape
 * says; numbers beyond the shape are counted, not kept. Where the shape is not known yet few are taken.
 */
final class NestedNumbers {

    /** The deepest that lists and objects may stand in each other. */
    static final int DEEPEST = 64;

    private static final int DIGITS_OF_A_LONG = 18;
    private static final int COUNTED_BEYOND = 100_000;
    private static final int UNKNOWN = -1;

    /** The most numbers that may stand before their shape. */
    static final int MOST_BEFORE_SHAPE = 1 << 18;

    /** How many of them may not fit into two longs: to read such a number takes as long as to read thirty others. */
    static final int MOST_LONG_BEFORE_SHAPE = MOST_BEFORE_SHAPE / 32;

    /** What a number takes that fits into two longs. */
    private static final int BYTES_OF_A_NUMBER = 32;

    /** What a longer one counts for besides its digits: more than it takes, as to read it takes longer. */
    private static final int BYTES_OF_A_LONG_NUMBER = 1024;

    private final JsonSource json;
    private final boolean flat;
    private final int expected;
    private final int[] counts = new int[DEEPEST + 1];
    private final int[] firstLengths = new int[DEEPEST + 1];
    private final String[] firstPaths = new String[DEEPEST + 1];
    private final Boolean[] holdsLists = new Boolean[DEEPEST + 1];
    private Value[] values = new Value[16];
    private int count;
    private int longNumbers;
    private int depth;
    private ExerciseFileException notFinite;

    /**
     * @param flat     whether no list may stand in the list
     * @param expected how many numbers the shape holds, or -1 when it is not known yet
     */
    private NestedNumbers(JsonSource json, boolean flat, int expected) {
        this.json = json;
        this.flat = flat;
        this.expected = expected;
        Arrays.fill(firstLengths, UNKNOWN);
    }

    /** Reads the lists that begin here. */
    static NestedNumbers read(JsonSource json, int expected) {
        return read(json, false, expected);
    }

    /** Reads the one list that begins here. */
    static NestedNumbers readFlat(JsonSource json) {
        return read(json, true, UNKNOWN);
    }

    private static NestedNumbers read(JsonSource json, boolean flat, int expected) {
        json.expect(JsonToken.START_ARRAY, JsonKind.LIST);
        var numbers = new NestedNumbers(json, flat, expected);
        numbers.open();
        while (numbers.depth > 0) {
            json.next();
            numbers.take();
        }
        return numbers;
    }

    /** Refuses a shape of so many numbers when there is no room for them. */
    static void checkRoom(JsonSource json, FilePosition shape, int numbers) {
        json.checkRoom((long) numbers * BYTES_OF_A_NUMBER, shape);
    }

    /** How many numbers there are, those beyond the shape too. */
    int count() {
        return count;
    }

    /** The numbers; a fresh array. */
    Value[] values() {
        return Arrays.copyOf(values, count);
    }

    /** The refusal of the first NaN or infinity, for exercises whose numbers know neither; else null. */
    ExerciseFileException notFinite() {
        return notFinite;
    }

    private void take() {
        switch (json.token()) {
            case START_ARRAY -> {
                if (flat) {
                    throw json.wrongType(JsonKind.NUMBER);
                }
                countItem(true);
                open();
            }
            case END_ARRAY -> close();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_STRING -> {
                countItem(false);
                add(number());
            }
            default -> throw json.wrongType(JsonKind.NUMBER);
        }
    }

    private void open() {
        if (json.depth() > DEEPEST) {
            throw json.refused(Reason.TOO_DEEP, DEEPEST);
        }
        depth++;
        counts[depth] = 0;
    }

    private void countItem(boolean isList) {
        if (holdsLists[depth] == null) {
            holdsLists[depth] = isList;
        } else if (holdsLists[depth] != isList) {
            throw json.refused(Reason.MIXED_NESTING);
        }
        counts[depth]++;
    }

    private void close() {
        int length = counts[depth];
        if (firstLengths[depth] == UNKNOWN) {
            firstLengths[depth] = length;
            firstPaths[depth] = json.path();
        } else if (length != firstLengths[depth]) {
            throw ragged(length);
        }
        depth--;
    }

    private ExerciseFileException ragged(int length) {
        boolean besideTheFirst = parent(json.path()).equals(parent(firstPaths[depth]));
        return besideTheFirst && !Boolean.TRUE.equals(holdsLists[depth])
                ? json.refused(
                        Reason.RAGGED_ROW, counts[depth - 1] - 1, length, firstLengths[depth])
                : json.refused(Reason.RAGGED_LIST, length, firstPaths[depth], firstLengths[depth]);
    }

    private static String parent(String path) {
        return path.substring(0, path.lastIndexOf('['));
    }

    private void add(Value value) {
        if (expected != UNKNOWN && count >= expected) {
            if (++count > expected + COUNTED_BEYOND) {
                throw json.refused(Reason.TOO_MANY_NUMBERS, expected);
            }
            return;
        }
        if (expected == UNKNOWN
                && (count == MOST_BEFORE_SHAPE || longNumbers > MOST_LONG_BEFORE_SHAPE)) {
            throw json.refused(flat ? Reason.TOO_MANY_NUMBERS : Reason.VALUES_BEFORE_SHAPE, count);
        }
        if (count == values.length) {
            values = Arrays.copyOf(values, 2 * count);
        }
        values[count++] = value;
    }

    private Value number() {
        json.keep(BYTES_OF_A_NUMBER);
        Long whole = json.shortWhole(DIGITS_OF_A_LONG);
        if (whole != null) {
            return Rational.of(whole);
        }
        try {
            String text = json.string();
            Value value = NumberText.parse(text, NumberType.FLOAT64);
            if (value instanceof Rational exact && !exact.isShort()) {
                longNumbers++;
                json.keep(BYTES_OF_A_LONG_NUMBER + exact.bits() / Byte.SIZE);
            }
            if (notFinite == null && value instanceof Floating) {
                notFinite =
                        new ExerciseFileException(
                                new NotationException(NotationException.Reason.NOT_FINITE, text),
                                json.position());
            }
            return value;
        } catch (NotationException e) {
            throw new ExerciseFileException(e, json.position());
        }
    }
}
