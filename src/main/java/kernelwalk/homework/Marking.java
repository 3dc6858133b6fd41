package kernelwalk.homework;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.MarkingRules;
import kernelwalk.homework.answer.Answer;
import kernelwalk.homework.answer.AnswerCell;
import kernelwalk.homework.answer.AnswerCell.Written;
import kernelwalk.homework.answer.Expected;
import kernelwalk.homework.answer.Relaid;
import kernelwalk.homework.diagnosis.Diagnosis;
import kernelwalk.homework.diagnosis.Diagnostician;
import kernelwalk.homework.diagnosis.Once;

/**
 * One exercise, prepared for checking any number of answers.
 *
 * <p>Immutable but for what it works out when it is first needed; may be shared between threads.
 */
public final class Marking {

    private final Exercise exercise;
    private final MarkingRules rules;
    private final Expected expected;
    private final Once<Conventions> conventions;
    private final Diagnostician diagnostician;

    private Marking(Exercise exercise, MarkingRules rules) {
        this.exercise = exercise;
        this.rules = rules;
        this.expected = Expected.of(exercise);
        this.conventions = new Once<>(() -> Conventions.of(exercise, expected));
        this.diagnostician = new Diagnostician(exercise, expected, rules);
    }

    /**
     * Prepares an exercise, with what it asks of answers.
     *
     * @throws kernelwalk.convolution.ConvolutionException when it cannot be computed
     */
    public static Marking of(Exercise exercise) {
        return new Marking(exercise, exercise.marking());
    }

    /**
     * Prepares an exercise.
     *
     * @throws kernelwalk.convolution.ConvolutionException when it cannot be computed
     */
    public static Marking of(Exercise exercise, MarkingRules rules) {
        return new Marking(exercise, rules);
    }

    /** What is asked. */
    public Exercise exercise() {
        return exercise;
    }

    /** The shape that the output should have. */
    public Shape shape() {
        return expected.shape();
    }

    /** What stands in a cell of the right output, given by its row-major index. */
    public Value expected(int index) {
        return expected.at(index);
    }

    /** Checks one cell of the output, given by its row-major index. */
    public CheckedCell check(int index, AnswerCell cell) {
        CellVerdict verdict =
                switch (cell) {
                    case AnswerCell.Blank _ -> CellVerdict.BLANK;
                    case Written written ->
                            expected.accepts(index, written, rules)
                                    ? CellVerdict.RIGHT
                                    : CellVerdict.WRONG;
                };
        return new CheckedCell(shape().cell(index), cell, expected.at(index), verdict);
    }

    /** Checks an answer and explains what is wrong with it. */
    public Check check(Answer given) {
        Answer answer = placed(given);
        List<CheckedCell> cells = checked(answer);
        int right = Check.count(cells, CellVerdict.RIGHT);
        boolean sameShape = answer.shape().equals(shape());
        if (sameShape && right == shape().count()) {
            return Check.of(Verdict.RIGHT, shape(), answer.shape(), cells);
        }
        List<Elsewhere> elsewhere = conventions.get().where(answer, rules);
        Verdict verdict =
                !elsewhere.isEmpty()
                        ? Verdict.RIGHT_ELSEWHERE
                        : sameShape ? Verdict.WRONG : Verdict.WRONG_SHAPE;
        boolean hasWrong = !sameShape || Check.count(cells, CellVerdict.WRONG) > 0;
        Check check = Check.of(verdict, shape(), answer.shape(), cells).with(elsewhere);
        return hasWrong ? explained(check, diagnostician.diagnosis(answer)) : check;
    }

    /** With the wrong rules; what follows from one in a layer before is told apart where no other explains as much. */
    private Check explained(Check check, Diagnosis diagnosis) {
        Check explained = check.with(diagnosis);
        return diagnosis
                .carried()
                .flatMap(
                        rule ->
                                rule.worked(exercise)
                                        .map(there -> following(explained, rule.place(), there)))
                .orElse(explained);
    }

    private Check following(Check check, int layer, Exercise there) {
        var own = new Marking(there, rules);
        return check.following(layer, own::isRight);
    }

    /** Whether a cell that was compared with another output is right in this one. */
    boolean isRight(CheckedCell cell) {
        OptionalInt place = shape().indexOf(cell.at());
        return place.isPresent()
                && check(place.getAsInt(), cell.answer()).verdict() == CellVerdict.RIGHT;
    }

    /** In the layout of the output where its values count in any. */
    private Answer placed(Answer answer) {
        return rules.layout() == MarkingRules.Layout.ANY
                ? Relaid.right(answer, expected, rules).map(Relaid::answer).orElse(answer)
                : answer;
    }

    private List<CheckedCell> checked(Answer answer) {
        var cells = new ArrayList<CheckedCell>();
        for (int index = 0; index < shape().count(); index++) {
            Cell cell = shape().cell(index);
            OptionalInt there = answer.shape().indexOf(cell);
            if (there.isPresent()) {
                cells.add(check(index, answer.at(there.getAsInt())));
            }
        }
        return cells;
    }
}
