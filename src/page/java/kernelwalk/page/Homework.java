package kernelwalk.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.CellVerdict;
import kernelwalk.homework.Check;
import kernelwalk.homework.CheckedCell;
import kernelwalk.homework.Marking;
import kernelwalk.homework.answer.Answer;
import kernelwalk.homework.answer.AnswerCell;
import kernelwalk.homework.diagnosis.Finding;
import kernelwalk.homework.diagnosis.Question;
import kernelwalk.picture.AnswerSheet;

/** A student at work: what is written in place of the output, and what checking found. */
final class Homework {

    private final Exercise exercise;
    private final Marking marking;
    private final Map<Integer, CellVerdict> verdicts = new HashMap<>();
    private Answer answer;
    private Optional<Check> check = Optional.empty();
    private Optional<Question.Choice> reply = Optional.empty();

    Homework(Exercise exercise) {
        this.exercise = exercise;
        marking = Marking.of(exercise);
        answer = Answer.blank(marking.shape());
    }

    Exercise exercise() {
        return exercise;
    }

    AnswerSheet sheet() {
        return AnswerSheet.of(answer).withVerdicts(verdicts);
    }

    String text(int index) {
        return answer.at(index).text();
    }

    void type(int index, String text) {
        answer = answer.with(index, AnswerCell.read(text, exercise.numbers()));
        verdicts.remove(index);
        check = Optional.empty();
        reply = Optional.empty();
    }

    int written() {
        return answer.written();
    }

    int count() {
        return answer.cells().size();
    }

    void check() {
        Check found = marking.check(answer);
        verdicts.clear();
        for (CheckedCell cell : found.cells()) {
            OptionalInt index = answer.shape().indexOf(cell.at());
            index.ifPresent(it -> verdicts.put(it, cell.verdict()));
        }
        check = Optional.of(found);
        reply = Optional.empty();
    }

    /** What the last check found, until something else is written. */
    Optional<Check> found() {
        return check;
    }

    /** What explains the answer, as far as the reply to the question has left it. */
    List<Finding> findings() {
        List<Finding> all = check.map(it -> it.diagnosis().findings()).orElse(List.of());
        List<Finding> left =
                all.stream().filter(finding -> reply.isEmpty() || speaksFor(finding)).toList();
        return left.isEmpty() ? all : left;
    }

    private boolean speaksFor(Finding finding) {
        return reply.orElseThrow().misconceptions().contains(finding.misconception());
    }

    /** What tells the explanations apart, until it is replied to. */
    Optional<Question> question() {
        return reply.isPresent()
                ? Optional.empty()
                : check.flatMap(found -> found.diagnosis().question());
    }

    void reply(Question.Choice choice) {
        reply = Optional.of(choice);
    }
}
