package kernelwalk.exercise.file;

import java.io.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Rational;
import kernelwalk.exercise.file.ExerciseFileException.Reason;
import kernelwalk.notation.BadByteException;
import kernelwalk.notation.NotationException;
import kernelwalk.notation.NumberText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON, one token after the other, with the path and place of each. No token longer than a bound is ever built, and
 * what is kept of all of them is counted.
 *
 * <p>Every failure is an {@link ExerciseFileException}.
 */
final class JsonSource implements AutoCloseable {

    /** The most characters of a text, such as the notes. */
    static final int LONGEST_TEXT = 1_000_000;

    /** The most that is kept of one file: 2²² numbers, and room for words. */
    static final long MOST_BYTES = 144L << 20;

    private static final int BYTES_OF_A_MEGABYTE = 1 << 20;
    private static final int LONGEST_NUMBER = 4_000;
    private static final int LONGEST_KEY = 1_000;
    private static final int SHOWN = 40;
    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxStringLength(LONGEST_TEXT)
                                    .maxNumberLength(LONGEST_NUMBER)
                                    .maxNameLength(LONGEST_KEY)
                                    .build())
                    .build();

    private final JsonParser parser;
    private long kept;

    JsonSource(Reader characters) {
        this.parser = guarded(() -> FACTORY.createParser(ObjectReadContext.empty(), characters));
    }

    private interface Reading<T> {
        T read() throws JacksonException;
    }

    private <T> T guarded(Reading<T> reading) {
        try {
            return reading.read();
        } catch (JacksonException e) {
            // bytes are decoded ahead of the parser, so that its place says nothing about a bad one
            Reason reason = reason(e);
            throw switch (reason) {
                case NOT_UTF8 -> new ExerciseFileException(reason, placeOfBadByte(e));
                case TOO_MANY_BYTES -> TooManyBytesException.refusal();
                default -> new ExerciseFileException(reason, position(placeOf(e)));
            };
        }
    }

    private static FilePosition placeOfBadByte(JacksonException e) {
        return e.getCause() instanceof BadByteException bad
                ? new FilePosition("", bad.line(), bad.column())
                : FilePosition.NOWHERE;
    }

    private TokenStreamLocation placeOf(JacksonException e) {
        boolean known = e.getLocation() != null && e.getLocation().getLineNr() > 0;
        return known || parser == null ? e.getLocation() : parser.currentLocation();
    }

    private static Reason reason(JacksonException e) {
        return switch (e) {
            case UnexpectedEndOfInputException _ -> Reason.TRUNCATED;
            case StreamConstraintsException _ -> Reason.TOO_LONG;
            case JacksonIOException io when io.getCause() instanceof BadByteException ->
                    Reason.NOT_UTF8;
            case JacksonIOException io when io.getCause() instanceof TooManyBytesException ->
                    Reason.TOO_MANY_BYTES;
            case JacksonIOException _ -> Reason.NOT_READABLE;
            default -> Reason.NOT_JSON;
        };
    }

    /** Goes on to the next token; null after the last. */
    JsonToken next() {
        return guarded(parser::nextToken);
    }

    JsonToken token() {
        return parser.currentToken();
    }

    /** Whether nothing but space follows. */
    boolean isAtEnd() {
        return next() == null;
    }

    /** Reads the object that begins here, field by field; the reader of a field starts on its value. */
    void object(List<String> allowed, Consumer<String> field) {
        expect(JsonToken.START_OBJECT, JsonKind.OBJECT);
        var seen = new HashSet<String>();
        while (next() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            if (!allowed.contains(key)) {
                throw refused(Reason.UNKNOWN_KEY, shortened(key), String.join(", ", allowed));
            }
            if (!seen.add(key)) {
                throw refused(Reason.DUPLICATE_KEY, key);
            }
            next();
            field.accept(key);
        }
    }

    /** Reads the list that begins here, which must have so many items. */
    void list(int length, Runnable item) {
        expect(JsonToken.START_ARRAY, JsonKind.LIST);
        FilePosition start = position();
        int count = 0;
        while (next() != JsonToken.END_ARRAY) {
            if (count++ == length) {
                throw new ExerciseFileException(Reason.WRONG_LENGTH, start, length);
            }
            item.run();
        }
        if (count < length) {
            throw new ExerciseFileException(Reason.WRONG_LENGTH, start, length);
        }
    }

    /** The whole numbers of the list that begins here, which must have so many. */
    int[] wholes(int length) {
        int[] numbers = new int[length];
        int[] count = {0};
        list(length, () -> numbers[count[0]++] = whole());
        return numbers;
    }

    /** The whole numbers of the list that begins here, which may have so many at most. */
    List<Integer> wholesUpTo(int most) {
        var numbers = new ArrayList<Integer>();
        listUpTo(most, Reason.TOO_MANY_AXES, () -> numbers.add(whole()));
        return List.copyOf(numbers);
    }

    /** Reads the list that begins here, which may have so many items at most. */
    void listUpTo(int most, Runnable item) {
        listUpTo(most, Reason.TOO_MANY_ITEMS, item);
    }

    private void listUpTo(int most, Reason refusal, Runnable item) {
        expect(JsonToken.START_ARRAY, JsonKind.LIST);
        FilePosition start = position();
        int count = 0;
        while (next() != JsonToken.END_ARRAY) {
            if (count++ == most) {
                throw new ExerciseFileException(refusal, start, most);
            }
            item.run();
        }
    }

    int whole() {
        expect(JsonToken.VALUE_NUMBER_INT, JsonKind.WHOLE_NUMBER);
        String digits = string();
        long number = digits.length() < 12 ? Long.parseLong(digits) : Long.MAX_VALUE;
        if (Math.abs(number) > Integer.MAX_VALUE) {
            throw refused(
                    Reason.OUT_OF_RANGE, shortened(digits), -Integer.MAX_VALUE, Integer.MAX_VALUE);
        }
        return (int) number;
    }

    boolean truth() {
        if (token() != JsonToken.VALUE_TRUE && token() != JsonToken.VALUE_FALSE) {
            throw wrongType(JsonKind.TRUTH);
        }
        return token() == JsonToken.VALUE_TRUE;
    }

    String text() {
        expect(JsonToken.VALUE_STRING, JsonKind.TEXT);
        String text = string();
        keep((long) Character.BYTES * text.length());
        return text;
    }

    /** So many bytes more are kept of what was read. */
    void keep(long bytes) {
        kept += bytes;
        if (kept > MOST_BYTES) {
            throw tooMuch(position());
        }
    }

    /** Refuses to begin with so many bytes when there is no room for them. */
    void checkRoom(long bytes, FilePosition asked) {
        if (kept + bytes > MOST_BYTES) {
            throw tooMuch(asked);
        }
    }

    private static ExerciseFileException tooMuch(FilePosition position) {
        return new ExerciseFileException(
                Reason.TOO_MUCH_MEMORY, position, MOST_BYTES / BYTES_OF_A_MEGABYTE);
    }

    /** The number that stands here, or the text of one, exactly. */
    Rational number() {
        boolean isNumber =
                token() == JsonToken.VALUE_NUMBER_INT
                        || token() == JsonToken.VALUE_NUMBER_FLOAT
                        || token() == JsonToken.VALUE_STRING;
        if (!isNumber) {
            throw wrongType(JsonKind.NUMBER);
        }
        try {
            return (Rational) NumberText.parse(string(), NumberType.EXACT);
        } catch (NotationException e) {
            throw new ExerciseFileException(e, position());
        }
    }

    /** What a word means. */
    <T> T word(Map<String, T> words) {
        String word = text();
        T meaning = words.get(word);
        if (meaning == null) {
            throw refused(Reason.UNKNOWN_WORD, shortened(word), String.join(", ", words.keySet()));
        }
        return meaning;
    }

    /** The text of the current string or number. */
    String string() {
        return guarded(parser::getString);
    }

    /** The current whole number when it is at most so long, without making a text of it; else null. */
    Long shortWhole(int mostDigits) {
        return guarded(
                () ->
                        token() == JsonToken.VALUE_NUMBER_INT
                                        && parser.getStringLength() <= mostDigits
                                ? (Long) parser.getLongValue()
                                : null);
    }

    void expect(JsonToken expected, JsonKind kind) {
        if (token() != expected) {
            throw wrongType(kind);
        }
    }

    ExerciseFileException wrongType(JsonKind needed) {
        return refused(Reason.WRONG_TYPE, needed, JsonKind.of(token()));
    }

    ExerciseFileException refused(Reason reason, Object... arguments) {
        return new ExerciseFileException(reason, position(), arguments);
    }

    /** Where the current token begins. */
    FilePosition position() {
        return position(parser.currentTokenLocation());
    }

    private FilePosition position(TokenStreamLocation location) {
        boolean known = location != null && location.getLineNr() > 0;
        return new FilePosition(
                path(), known ? location.getLineNr() : 0, known ? location.getColumnNr() : 0);
    }

    /** How many lists and objects are open. */
    int depth() {
        return parser.streamReadContext().getNestingDepth();
    }

    /** The path of the current token, such as {@code operation.kernel.values[2][0]}. */
    String path() {
        var path = new StringBuilder();
        if (parser != null) {
            append(parser.streamReadContext(), path);
        }
        return path.toString();
    }

    private static void append(TokenStreamContext context, StringBuilder path) {
        if (context == null || context.inRoot()) {
            return;
        }
        append(context.getParent(), path);
        if (context.inArray() && context.hasCurrentIndex()) {
            path.append('[').append(context.getCurrentIndex()).append(']');
        } else if (context.inObject() && context.currentName() != null) {
            path.append(path.isEmpty() ? "" : ".").append(shortened(context.currentName()));
        }
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN - 1) + "…";
    }

    @Override
    public void close() {
        guarded(
                () -> {
                    parser.close();
                    return null;
                });
    }
}
