package kernelwalk.classroom;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kernelwalk.export.ClassProblem;
import kernelwalk.export.ClassProblem.Mark;
import kernelwalk.export.ClassProblem.Mistake;
import kernelwalk.homework.CellVerdict;
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
    private int answers;
    private int layers;
    private int right;

    ProblemTally(GradedProblem problem, Words words) {
        this.problem = problem;
        this.words = words;
        this.rightCells = new int[problem.counts().isPresent() ? 0 : problem.cells()];
    }

    void add(Marked.Checked checked) {
        boolean isRight = checked.check().verdict() == Verdict.RIGHT;
        Map<String, String> rules = new LinkedHashMap<>();
        checked.rules().forEach(rule -> rules.putIfAbsent(rule.name(), words.heading(rule)));
        add(checked.submission().student(), isRight, checked.isWrong(), rules);
        if (problem.chain().isPresent()) {
            marks.add(
                    new Mark(
                            checked.submission().student(),
                            checked.check().right(),
                            checked.check().rightOrFollowing()));
        }
        for (CheckedCell cell : checked.check().cells()) {
            if (cell.verdict() == CellVerdict.RIGHT) {
                rightCells[problem.marking().shape().indexOf(cell.at()).orElseThrow()]++;
            }
        }
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
                layers);
    }
}
