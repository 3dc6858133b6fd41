package kernelwalk.classroom;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import kernelwalk.export.ClassProblem;
import kernelwalk.export.ClassProblem.Mark;
import kernelwalk.export.ClassProblem.Mistake;
import kernelwalk.homework.CellVerdict;
import kernelwalk.homework.Check;
import kernelwalk.homework.CheckedCell;
import kernelwalk.homework.Verdict;
import kernelwalk.words.Words;

/** What a class has written on one problem. */
final class ProblemTally {

    private final GradedProblem problem;
    private final Words words;
    private final Map<String, Mistake> mistakes = new LinkedHashMap<>();
    private final List<String> unexplained = new ArrayList<>();
    private final int[] rightCells;
    private final List<Mark> marks = new ArrayList<>();
    private final Set<Integer> answered = new TreeSet<>();
    private int answers;
    private int layers;
    private int right;

    ProblemTally(GradedProblem problem, Words words) {
        this.problem = problem;
        this.words = words;
        this.rightCells =
                new int[problem.counts().isPresent() ? 0 : problem.marking().shape().count()];
    }

    void add(Marked.Checked checked) {
        boolean isRight = checked.verdict() == Verdict.RIGHT;
        Map<String, String> rules = new LinkedHashMap<>();
        checked.rules().forEach(rule -> rules.putIfAbsent(rule.name(), words.heading(rule)));
        add(checked.submission().student(), isRight, checked.isWrong(), rules);
        answered.addAll(checked.layers().keySet());
        if (problem.chain().isPresent()) {
            marks.add(
                    new Mark(
                            checked.submission().student(),
                            checked.checks().stream().mapToInt(Check::right).sum(),
                            checked.checks().stream().mapToInt(Check::rightOrFollowing).sum()));
        }
        for (CheckedCell cell : ofLast(checked)) {
            if (cell.verdict() == CellVerdict.RIGHT) {
                rightCells[problem.marking().shape().indexOf(cell.at()).orElseThrow()]++;
            }
        }
    }

    /** Of how many cells a mark is: of the layers that somebody has answered where all are asked for. */
    private int cells() {
        return answered.isEmpty()
                ? problem.marking().shape().count()
                : answered.stream()
                        .mapToInt(layer -> problem.chain().get().layer(layer).shape().count())
                        .sum();
    }

    /** The cells of the layer that stands on the page. */
    private List<CheckedCell> ofLast(Marked.Checked checked) {
        int last = problem.marking().exercise().opened();
        return checked.layers().isEmpty() || checked.layers().lastKey() == last
                ? checked.check().cells()
                : List.of();
    }

    void add(Marked.Counted counted) {
        boolean isRight = counted.result().isRight();
        add(counted.submission().student(), isRight, !isRight, counted.result().explanations());
        int asked = counted.result().layers().size();
        if (asked > 0) {
            layers = Math.max(layers, asked);
            marks.add(
                    new Mark(
                            counted.submission().student(),
                            counted.result().right(),
                            counted.result().rightOrFollowing()));
        }
    }

    private void add(String student, boolean isRight, boolean isWrong, Map<String, String> rules) {
        answers++;
        right += isRight ? 1 : 0;
        rules.forEach(
                (name, means) ->
                        mistakes.computeIfAbsent(
                                        name, _ -> new Mistake(name, means, new ArrayList<>()))
                                .students()
                                .add(student));
        if (rules.isEmpty() && isWrong) {
            unexplained.add(student);
        }
    }

    /** What there is to tell, the mistakes commonest first. */
    ClassProblem finished() {
        return new ClassProblem(
                problem.name(),
                problem.marking().exercise(),
                answers,
                right,
                mistakes.values().stream()
                        .sorted(Comparator.comparingInt(mistake -> -mistake.students().size()))
                        .toList(),
                unexplained,
                problem.marking().shape(),
                IntStream.of(rightCells).boxed().toList(),
                marks,
                cells(),
                layers);
    }
}
