package kernelwalk.homework.diagnosis;

import java.util.List;
import java.util.Optional;
import kernelwalk.homework.misconception.Carried;

/**
 * The wrong rules that explain an answer.
 *
 * @param findings best first; those that explain it equally well, all of them; none when nothing explains it
 * @param question what tells the findings apart, when there are several and something does
 */
public record Diagnosis(List<Finding> findings, Optional<Question> question) {

    /** Nothing is wrong, or nothing explains it. */
    public static final Diagnosis NONE = new Diagnosis(List.of(), Optional.empty());

    public Diagnosis {
        findings = List.copyOf(findings);
    }

    /** The error in a layer before from which the answer follows, where nothing else explains it as well. */
    public Optional<Carried> carried() {
        return findings.stream().allMatch(finding -> finding.misconception() instanceof Carried)
                ? findings.stream().findFirst().map(first -> (Carried) first.misconception())
                : Optional.empty();
    }

    /** Whether some wrong rule explains the answer. */
    public boolean isExplained() {
        return !findings.isEmpty();
    }

    /** The names of the wrong rules, best first. */
    public List<String> names() {
        return findings.stream().map(finding -> finding.misconception().name()).toList();
    }
}
