package kernelwalk.classroom;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Where in a table of a class the answers to several problems stand: in columns that are called as a problem is, or behind
 * one that names the problem of its row.
 *
 * @param headerRows how many rows name the columns, 0 where none names a problem
 * @param problem    the column that names the problem, below 0 where there is none
 * @param ofProblems the columns of each problem
 * @param ofLayers   those of its layers, of a problem that has such
 */
record ProblemColumns(
        int headerRows,
        int problem,
        Map<String, List<Integer>> ofProblems,
        Map<String, LayerColumns> ofLayers) {

    /** A table of one problem. */
    static final ProblemColumns NONE = new ProblemColumns(0, -1, Map.of(), Map.of());

    /** Stands for a column of something else. */
    private static final String OTHER = "-";

    private static final Set<String> NAMES =
            Set.of("problem", "exercise", "task", "question", "문제", "과제");

    /** What the first row says; a row below it that names the cells of a problem belongs to it. */
    static ProblemColumns of(
            List<List<String>> rows, ProblemNames names, List<GradedProblem> problems) {
        if (rows.isEmpty()) {
            return NONE;
        }
        List<String> header = rows.getFirst();
        for (int i = 1; i < header.size(); i++) {
            if (NAMES.contains(header.get(i).strip().toLowerCase(Locale.ROOT))) {
                return new ProblemColumns(
                        1, i, Map.of(), ofLayers(problems, _ -> Optional.of(header)));
            }
        }
        var columns = new LinkedHashMap<String, List<Integer>>();
        String last = "";
        for (int i = 1; i < header.size(); i++) {
            boolean goesOn = header.get(i).isBlank();
            last = goesOn ? last : names.ofColumn(header.get(i)).orElse("");
            if (!last.isEmpty()) {
                columns.computeIfAbsent(last, _ -> new ArrayList<>()).add(i);
            }
        }
        boolean hasSecond = rows.size() > 1 && rows.get(1).getFirst().isBlank();
        if (columns.isEmpty()) {
            return NONE;
        }
        List<String> second = hasSecond ? rows.get(1) : List.of();
        return new ProblemColumns(
                hasSecond ? 2 : 1,
                -1,
                columns,
                ofLayers(
                        problems,
                        problem ->
                                Optional.ofNullable(columns.get(problem))
                                        .map(own -> layers(problem, own, header, second))));
    }

    private static Map<String, LayerColumns> ofLayers(
            List<GradedProblem> problems, Function<String, Optional<List<String>>> headers) {
        var layers = new LinkedHashMap<String, LayerColumns>();
        for (GradedProblem problem : problems) {
            headers.apply(problem.name())
                    .flatMap(header -> LayerColumns.of(header, problem))
                    .ifPresent(columns -> layers.put(problem.name(), columns));
        }
        return layers;
    }

    /** What the columns of a problem are called behind its name, or in the row below. */
    private static List<String> layers(
            String problem, List<Integer> columns, List<String> header, List<String> second) {
        var layers = new ArrayList<>(Collections.nCopies(header.size(), OTHER));
        for (int i : columns) {
            String own = ProblemNames.behind(problem, header.get(i));
            layers.set(i, own.isEmpty() && i < second.size() ? second.get(i) : own);
        }
        return layers;
    }

    /** The answers of the student in a row. */
    List<Submission> answers(List<String> row, Path file, ProblemNames names) {
        String student = row.getFirst().strip();
        if (problem >= 0) {
            String named = problem < row.size() ? row.get(problem) : "";
            var cells = new ArrayList<>(row.subList(1, row.size()));
            if (problem < row.size()) {
                cells.remove(problem - 1);
            }
            String called = names.called(named).orElse(named);
            return List.of(answer(row, file, called, cells));
        }
        if (ofProblems.isEmpty()) {
            List<String> cells = row.subList(1, row.size());
            return List.of(
                    names.areSeveral()
                            ? Submission.ofRow(student, file, cells)
                            : Submission.ofRow(student, file, names.all().getFirst(), cells));
        }
        var answers = new ArrayList<Submission>();
        ofProblems.forEach(
                (name, columns) -> {
                    List<String> cells =
                            columns.stream().map(i -> i < row.size() ? row.get(i) : "").toList();
                    if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                        answers.add(answer(row, file, name, cells));
                    }
                });
        return answers;
    }

    /** To a problem, of which these are the cells where it has no columns for its layers. */
    private Submission answer(List<String> row, Path file, String called, List<String> cells) {
        LayerColumns layers = ofLayers.get(called);
        return layers == null
                ? Submission.ofRow(row.getFirst().strip(), file, called, cells)
                : layers.answer(row, file, called);
    }
}
