package kernelwalk.classroom;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import kernelwalk.convolution.NumberType;
import kernelwalk.homework.answer.AnswerFile;
import kernelwalk.homework.answer.AnswerFileException;
import kernelwalk.homework.answer.SpreadsheetFile;
import kernelwalk.notation.Commas;
import kernelwalk.notation.NotationException;
import kernelwalk.notation.NumberText;
import kernelwalk.notation.WordArray;
import org.apache.commons.csv.CSVFormat;

/**
 * The answers of a class in one table, a student in each row: the name first, then the cells of the output row by row,
 * or the whole answer in one cell.
 */
public final class ClassTable {

    /** So many students are in the largest class. */
    private static final int MOST_STUDENTS = 4096;

    private ClassTable() {}

    /** Whether a file is a table whose first column is headed as one of students. */
    public static boolean isOne(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (!Files.isRegularFile(file)
                || !name.endsWith(".csv") && !name.endsWith(".tsv") && !name.endsWith(".xlsx")) {
            return false;
        }
        try {
            byte[] bytes = AnswerFile.bytes(file, 1 << 24);
            return SpreadsheetFile.isOne(bytes)
                    ? SpreadsheetFile.sheets(bytes).stream()
                            .map(sheet -> SpreadsheetFile.rows(bytes, Optional.of(sheet)))
                            .anyMatch(PersonColumns::areNamed)
                    : PersonColumns.areNamed(rows(AnswerFile.text(file, 1 << 24)));
        } catch (AnswerFileException | UncheckedIOException toldWhenItIsRead) {
            return false;
        }
    }

    /**
     * The answers in a file without the first row where it names the columns; a row with numbers but no name is
     * nobody's. Of several problems a column, a sheet or the name of the file says which an answer is to.
     */
    public static List<Submission> read(
            Path file, Optional<String> range, List<GradedProblem> problems) {
        Commas commas =
                problems.stream().map(GradedProblem::commas).findFirst().orElse(Commas.UNSAID);
        long cells = problems.stream().mapToLong(GradedProblem::cells).sum();
        byte[] bytes = AnswerFile.bytes(file, (int) Math.min(1 << 24, MOST_STUDENTS * cells));
        var names = ProblemNames.of(problems);
        if (!SpreadsheetFile.isOne(bytes)) {
            int most = (int) (MOST_STUDENTS * Math.min(cells, 4096));
            return students(file, problems, names, rows(AnswerFile.text(file, most)));
        }
        Optional<Workbook> workbook =
                names.areSeveral() && range.isEmpty()
                        ? Workbook.of(SpreadsheetFile.sheets(bytes), names)
                                .filter(book -> !book.isByOrder())
                        : Optional.empty();
        if (workbook.isEmpty()) {
            return students(file, problems, names, SpreadsheetFile.rows(bytes, range, commas));
        }
        var students = new ArrayList<Submission>();
        workbook.get()
                .sheets()
                .forEach(
                        (problem, sheet) ->
                                students.addAll(
                                        students(
                                                file,
                                                problems,
                                                new ProblemNames(List.of(problem)),
                                                SpreadsheetFile.rows(
                                                        bytes, Optional.of(sheet), commas))));
        return students;
    }

    private static List<Submission> students(
            Path file, List<GradedProblem> problems, ProblemNames names, List<List<String>> table) {
        List<List<String>> rows = PersonColumns.inOne(table);
        Optional<LayerColumns> layers =
                names.areSeveral() || rows.isEmpty()
                        ? Optional.empty()
                        : problems.stream()
                                .filter(problem -> names.all().contains(problem.name()))
                                .findFirst()
                                .flatMap(problem -> LayerColumns.of(rows.getFirst(), problem));
        if (layers.isPresent()) {
            String problem = names.all().getFirst();
            return answers(
                    file, rows, 1, 1, row -> List.of(layers.get().answer(row, file, problem)));
        }
        var columns =
                names.areSeveral() ? ProblemColumns.of(rows, names, problems) : ProblemColumns.NONE;
        Optional<String> ofFile = names.called(Submission.stem(file));
        if (names.areSeveral() && columns.headerRows() == 0 && ofFile.isPresent()) {
            return students(file, problems, new ProblemNames(List.of(ofFile.get())), rows);
        }
        boolean hasHeader =
                columns.headerRows() > 0
                        || PersonColumns.areNamed(rows)
                        || !rows.isEmpty() && isHeader(rows.getFirst());
        int first = columns.headerRows() > 0 ? columns.headerRows() : hasHeader ? 1 : 0;
        return answers(
                file,
                rows,
                first,
                columns.headerRows() > 0 || !hasHeader ? first : first + 1,
                row -> columns.answers(row, file, names));
    }

    /**
     * Those of the rows from the first one on.
     *
     * @param named from which row on one without a name is no second row of a header
     */
    private static List<Submission> answers(
            Path file,
            List<List<String>> rows,
            int first,
            int named,
            Function<List<String>, List<Submission>> reading) {
        var answers = new ArrayList<Submission>();
        for (int i = first; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            if (!row.getFirst().isBlank()) {
                answers.addAll(reading.apply(row));
            } else if (i >= named && !isHeader(row) && !row.stream().allMatch(String::isBlank)) {
                answers.add(Submission.ofNameless(i + 1, file, row.subList(1, row.size())));
            }
        }
        return answers;
    }

    private static List<List<String>> rows(String text) {
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter(text)).get();
        try (var parser = format.parse(new StringReader(text))) {
            return parser.stream().map(line -> line.stream().toList()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands most often in the first line. */
    private static char delimiter(String text) {
        String first = text.lines().findFirst().orElse("");
        if (first.indexOf('\t') >= 0) {
            return '\t';
        }
        return first.chars().filter(c -> c == ';').count()
                        > first.chars().filter(c -> c == ',').count()
                ? ';'
                : ',';
    }

    /** Whether no cell beside the first is a number, a blank or a list. */
    private static boolean isHeader(List<String> row) {
        return row.size() > 1
                && row.subList(1, row.size()).stream()
                        .noneMatch(cell -> WordArray.isBlank(cell) || isAnswer(cell));
    }

    private static boolean isAnswer(String cell) {
        if (cell.strip().matches("[\\[({].*|[\\d.,;+−\\s-]+")) {
            return true;
        }
        try {
            NumberText.parse(cell, NumberType.FLOAT64);
            return true;
        } catch (NotationException aWord) {
            return false;
        }
    }
}
