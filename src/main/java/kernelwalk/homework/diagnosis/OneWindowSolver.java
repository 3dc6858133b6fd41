package kernelwalk.homework.diagnosis;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import kernelwalk.exercise.MarkingRules;
import kernelwalk.homework.answer.Answer;
import kernelwalk.homework.answer.AnswerCell.Written;
import kernelwalk.homework.answer.Expected;
import kernelwalk.homework.misconception.OneWindow;

/**
 * Explains a single value that is given for a larger output: the student worked one window, rightly or by a wrong rule.
 * The first window is likelier than the others.
 *
 * <p>One small number can come of many wrong rules by chance, the more windows it is looked for in. So a wrong rule is
 * named only where at most two make it of the first window, or only one of one other; else nothing is claimed.
 */
record OneWindowSolver(Expected right, MarkingRules rules) {

    /** More rules than these make the number of the first window by chance. */
    private static final int MOST_OF_FIRST = 2;

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
        if (!ofRightWindows.isEmpty()) {
            return ofRightWindows;
        }
        List<Finding> first = firstWindow(written, candidates);
        return first.isEmpty()
                ? unlessMore(oneOtherWindow(written, candidates), 1)
                : unlessMore(first, MOST_OF_FIRST);
    }

    private static List<Finding> unlessMore(List<Finding> findings, int most) {
        long rules = findings.stream().map(it -> it.misconception().name()).distinct().count();
        return rules > most ? List.of() : findings;
    }

    private List<Finding> firstWindow(Written written, List<Candidate> candidates) {
        return findings(candidates, expected -> isAt(expected, 0, written));
    }

    private List<Finding> oneOtherWindow(Written written, List<Candidate> candidates) {
        return findings(
                candidates,
                expected ->
                        IntStream.range(1, expected.shape().count())
                                        .filter(window -> isAt(expected, window, written))
                                        .limit(2)
                                        .count()
                                == 1);
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
