package kernelwalk.classroom;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelwalk.convolution.NumberType;
import kernelwalk.homework.answer.AnswerFile;
import kernelwalk.homework.answer.SpreadsheetFile;
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

    /** The answers in a file, a row without a name left out, and the first row where it names the columns. */
    public static List<Submission> read(Path file, Optional<String> range, int cells) {
        byte[] bytes =
                AnswerFile.bytes(file, (int) Math.min(1 << 24, (long) MOST_STUDENTS * cells));
        List<List<String>> rows =
                SpreadsheetFile.isOne(bytes)
                        ? SpreadsheetFile.rows(bytes, range)
                        : rows(
                                AnswerFile.text(
                                        new ByteArrayInputStream(bytes),
                                        MOST_STUDENTS * Math.min(cells, 4096)));
        boolean hasHeader = !rows.isEmpty() && isHeader(rows.getFirst());
        var students = new ArrayList<Submission>();
        for (List<String> row : rows.subList(hasHeader ? 1 : 0, rows.size())) {
            if (!row.getFirst().isBlank()) {
                students.add(
                        Submission.ofRow(row.getFirst().strip(), file, row.subList(1, row.size())));
            }
        }
        return students;
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
