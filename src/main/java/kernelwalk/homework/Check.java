package kernelwalk.homework;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
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
 * @param carriedFrom the layer, from 0, from whose error some cells follow rightly
 */
public record Check(
        Verdict verdict,
        Shape expected,
        Shape answer,
        List<CheckedCell> cells,
        int right,
        int count,
        List<Elsewhere> conventions,
        Diagnosis diagnosis,
        OptionalInt carriedFrom) {

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
                Diagnosis.NONE,
                OptionalInt.empty());
    }

    /** The same with conventions under whose rules the answer is right. */
    Check with(List<Elsewhere> others) {
        return new Check(
                verdict, expected, answer, cells, right, count, others, diagnosis, carriedFrom);
    }

    /** The same with wrong rules that explain it. */
    Check with(Diagnosis other) {
        return new Check(
                verdict, expected, answer, cells, right, count, conventions, other, carriedFrom);
    }

    /** The same with some cells that follow from an error in another layer, from 0. */
    Check carriedFrom(int layer) {
        return new Check(
                verdict,
                expected,
                answer,
                cells,
                right,
                count,
                conventions,
                diagnosis,
                OptionalInt.of(layer));
    }

    /**
     * The same with those wrong cells told apart that follow from an error in a layer before.
     *
     * @param layer   that layer, from 0
     * @param follows whether a wrong cell does
     */
    Check following(int layer, Predicate<CheckedCell> follows) {
        List<CheckedCell> told =
                cells.stream()
                        .map(
                                cell ->
                                        cell.verdict() == CellVerdict.WRONG && follows.test(cell)
                                                ? cell.following()
                                                : cell)
                        .toList();
        return told.equals(cells)
                ? this
                : new Check(
                        verdict,
                        expected,
                        answer,
                        told,
                        right,
                        count,
                        conventions,
                        diagnosis,
                        OptionalInt.of(layer));
    }

    /** How many cells are right, those that follow from an error in a layer before among them. */
    public int rightOrFollowing() {
        return (int) cells.stream().filter(CheckedCell::counts).count();
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
