package kernelwalk.homework.diagnosis;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Layer;
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

    /** Whether the reply is one number. */
    default boolean asksANumber() {
        return switch (this) {
            case OfResult _, OfLayer _ -> true;
            case OfProduct _ -> false;
            case InLayer before -> before.asked().asksANumber();
        };
    }

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
     * The same where other layers stand before.
     *
     * @param layers how many
     * @param rule   what each of its rules is there
     */
    Question behind(int layers, UnaryOperator<Misconception> rule);

    private static List<Choice> renamed(List<Choice> choices, UnaryOperator<Misconception> rule) {
        return choices.stream().map(choice -> choice.renamed(rule)).toList();
    }

    /** The choice that has the value which was written; else another, which is right or not. */
    private static Choice ofValue(Question question, AnswerCell written, MarkingRules rules) {
        return question.choices().stream()
                .filter(choice -> isMeant(choice, written, rules))
                .findFirst()
                .orElseGet(
                        () -> new Choice.Other(written.text(), isRight(question, written, rules)));
    }

    private static boolean isMeant(Choice choice, AnswerCell cell, MarkingRules rules) {
        return choice instanceof Choice.Result(Value value, _)
                && cell instanceof Written written
                && Expected.of(Tensor.of(ONE_CELL, List.of(value)), Rational.ZERO)
                        .accepts(0, written, rules);
    }

    private static boolean isRight(Question question, AnswerCell answer, MarkingRules rules) {
        Expected right = Expected.of(question.exercise());
        OptionalInt index = right.shape().indexOf(question.cell());
        return index.isPresent()
                && answer instanceof Written written
                && right.accepts(index.getAsInt(), written, rules);
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

        @Override
        public Question behind(int layers, UnaryOperator<Misconception> rule) {
            return new OfProduct(exercise, cell, term, renamed(choices, rule));
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
            return ofValue(this, written, rules);
        }

        @Override
        public Question behind(int layers, UnaryOperator<Misconception> rule) {
            return new OfResult(exercise, cell, renamed(choices, rule));
        }
    }

    /**
     * What a cell of a layer before came to.
     *
     * @param exercise the exercise that is answered, that layer open
     * @param layer    which one it is, from 0
     * @param cell     the cell of its output
     * @param choices  at least two
     */
    record OfLayer(Exercise exercise, int layer, Cell cell, List<Choice> choices)
            implements Question {
        @Override
        public Choice reply(AnswerCell written, MarkingRules rules) {
            return ofValue(this, written, rules);
        }

        @Override
        public Question behind(int layers, UnaryOperator<Misconception> rule) {
            return new OfLayer(exercise, layer + layers, cell, renamed(choices, rule));
        }
    }

    /**
     * A question about a layer before that is asked of it alone.
     *
     * @param layer which one it is, from 0
     * @param what  that layer
     * @param asked the question
     */
    record InLayer(int layer, Layer what, Question asked) implements Question {
        @Override
        public List<Choice> choices() {
            return asked.choices();
        }

        @Override
        public Cell cell() {
            return asked.cell();
        }

        @Override
        public Exercise exercise() {
            return asked.exercise();
        }

        @Override
        public Choice reply(AnswerCell written, MarkingRules rules) {
            return asked.reply(written, rules);
        }

        @Override
        public Question behind(int layers, UnaryOperator<Misconception> rule) {
            return new InLayer(layer + layers, what, asked.behind(layers, rule));
        }
    }

    /** One thing to say. */
    sealed interface Choice {

        /** The rules that it speaks for. */
        List<Misconception> misconceptions();

        /** The choice as a file keeps it: numbers as one types them. */
        String text();

        /** The same that speaks for other rules. */
        Choice renamed(UnaryOperator<Misconception> rule);

        private static List<Misconception> renamed(
                List<Misconception> rules, UnaryOperator<Misconception> rule) {
            return rules.stream().map(rule).toList();
        }

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

            @Override
            public Choice renamed(UnaryOperator<Misconception> rule) {
                return new Product(input, weight, Choice.renamed(misconceptions, rule));
            }
        }

        /** What a cell comes to. */
        record Result(Value value, List<Misconception> misconceptions) implements Choice {
            @Override
            public String text() {
                return NumberText.typed(value);
            }

            @Override
            public Choice renamed(UnaryOperator<Misconception> rule) {
                return new Result(value, Choice.renamed(misconceptions, rule));
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

            @Override
            public Choice renamed(UnaryOperator<Misconception> rule) {
                return this;
            }
        }
    }
}
