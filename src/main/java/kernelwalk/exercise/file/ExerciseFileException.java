package kernelwalk.exercise.file;

import java.util.List;
import java.util.Locale;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.Problem;
import kernelwalk.notation.NotationException;

/**
 * An exercise file that cannot be read or written, as a value: the reason, the place, and what a message names.
 *
 * <p>The words are found by whoever shows it; {@link #getMessage()} is for a log only.
 */
public final class ExerciseFileException extends RuntimeException implements Problem {

    private static final long serialVersionUID = 1L;

    /** Why the file is refused; each has one message in every language, {@code file.} and its code. */
    public enum Reason {
        /** There is no such file: nothing further. */
        NOT_FOUND,
        /** It is a directory: nothing further. */
        IS_DIRECTORY,
        /** It is a pipe, a socket or a device: nothing further. */
        NOT_A_FILE,
        /** Its name is empty: nothing further. */
        NO_NAME,
        /** No file can be called so: nothing further. */
        BAD_NAME,
        /** The system reads names of files in a character set without the letters of this one: the character set. */
        NAME_BEYOND_CHARSET,
        /** There is no such file, and its name was given in bytes that are not UTF-8: nothing further. */
        NAME_NOT_UTF8,
        /** The system does not let it be read: nothing further. */
        NOT_READABLE,
        /** It cannot be written; {@link Throwable#getCause} is the {@link NotWrittenException}. */
        NOT_WRITABLE,
        /** The words beside a lesson are not a file of words in UTF-8: nothing further. */
        BAD_WORDS,
        /** There is nothing in it: nothing further. */
        EMPTY,
        /** Its bytes are not UTF-8: nothing further. */
        NOT_UTF8,
        /** It breaks the grammar of JSON: nothing further. */
        NOT_JSON,
        /** It ends too early: nothing further. */
        TRUNCATED,
        /** Something follows the exercise: nothing further. */
        TRAILING_CONTENT,
        /** Lists stand in lists too often: the most levels. */
        TOO_DEEP,
        /** A text, a key or a number is longer than any has to be: nothing further. */
        TOO_LONG,
        /** More numbers than any tensor may hold: the most numbers. */
        TOO_MANY_NUMBERS,
        /** Values before the shape that says how many there are: the most numbers there. */
        VALUES_BEFORE_SHAPE,
        /** More than may be held of one file: the most megabytes. */
        TOO_MUCH_MEMORY,
        /** A longer file than any has to be: the most megabytes. */
        TOO_MANY_BYTES,
        /** A list with more items than any has to have: the most items. */
        TOO_MANY_ITEMS,
        /** A key that means nothing here: the key, the keys that do. */
        UNKNOWN_KEY,
        /** A key for the second time: the key. */
        DUPLICATE_KEY,
        /** A key that has to be there is not: the key. */
        MISSING_KEY,
        /** A key of another operation: the key, the operation. */
        KEY_OF_ANOTHER_OPERATION,
        /** Numbers of a card that a layer has not: the layer from 0, what it does, the card. */
        NO_SUCH_CARD,
        /** A student's work on a layer for the second time: the layer from 1. */
        REPEATED_LAYER,
        /** Two keys of which only one may be there: the one, the other. */
        KEYS_EXCLUDE_EACH_OTHER,
        /** A chain without a layer: nothing further. */
        NO_LAYER,
        /** A name that a layer before has, in small or capital letters: the name. */
        REPEATED_NAME,
        /** A name of a layer that could be its number: the name. */
        NUMBER_AS_NAME,
        /** A name of a layer that stands for all of them: the name. */
        ALL_AS_NAME,
        /** A name of a layer with a sign that ends a name in an answer: the name. */
        SIGN_IN_NAME,
        /** A name of a layer with spaces before or behind it: the name. */
        SPACES_AROUND_NAME,
        /** Something of another kind is needed: the kind needed, the kind found. */
        WRONG_TYPE,
        /** A list of another length is needed: the length needed. */
        WRONG_LENGTH,
        /** A whole number too far from 0: the number, the least, the most. */
        OUT_OF_RANGE,
        /** A word that means nothing here: the word, the words that do. */
        UNKNOWN_WORD,
        /** What stands beyond the edge, without how much of it: the word, a padding that says both. */
        BORDER_WITHOUT_SIZES,
        /** A file for another version of the program: the version found, the version known. */
        WRONG_VERSION,
        /** Rows of numbers of different lengths: the row from 0, its length, the length of the first. */
        RAGGED_ROW,
        /** Lists of different lengths: the length, the path of the first list, its length. */
        RAGGED_LIST,
        /** Numbers and lists beside each other: nothing further. */
        MIXED_NESTING,
        /** An input of another count of axes than samples, height, width, channels: how many. */
        WRONG_RANK,
        /** An input of layers that frameworks have no single call for, of another rank: its rank. */
        WRONG_RANK_OF_LAYERS,
        /** More axes than any array has: the most axes. */
        TOO_MANY_AXES,
        /** An input of a type that no layer takes: the type. */
        WRONG_DTYPE,
        /** An input of a type that its numbers cannot have: the type, the numbers. */
        CONTRADICTORY_DTYPE,
        /** No archive, or a damaged one. */
        BAD_ZIP,
        /** An archive that is too large: the most megabytes, the most files. */
        ZIP_TOO_LARGE,
        /** A name that leads out of an archive: the name. */
        ZIP_NAME,
        /** A second file of an archive with the same name: the name. */
        ZIP_TWICE,
        /** A text that is not a number; {@link Throwable#getCause} is the {@link NotationException}. */
        BAD_NUMBER,
        /** Something that no computation can have; {@link Throwable#getCause} is the {@link ConvolutionException}. */
        BAD_VALUE;

        /** The stable name that other programs read, such as {@code unknown-key}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;
    private final transient FilePosition position;
    private final transient List<Object> arguments;

    /**
     * @param reason    why the file is refused
     * @param position  where
     * @param arguments what the message names, in the order that {@link Reason} gives
     */
    public ExerciseFileException(Reason reason, FilePosition position, Object... arguments) {
        super(reason.code() + " at " + position + " " + List.of(arguments));
        this.reason = reason;
        this.position = position;
        this.arguments = List.of(arguments);
    }

    /** A text in the file that is not a number. */
    public ExerciseFileException(NotationException cause, FilePosition position) {
        super(Reason.BAD_NUMBER.code() + " at " + position, cause);
        this.reason = Reason.BAD_NUMBER;
        this.position = position;
        this.arguments = List.of();
    }

    /** Something in the file that no computation can have. */
    public ExerciseFileException(ConvolutionException cause, FilePosition position) {
        super(cause.code() + " at " + position, cause);
        this.reason = Reason.BAD_VALUE;
        this.position = position;
        this.arguments = List.of();
    }

    /** A file that cannot be written. */
    public ExerciseFileException(NotWrittenException cause) {
        super(cause.getMessage(), cause);
        this.reason = Reason.NOT_WRITABLE;
        this.position = FilePosition.NOWHERE;
        this.arguments = List.of();
    }

    /** Why the file is refused. */
    public Reason reason() {
        return reason;
    }

    /** Where. */
    public FilePosition position() {
        return position;
    }

    /** What the message names, in the order that {@link Reason} gives. */
    @Override
    public List<Object> arguments() {
        return arguments;
    }

    /** The stable name that other programs read: the model's, or the disk's, where it was that that refused. */
    @Override
    public String code() {
        return switch (getCause()) {
            case ConvolutionException problem -> problem.code();
            case NotWrittenException problem -> problem.code();
            case null, default -> reason.code();
        };
    }
}
