package kernelwalk.homework.answer;

import java.util.OptionalInt;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Value;
import kernelwalk.notation.NumberText;
import kernelwalk.notation.WordArray;

/** What a student wrote into one cell of an output. */
public sealed interface AnswerCell {

    /** The cell that holds nothing. */
    AnswerCell BLANK = new Blank();

    /** Nothing yet. */
    record Blank() implements AnswerCell {}

    /**
     * A number.
     *
     * @param value  the number, exact, but for NaN and infinities
     * @param places how many digits stand behind the point; none for whole numbers, fractions and {@code 5.}
     * @param text   what was written
     */
    record Written(Value value, OptionalInt places, String text) implements AnswerCell {

        /** A number that nobody typed: it has as many digits as it has. */
        public static Written of(Value value) {
            return of(value, value.toString());
        }

        /** A number that nobody typed, written in some way. */
        public static Written of(Value value, String text) {
            return new Written(value, OptionalInt.empty(), text);
        }
    }

    /** What was written; empty for a blank. */
    default String text() {
        return switch (this) {
            case Blank _ -> "";
            case Written written -> written.text;
        };
    }

    /** Whether nothing is written. */
    default boolean isBlank() {
        return this instanceof Blank;
    }

    /**
     * Reads a cell: empty, {@code _} and {@code ?} are blank.
     *
     * @param type the numbers of the exercise: only float types know NaN and infinities
     * @throws kernelwalk.notation.NotationException when it is neither blank nor a number
     */
    static AnswerCell read(String text, NumberType type) {
        return WordArray.isBlank(text)
                ? BLANK
                : new Written(NumberText.parse(text, type), NumberText.places(text), text.strip());
    }
}
