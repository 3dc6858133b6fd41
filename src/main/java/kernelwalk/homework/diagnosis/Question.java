package kernelwalk.homework.diagnosis;

import java.util.List;
import java.util.OptionalInt;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.MarkingRules;
import kernelwalk.homework.answer.AnswerCell;
import kernelwalk.homework.answer.AnswerCell.Written;
import kernelwalk.homework.answer.Expected;
import kernelwalk.homework.misconception.Misconception;
import kernelwalk.homework.misconception.Variation;
import kernelwalk.notation.NumberText;

/** A question whose answer tells wrong rules apart that explain an answer equally well. */
public sealed interface Question {

    /** The shape of a single result. */
    Shape ONE_CELL = new Shape(1, 1, 1, 1);

    /** What the student can say, each with the rules it speaks for. */
    List<Choice> choices();

    /** The output cell that is asked about. */
    Cell cell();

    /** The exercise that it is a cell of. */
    Exercise exercise();

    /** The shape of the output that it is a cell of. */
    default Shape output() {
        return Variation.of(exercise()).geometry().output();
    }

    /**
     * What a student says who writes a reply of his own: one of the choices, or something else.
     *
     * @param written a number, or blank where none of the choices fits
     */
    Choice reply(AnswerCell written, MarkingRules rules);

    /**
     * A reply that was typed or kept in a file, read again.
     *
     * @throws kernelwalk.notation.NotationException when it is neither a choice nor a number
     */
    default Choice reply(String text, NumberType numbers, MarkingRules rules) {
        return choices().stream()
                .filter(choice -> choice.text().equals(text))
                .findFirst()
                .orElseGet(() -> reply(AnswerCell.read(text, numbers), rules));
    }

    /**
     * Which two numbers were multiplied at one place of a window.
     *
     * @param exercise the exercise that is answered
     * @param cell     the output cell of the window
     * @param term     which product of the window, counted from 0
     * @param choices  at least two
     */
    record OfProduct(Exercise exercise, Cell cell, int term, List<Choice> choices)
            implements Question {
        @Override
        public Choice reply(AnswerCell written, MarkingRules rules) {
            return new Choice.Other(written.text(), false);
        }
    }

    /**
     * What one output cell of another problem comes to.
     *
     * @param exercise the other problem
     * @param cell     the output cell
     * @param choices  at least two
     */
    record OfResult(Exercise exercise, Cell cell, List<Choice> choices) implements Question {
        @Override
        public Choice reply(AnswerCell written, MarkingRules rules) {
            return choices.stream()
                    .filter(choice -> isMeant(choice, written, rules))
                    .findFirst()
                    .orElseGet(() -> new Choice.Other(written.text(), isRight(written, rules)));
        }

        private static boolean isMeant(Choice choice, AnswerCell cell, MarkingRules rules) {
            return choice instanceof Choice.Result(Value value, _)
                    && cell instanceof Written written
                    && Expected.of(Tensor.of(ONE_CELL, List.of(value)), Rational.ZERO)
                            .accepts(0, written, rules);
        }

        private boolean isRight(AnswerCell answer, MarkingRules rules) {
            Expected right = Expected.of(exercise);
            OptionalInt index = right.shape().indexOf(cell);
            return index.isPresent()
                    && answer instanceof Written written
                    && right.accepts(index.getAsInt(), written, rules);
        }
    }

    /** One thing to say. */
    sealed interface Choice {

        /** The rules that it speaks for. */
        List<Misconception> misconceptions();

        /** The choice as a file keeps it: numbers as one types them. */
        String text();

        /**
         * Two numbers that were multiplied.
         *
         * @param input  the number of the input
         * @param weight the number of the kernel
         */
        record Product(Value input, Value weight, List<Misconception> misconceptions)
                implements Choice {
            @Override
            public String text() {
                return NumberText.typed(input) + "·" + NumberText.typed(weight);
            }
        }

        /** What a cell comes to. */
        record Result(Value value, List<Misconception> misconceptions) implements Choice {
            @Override
            public String text() {
                return NumberText.typed(value);
            }
        }

        /**
         * Something that none of the rules makes.
         *
         * @param text    what was written, which may be nothing
         * @param isRight whether it is the right number
         */
        record Other(String text, boolean isRight) implements Choice {
            @Override
            public List<Misconception> misconceptions() {
                return List.of();
            }
        }
    }
}
