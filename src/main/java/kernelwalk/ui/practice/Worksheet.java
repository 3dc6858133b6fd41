package kernelwalk.ui.practice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import kernelwalk.convolution.Shape;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.CellVerdict;
import kernelwalk.homework.Check;
import kernelwalk.homework.CheckedCell;
import kernelwalk.homework.Marking;
import kernelwalk.homework.Verdict;
import kernelwalk.homework.answer.Answer;
import kernelwalk.homework.answer.AnswerCell;
import kernelwalk.homework.diagnosis.Finding;
import kernelwalk.homework.diagnosis.Question;

/**
 * The sheet of paper of one problem: what a student has written, and what checking said of it.
 *
 * @param exercise what is asked
 * @param answer   what is written; empty before a size was given
 * @param verdicts what checking said of cells that have not changed since, by row-major index in the answer
 * @param check    the last check of the whole answer
 * @param checked  the answer as it was then
 * @param reply    what the student replied to the question of that check
 */
public record Worksheet(
        Exercise exercise,
        Optional<Answer> answer,
        Map<Integer, CellVerdict> verdicts,
        Optional<Check> check,
        Optional<Answer> checked,
        Optional<Question.Choice> reply) {

    public Worksheet {
        verdicts = Map.copyOf(verdicts);
    }

    /** An empty sheet. */
    static Worksheet of(Exercise exercise) {
        return unchecked(exercise, Optional.empty());
    }

    private static Worksheet unchecked(Exercise exercise, Optional<Answer> answer) {
        return new Worksheet(
                exercise, answer, Map.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Whether a size was given, so that there are cells to write into. */
    public boolean isSized() {
        return answer.isPresent();
    }

    /** What is written, which may be nothing yet. */
    public Answer written() {
        return answer.orElseGet(() -> Answer.blank(new Shape(1, 1, 1, 1)));
    }

    /** With an answer of this size; what was written stays where both sizes have a cell. */
    Worksheet sized(Shape shape) {
        Answer sized = Answer.blank(shape);
        for (int index = 0; index < shape.count() && isSized(); index++) {
            OptionalInt before = written().shape().indexOf(shape.cell(index));
            if (before.isPresent()) {
                sized = sized.with(index, written().at(before.getAsInt()));
            }
        }
        return with(sized);
    }

    /** With another answer; nothing of it is checked yet. */
    Worksheet with(Answer other) {
        return unchecked(exercise, Optional.of(other));
    }

    /** With something else in some cells, which are no longer checked. */
    Worksheet with(Map<Integer, AnswerCell> cells) {
        Answer changed = written();
        Map<Integer, CellVerdict> others = new HashMap<>(verdicts);
        for (Map.Entry<Integer, AnswerCell> cell : cells.entrySet()) {
            if (!changed.at(cell.getKey()).equals(cell.getValue())) {
                changed = changed.with(cell.getKey(), cell.getValue());
                others.remove(cell.getKey());
            }
        }
        return new Worksheet(exercise, Optional.of(changed), others, check, checked, reply);
    }

    /** With every cell checked. */
    Worksheet checked(Marking marking) {
        Check found = marking.check(written());
        Map<Integer, CellVerdict> all = new HashMap<>();
        for (int index = 0; index < written().cells().size(); index++) {
            all.put(index, outside(written().at(index)));
        }
        for (CheckedCell cell : found.cells()) {
            written().shape().indexOf(cell.at()).ifPresent(index -> all.put(index, cell.verdict()));
        }
        return new Worksheet(exercise, answer, all, Optional.of(found), answer, Optional.empty());
    }

    /** With some cells checked. */
    Worksheet checked(Marking marking, List<Integer> cells) {
        Map<Integer, CellVerdict> all = new HashMap<>(verdicts);
        for (int index : cells) {
            AnswerCell cell = written().at(index);
            OptionalInt there = marking.shape().indexOf(written().shape().cell(index));
            all.put(
                    index,
                    there.isPresent()
                            ? marking.check(there.getAsInt(), cell).verdict()
                            : outside(cell));
        }
        return new Worksheet(exercise, answer, all, check, checked, reply);
    }

    /** A cell that the right output does not have: what is written there is wrong. */
    private static CellVerdict outside(AnswerCell cell) {
        return cell.isBlank() ? CellVerdict.BLANK : CellVerdict.WRONG;
    }

    /** With a reply to the question of the last check. */
    Worksheet replied(Question.Choice choice) {
        return new Worksheet(exercise, answer, verdicts, check, checked, Optional.of(choice));
    }

    /** Whether something else is written by now than what was checked as a whole. */
    public boolean isOutrun() {
        return checked.isPresent() && !checked.equals(answer);
    }

    /** A reply that none of the explanations makes. */
    public Optional<Question.Choice.Other> otherReply() {
        return reply.filter(Question.Choice.Other.class::isInstance)
                .map(Question.Choice.Other.class::cast);
    }

    /** Whether the last check found something that is written wrong, a cell or the size. */
    public boolean isFoundWrong() {
        return check.filter(found -> found.wrong() > 0 || found.verdict() == Verdict.WRONG_SHAPE)
                .isPresent();
    }

    /** The explanations of the last check, as far as the reply has left them. */
    public List<Finding> findings() {
        List<Finding> all = check.map(found -> found.diagnosis().findings()).orElse(List.of());
        List<Finding> left =
                all.stream()
                        .filter(
                                finding ->
                                        reply.filter(
                                                        choice ->
                                                                !choice.misconceptions()
                                                                        .contains(
                                                                                finding
                                                                                        .misconception()))
                                                .isEmpty())
                        .toList();
        return left.isEmpty() && otherReply().isEmpty() ? all : left;
    }

    /** The question that the last check asks, until it is replied to. */
    public Optional<Question> question() {
        return reply.isPresent()
                ? Optional.empty()
                : check.flatMap(found -> found.diagnosis().question());
    }

    /** How many checked cells are so. */
    public long count(CellVerdict verdict) {
        return verdicts.values().stream().filter(verdict::equals).count();
    }

    /** The first cell that was found wrong, row-major. */
    public Optional<Integer> firstWrong() {
        return verdicts.entrySet().stream()
                .filter(entry -> entry.getValue() == CellVerdict.WRONG)
                .map(Map.Entry::getKey)
                .min(Integer::compare);
    }
}
