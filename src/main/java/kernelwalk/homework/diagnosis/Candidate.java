package kernelwalk.homework.diagnosis;

import java.util.Optional;
import kernelwalk.exercise.MarkingRules;
import kernelwalk.homework.answer.Expected;
import kernelwalk.homework.misconception.Misconception;

/**
 * A wrong rule with the answer that it makes to one exercise.
 *
 * @param misconception the rule
 * @param expected      its answer
 */
record Candidate(Misconception misconception, Expected expected) {

    /** The finding, where the rule explains an answer well enough to be named. */
    Optional<Finding> finding(MarkedAnswer answer, MarkingRules rules) {
        int slips = 0;
        int wrongExplained = 0;
        for (int i = 0; i < answer.count() && slips <= answer.mostSlips(); i++) {
            if (!expected.accepts(answer.places()[i], answer.numbers()[i], rules)) {
                slips++;
            } else if (answer.wrong()[i]) {
                wrongExplained++;
            }
        }
        int explained = answer.count() - slips;
        return slips <= answer.mostSlips() && answer.isExplained(explained, wrongExplained)
                ? Optional.of(new Finding(misconception, explained, slips))
                : Optional.empty();
    }

    /** The finding of an answer of which only some cells are compared: one that is wrong can come by chance. */
    Optional<Finding> findingOfSome(MarkedAnswer answer, MarkingRules rules) {
        return finding(answer, rules).filter(_ -> wrongExplained(answer, rules) > 1);
    }

    private long wrongExplained(MarkedAnswer answer, MarkingRules rules) {
        return answer.wrongOnes().stream()
                .filter(i -> expected.accepts(answer.places()[i], answer.numbers()[i], rules))
                .count();
    }
}
