package kernelwalk.homework.diagnosis;

import java.util.List;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.misconception.Misconception;
import kernelwalk.homework.misconception.Variation;

/** A question whose answer tells wrong rules apart that explain an answer equally well. */
public sealed interface Question {

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
     * Which two numbers were multiplied at one place of a window.
     *
     * @param exercise the exercise that is answered
     * @param cell     the output cell of the window
     * @param term     which product of the window, counted from 0
     * @param choices  at least two
     */
    record OfProduct(Exercise exercise, Cell cell, int term, List<Choice> choices)
            implements Question {}

    /**
     * What one output cell of another problem comes to.
     *
     * @param exercise the other problem
     * @param cell     the output cell
     * @param choices  at least two
     */
    record OfResult(Exercise exercise, Cell cell, List<Choice> choices) implements Question {}

    /** One thing to say. */
    sealed interface Choice {

        /** The rules that it speaks for. */
        List<Misconception> misconceptions();

        /**
         * Two numbers that were multiplied.
         *
         * @param input  the number of the input
         * @param weight the number of the kernel
         */
        record Product(Value input, Value weight, List<Misconception> misconceptions)
                implements Choice {}

        /** What a cell comes to. */
        record Result(Value value, List<Misconception> misconceptions) implements Choice {}
    }
}
