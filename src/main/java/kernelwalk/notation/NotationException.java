package kernelwalk.notation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kernelwalk.convolution.Problem;

/**
 * Text that is not a number or a tensor, as a value: the reason, the text that was meant, the place where it stands
 * and what else a message names.
 */
public final class NotationException extends RuntimeException implements Problem {

    private static final long serialVersionUID = 1L;

    /**
     * Why a text is refused; each has one message in every language, {@code notation.} and its code. What a message
     * names beside the text stands behind the colon.
     */
    public enum Reason {
        /** There is nothing. */
        EMPTY,
        /** It has no meaning as a number. */
        NOT_A_NUMBER,
        /** A fraction over 0. */
        DIVISION_BY_ZERO,
        /** More than 1,000 digits. */
        TOO_LONG,
        /** An exponent beyond ±1,000. */
        EXPONENT_TOO_LARGE,
        /** NaN or infinity where numbers are exact or whole. */
        NOT_FINITE,
        /** Numbers left out, as NumPy prints a large array. */
        ELIDED,
        /** A list of another length than the first beside it: its depth from 1, its length, the first's. */
        RAGGED,
        /** A row of another length than the first: the row from 0, its length, the first's. */
        RAGGED_ROW,
        /** A number beside a list, or the other way round: the depth of the list around it, from 0. */
        UNEVEN_DEPTH,
        /** A declared shape that is not the shape of the brackets: the declared one, that of the brackets. */
        SHAPE_DIFFERS,
        /** Something after the end of the tensor. */
        TRAILING,
        /** A sign or a word that cannot stand here. */
        UNEXPECTED,
        /** A bracket or a quotation mark that nothing closes. */
        UNFINISHED,
        /** Brackets within brackets: the most that are read. */
        TOO_DEEP,
        /** More axes than a tensor may have: how many, the most. */
        TOO_MANY_AXES,
        /** More numbers than are read at once: the most. */
        TOO_MANY_NUMBERS,
        /** Several tensors where one is meant: how many. */
        SEVERAL,
        /** Maps with lines above them that do not number them one after the other, or of different sizes. */
        SLICES,
        /** Tensors that are put together along an axis, of which the others differ in length. */
        UNLIKE_PARTS,
        /** A text with two meanings, both of which would do: the other, beside that of the text. */
        AMBIGUOUS,
        /** Something else than two to four whole numbers where a size is meant. */
        NOT_A_SIZE,
        /** Something else than one whole number where a number of parameters is meant. */
        NOT_A_COUNT,
        /** A number of parameters in thousands or millions. */
        ROUNDED_COUNT,
        /** A layer of a model that is not known here. */
        UNKNOWN_LAYER,
        /** An argument that a layer does not take here: the layer. */
        UNKNOWN_ARGUMENT,
        /** An argument with a value that the layer cannot have here: the layer. */
        BAD_ARGUMENT,
        /** An argument that a layer needs: the layer. */
        MISSING_ARGUMENT,
        /** Something in a model that would have to be worked out. */
        NOT_LITERAL;

        /** The stable name that other programs read, such as {@code not-a-number}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Where in a table of numbers one of them stands.
     *
     * @param row    the row, from 0
     * @param column the column, from 0
     */
    public record Spot(int row, int column) {}

    private final Reason reason;
    private final String text;
    private final int line;
    private final int column;
    private final transient Optional<Spot> spot;
    private final transient List<Object> arguments;

    /**
     * @param reason why it is not a number
     * @param text   what was written, shortened
     */
    public NotationException(Reason reason, String text) {
        this(reason, text, 0, 0);
    }

    NotationException(Reason reason, String text, int line, int column, Object... arguments) {
        this(reason, text, line, column, Optional.empty(), arguments);
    }

    private NotationException(
            Reason reason,
            String text,
            int line,
            int column,
            Optional<Spot> spot,
            Object... arguments) {
        super(
                reason
                        + ": "
                        + text
                        + (line == 0 ? "" : " at line " + line + ", column " + column)
                        + (arguments.length == 0 ? "" : " " + List.of(arguments)));
        this.reason = reason;
        this.text = text;
        this.line = line;
        this.column = column;
        this.spot = spot;
        this.arguments = List.of(arguments);
    }

    /**
     * A text that can be read in two ways, both of which would do.
     *
     * @param one   the numbers in the one meaning, in a few words
     * @param other the numbers in the other
     */
    public static NotationException ambiguous(String one, String other) {
        return new NotationException(Reason.AMBIGUOUS, one, 0, 0, other);
    }

    /** The same problem of a number in a table. */
    NotationException at(Spot place) {
        return new NotationException(
                reason, text, line, column, Optional.of(place), arguments.toArray());
    }

    /** Whether the fault stands further behind in the same text than another. */
    boolean isBehind(NotationException other) {
        return line > other.line || line == other.line && column > other.column;
    }

    /** Whether a table lacks numbers, as one does whose commas are not what they were taken for. */
    boolean isOfRows() {
        return reason == Reason.RAGGED_ROW
                || reason == Reason.UNLIKE_PARTS
                || reason == Reason.EMPTY;
    }

    /** Why the text is refused. */
    public Reason reason() {
        return reason;
    }

    @Override
    public String code() {
        return reason.code();
    }

    /** What was written, shortened. */
    public String text() {
        return text;
    }

    /** The line at fault, counted from 1; 0 where the text is a single number. */
    public int line() {
        return line;
    }

    /** The sign within the line where the fault begins, counted from 1; 0 where the text is a single number. */
    public int column() {
        return column;
    }

    /** Where in a table the number at fault stands; empty where the text is no table, or no number is at fault. */
    public Optional<Spot> spot() {
        return spot;
    }

    /** What the message names beside the text, in the order that {@link Reason} gives. */
    @Override
    public List<Object> arguments() {
        return arguments;
    }
}
