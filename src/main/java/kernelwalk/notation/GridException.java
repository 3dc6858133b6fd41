package kernelwalk.notation;

import java.util.List;

/** Text that is not a rectangle of numbers, as a value: the reason, the place, and what a message names. */
public final class GridException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why a text is refused; each but {@link #BAD_NUMBER} has one message in every language, {@code grid.}. */
    public enum Reason {
        /** There is nothing: nothing further. */
        EMPTY,
        /** Rows of different lengths: the row, its length, the length of row 1. */
        RAGGED,
        /** More numbers than can be taken at once: the most numbers. */
        TOO_MANY,
        /** A cell that is not a number; {@link Throwable#getCause} is the {@link NotationException}. */
        BAD_NUMBER
    }

    private final Reason reason;
    private final int row;
    private final int column;
    private final transient List<Object> arguments;

    GridException(Reason reason, int row, Object... arguments) {
        super(reason + " at row " + row + " " + List.of(arguments));
        this.reason = reason;
        this.row = row;
        this.column = 0;
        this.arguments = List.of(arguments);
    }

    GridException(NotationException cause, int row, int column) {
        super(Reason.BAD_NUMBER + " at row " + row + ", column " + column, cause);
        this.reason = Reason.BAD_NUMBER;
        this.row = row;
        this.column = column;
        this.arguments = List.of();
    }

    /** Why the text is refused. */
    public Reason reason() {
        return reason;
    }

    /** The row at fault, counted from 1; 0 when it is the text as a whole. */
    public int row() {
        return row;
    }

    /** The column at fault, counted from 1; 0 when it is the row as a whole. */
    public int column() {
        return column;
    }

    /** What the message names, in the order that {@link Reason} gives. */
    public List<Object> arguments() {
        return arguments;
    }
}
