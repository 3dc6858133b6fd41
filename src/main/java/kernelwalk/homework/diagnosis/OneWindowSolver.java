package kernelwalk.homework.diagnosis;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelwalk.exercise.MarkingRules;
import kernelwalk.homework.answer.Answer;
import kernelwalk.homework.answer.AnswerCell.Written;
import kernelwalk.homework.answer.Expected;
import kernelwalk.homework.misconception.OneWindow;

/**
 * Explains a single value that is given for a larger output: the student worked one window, rightly or by a wrong rule.
 * The first window is likelier than the others.
 */
record OneWindowSolver(Expected right, MarkingRules rules) {

    /**
     * What explains a single value.
     *
     * @param candidates the rules about numbers: one window has no stride
     */
    List<Finding> findings(Answer answer, List<Candidate> candidates) {
        boolean isOne = answer.shape().count() == 1 && right.shape().count() > 1;
        return isOne && answer.at(0) instanceof Written written
                ? findings(written, candidates)
                : List.of();
    }

    private List<Finding> findings(Written written, List<Candidate> candidates) {
        List<Finding> ofRightWindows =
                IntStream.range(0, right.shape().count())
                        .filter(window -> right.accepts(window, written, rules))
                        .mapToObj(window -> new OneWindow(right.shape().cell(window)))
                        .map(rule -> new Finding(rule, 1, 0))
                        .toList();
        return ofRightWindows.isEmpty()
                ? Stream.of(firstWindow(written, candidates), anyWindow(written, candidates))
                        .filter(findings -> !findings.isEmpty())
                        .findFirst()
                        .orElse(List.of())
                : ofRightWindows;
    }

    private List<Finding> firstWindow(Written written, List<Candidate> candidates) {
        return findings(candidates, expected -> isAt(expected, 0, written));
    }

    private List<Finding> anyWindow(Written written, List<Candidate> candidates) {
        return findings(
                candidates,
                expected ->
                        IntStream.range(1, expected.shape().count())
                                .anyMatch(window -> isAt(expected, window, written)));
    }

    private boolean isAt(Expected expected, int window, Written written) {
        return expected.accepts(window, written, rules);
    }

    private List<Finding> findings(List<Candidate> candidates, Predicate<Expected> agrees) {
        return candidates.stream()
                .filter(rule -> agrees.test(rule.expected()))
                .map(rule -> new Finding(rule.misconception(), 1, 0))
                .toList();
    }
}
