package kernelwalk.homework;

import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Value;
import kernelwalk.homework.answer.AnswerCell;

/**
 * One cell of an answer that was checked.
 *
 * @param at       where it stands in the output
 * @param answer   what is written
 * @param expected what should be
 * @param verdict  whether the one is the other
 * @param followsThrough whether it is wrong only because of what is wrong in a layer before, and follows rightly from it
 */
public record CheckedCell(
        Cell at, AnswerCell answer, Value expected, CellVerdict verdict, boolean followsThrough) {

    /** A cell that is compared with the right output alone. */
    public CheckedCell(Cell at, AnswerCell answer, Value expected, CellVerdict verdict) {
        this(at, answer, expected, verdict, false);
    }

    /** The same cell, which follows from what is wrong before. */
    CheckedCell following() {
        return new CheckedCell(at, answer, expected, verdict, true);
    }

    /** Whether it counts as right where what follows from an error does. */
    public boolean counts() {
        return verdict == CellVerdict.RIGHT || followsThrough;
    }
}
