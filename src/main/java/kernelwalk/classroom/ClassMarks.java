package kernelwalk.classroom;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kernelwalk.export.ClassProblem;
import kernelwalk.homework.answer.Answer;
import kernelwalk.homework.diagnosis.Finding;
import kernelwalk.words.Words;

/**
 * The marks of a class on one problem.
 *
 * @param problem what was asked
 * @param all     one for each answer, in their order
 */
public record ClassMarks(GradedProblem problem, List<Marked> all) {

    public ClassMarks {
        all = List.copyOf(all);
    }

    /** How many answers there are. */
    public int answers() {
        return all.size() - leftOut().size();
    }

    /** How many answers are so. */
    public int count(Outcome outcome) {
        return (int) all.stream().filter(marked -> Outcome.of(marked) == outcome).count();
    }

    /** The mistakes, commonest first, and which cells were got right. */
    public ClassProblem counted(Words words) {
        var tally = new ProblemTally(problem, words);
        for (Marked marked : all) {
            switch (marked) {
                case Marked.Checked checked -> tally.add(checked);
                case Marked.Counted counted -> tally.add(counted);
                case Marked.Unreadable _, Marked.LeftOut _ -> {}
            }
        }
        return tally.finished();
    }

    /** The answers that could not be read. */
    public List<Marked.Unreadable> unreadable() {
        return all(Marked.Unreadable.class).toList();
    }

    /** The files that are no answers, but lie beside one. */
    public List<Marked.LeftOut> leftOut() {
        return all(Marked.LeftOut.class).toList();
    }

    /**
     * The different answers that a mistake explains, those of the most students first.
     *
     * @param rule the name of a mistake; empty for answers that none explains
     */
    public List<Example> examples(Optional<String> rule) {
        Map<Answer, Example> examples = new LinkedHashMap<>();
        checked()
                .flatMap(checked -> example(checked, rule).stream())
                .forEach(
                        example ->
                                examples.merge(
                                        example.answer(),
                                        example,
                                        (before, _) -> before.by(before.count() + 1)));
        return examples.values().stream()
                .sorted(Comparator.comparingInt(example -> -example.count()))
                .toList();
    }

    private static Optional<Example> example(Marked.Checked checked, Optional<String> rule) {
        if (rule.isEmpty()) {
            return Outcome.of(checked) == Outcome.UNEXPLAINED
                    ? Optional.of(example(checked))
                    : Optional.empty();
        }
        return checked.check().diagnosis().findings().stream()
                .filter(finding -> finding.misconception().name().equals(rule.get()))
                .findFirst()
                .map(finding -> example(checked, finding));
    }

    private static Example example(Marked.Checked checked, Finding finding) {
        return new Example(checked.answer(), checked.check(), Optional.of(finding), 1);
    }

    private static Example example(Marked.Checked checked) {
        return new Example(checked.answer(), checked.check(), Optional.empty(), 1);
    }

    private Stream<Marked.Checked> checked() {
        return all(Marked.Checked.class);
    }

    private <T extends Marked> Stream<T> all(Class<T> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast);
    }
}
