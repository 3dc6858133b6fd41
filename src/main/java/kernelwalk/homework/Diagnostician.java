package kernelwalk.homework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.AnswerCell.Written;

/** Finds the wrong rules that explain answers to one exercise. */
final class Diagnostician {

    private record Candidate(Misconception misconception, Expected expected) {}

    private final Exercise exercise;
    private final Expected right;
    private final MarkingRules rules;
    private final List<Candidate> candidates = new ArrayList<>();

    Diagnostician(Exercise exercise, Expected right, MarkingRules rules) {
        this.exercise = exercise;
        this.right = right;
        this.rules = rules;
        for (Misconception misconception : Misconceptions.all()) {
            misconception
                    .answer(exercise)
                    .ifPresent(
                            output ->
                                    candidates.add(
                                            new Candidate(
                                                    misconception,
                                                    Expected.of(output, right.widest()))));
        }
    }

    Diagnosis diagnosis(Answer answer) {
        List<Finding> findings = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (candidate.expected().shape().equals(answer.shape())) {
                int explains = 0;
                for (int i = 0; i < answer.cells().size(); i++) {
                    if (answer.at(i) instanceof Written written
                            && candidate.expected().accepts(i, written, rules)) {
                        explains++;
                    }
                }
                findings.add(
                        new Finding(
                                candidate.misconception(), explains, answer.written() - explains));
            }
        }
        findings.sort(Comparator.comparingInt(Finding::slips));
        if (findings.isEmpty() || findings.getFirst().slips() > 0) {
            return Diagnosis.NONE;
        }
        findings.removeIf(finding -> finding.slips() > 0);
        return new Diagnosis(findings, Optional.empty());
    }
}
