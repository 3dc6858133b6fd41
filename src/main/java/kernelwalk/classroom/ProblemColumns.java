package kernelwalk.classroom;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Where in a table of a class the answers to several problems stand: in columns that are called as a problem is, or behind
 * one that names the problem of its row.
 *
 * @param headerRows how many rows name the columns, 0 where none names a problem
 * @param problem    the column that names the problem, below 0 where there is none
 * @param ofProblems the columns of each problem
 */
record ProblemColumns(int headerRows, int problem, Map<String, List<Integer>> ofProblems) {

    /** A table of one problem. */
    static final ProblemColumns NONE = new ProblemColumns(0, -1, Map.of());

    private static final Set<String> NAMES =
            Set.of("problem", "exercise", "task", "question", "문제", "과제");

    /** What the first row says; a row below it that names the cells of a problem belongs to it. */
    static ProblemColumns of(List<List<String>> rows, ProblemNames problems) {
        if (rows.isEmpty()) {
            return NONE;
        }
        List<String> header = rows.getFirst();
        for (int i = 1; i < header.size(); i++) {
            if (NAMES.contains(header.get(i).strip().toLowerCase(Locale.ROOT))) {
                return new ProblemColumns(1, i, Map.of());
            }
        }
        var columns = new LinkedHashMap<String, List<Integer>>();
        String last = "";
        for (int i = 1; i < header.size(); i++) {
            boolean goesOn = header.get(i).isBlank();
            last = goesOn ? last : problems.ofColumn(header.get(i)).orElse("");
            if (!last.isEmpty()) {
                columns.computeIfAbsent(last, _ -> new ArrayList<>()).add(i);
            }
        }
        boolean hasSecond = rows.size() > 1 && rows.get(1).getFirst().isBlank();
        return columns.isEmpty() ? NONE : new ProblemColumns(hasSecond ? 2 : 1, -1, columns);
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
            return List.of(
                    Submission.ofRow(student, file, names.called(named).orElse(named), cells));
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
                        answers.add(Submission.ofRow(student, file, name, cells));
                    }
                });
        return answers;
    }
}
