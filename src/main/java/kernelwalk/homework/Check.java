package kernelwalk.homework;

import java.util.List;
import kernelwalk.convolution.Shape;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.MarkingRules;
import kernelwalk.homework.answer.Answer;
import kernelwalk.homework.diagnosis.Diagnosis;

/**
 * What checking an answer found.
 *
 * @param verdict     what the answer is
 * @param expected    the shape that the output should have
 * @param answer      the shape that the answer has
 * @param cells       the cells that both shapes have, row-major
 * @param right       how many cells are right
 * @param count       how many cells the output has
 * @param conventions under whose rules the answer is right although it is not by those of the exercise
 * @param diagnosis   which wrong rules explain what is wrong
 */
public record Check(
        Verdict verdict,
        Shape expected,
        Shape answer,
        List<CheckedCell> cells,
        int right,
        int count,
        List<Elsewhere> conventions,
        Diagnosis diagnosis) {

    public Check {
        cells = List.copyOf(cells);
        conventions = List.copyOf(conventions);
    }

    /** What comparing the cells found: no other conventions, and nothing that explains it. */
    static Check of(Verdict verdict, Shape expected, Shape answer, List<CheckedCell> cells) {
        return new Check(
                verdict,
                expected,
                answer,
                cells,
                count(cells, CellVerdict.RIGHT),
                expected.count(),
                List.of(),
                Diagnosis.NONE);
    }

    /** The same with conventions under whose rules the answer is right. */
    Check with(List<Elsewhere> others) {
        return new Check(verdict, expected, answer, cells, right, count, others, diagnosis);
    }

    /** The same with wrong rules that explain it. */
    Check with(Diagnosis other) {
        return new Check(verdict, expected, answer, cells, right, count, conventions, other);
    }

    /**
     * Checks one answer; for many answers to one exercise a {@link Marking} does it faster.
     *
     * @throws kernelwalk.convolution.ConvolutionException when the exercise cannot be computed
     */
    public static Check of(Exercise exercise, Answer answer, MarkingRules rules) {
        return Marking.of(exercise, rules).check(answer);
    }

    /** How many of the cells that both shapes have are wrong. */
    public int wrong() {
        return count(cells, CellVerdict.WRONG);
    }

    /** How many of the cells that both shapes have are blank. */
    public int blank() {
        return count(cells, CellVerdict.BLANK);
    }

    static int count(List<CheckedCell> cells, CellVerdict verdict) {
        return (int) cells.stream().filter(cell -> cell.verdict() == verdict).count();
    }
}
