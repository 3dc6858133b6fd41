package kernelwalk.homework.answer;

import java.util.List;
import java.util.Locale;
import kernelwalk.convolution.Problem;

/**
 * A file of an answer that cannot be read, as a value. One that cannot even be opened is a
 * {@link kernelwalk.exercise.file.ExerciseFileException}, as every other file is.
 */
public final class AnswerFileException extends RuntimeException implements Problem {

    private static final long serialVersionUID = 1L;

    /** Why it cannot be read; each has one message in every language, {@code answer-file.} and its code. */
    public enum Reason {
        /** The system does not let it be read: nothing further. */
        NOT_READABLE,
        /** Its bytes are not UTF-8: the line and the column of the first. */
        NOT_UTF8,
        /** It is larger than any answer: the most bytes, the cells of the output. */
        TOO_LARGE,
        /** It begins as a spreadsheet file but cannot be read as one: nothing further. */
        NOT_A_SPREADSHEET,
        /** It is packed as spreadsheets and documents are, but no .xlsx: nothing further. */
        OTHER_SPREADSHEET,
        /** The spreadsheet has no such range: what was asked for. */
        NO_RANGE,
        /** Two answers to one layer: what it is called. */
        LAYER_TWICE,
        /** No answer to the layer that is asked for, but to others: what it is called. */
        LAYER_UNANSWERED,
        /** An answer to a layer that there is not: what it is called, and what those are that there are. */
        NO_LAYER,
        /** A summary of a model with other layers: how many rows it has, how many layers there are. */
        OTHER_LAYERS,
        /** A list of sizes, but not one for each layer: how many there are, how many layers. */
        OTHER_SIZES,
        /** The same of numbers of parameters. */
        OTHER_COUNTS;

        /** The stable name that other programs read, such as {@code too-large}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;
    private final transient List<Object> arguments;

    /**
     * @param reason    why it cannot be read
     * @param arguments what the message names, in the order that {@link Reason} gives
     */
    AnswerFileException(Reason reason, Object... arguments) {
        super(reason.code() + " " + List.of(arguments));
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    /** Why it cannot be read. */
    public Reason reason() {
        return reason;
    }

    @Override
    public String code() {
        return reason.code();
    }

    /** What the message names, in the order that {@link Reason} gives. */
    @Override
    public List<Object> arguments() {
        return arguments;
    }
}
