package kernelwalk.ui.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import kernelwalk.exercise.Exercise;
import kernelwalk.export.Format;
import kernelwalk.export.ValueFormat;
import kernelwalk.export.look.Look;
import kernelwalk.homework.answer.SpreadsheetFile;

/** What a file will have in it, as a person reads it: the beginning of its text, or what is in a package. */
final class FileText {

    private static final int MOST_CHARACTERS = 6000;

    /** A package is read from its end. */
    private static final int MOST_BYTES = 1 << 22;

    private static final int GAP = 2;

    private FileText() {}

    /**
     * The text of a file that is not {@linkplain Format#refusal refused}.
     *
     * @throws IOException when it cannot be written
     */
    static String of(Format format, Exercise exercise, Look look) throws IOException {
        boolean isPackage = format.ending().equals(".xlsx") || format.ending().equals(".zip");
        byte[] bytes =
                FileBeginning.of(
                        out -> format.write(exercise, look, out),
                        isPackage ? MOST_BYTES : MOST_CHARACTERS);
        String text =
                switch (format.ending()) {
                    case ".xlsx" -> sheets(bytes);
                    case ".zip" -> parts(bytes);
                    case ".npy" -> dictionary(bytes) + "\n\n" + of(ValueFormat.CSV, exercise, look);
                    default -> new String(bytes, StandardCharsets.UTF_8);
                };
        return text.length() < MOST_CHARACTERS
                ? text
                : text.substring(0, text.lastIndexOf('\n', MOST_CHARACTERS - 1) + 1) + "…";
    }

    /** What stands at the head of an array of NumPy. */
    private static String dictionary(byte[] bytes) {
        String head = new String(bytes, StandardCharsets.ISO_8859_1);
        return head.substring(head.indexOf('{'), head.indexOf('}') + 1);
    }

    private static String parts(byte[] bytes) throws IOException {
        var names = new StringJoiner("\n", "", "\n\n");
        String longest = "";
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                names.add(part.getName());
                String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                longest = text.length() > longest.length() ? text : longest;
            }
        }
        return names + longest;
    }

    private static String sheets(byte[] bytes) {
        return SpreadsheetFile.sheets(bytes).stream()
                .map(
                        sheet ->
                                sheet
                                        + "\n\n"
                                        + table(SpreadsheetFile.rows(bytes, Optional.of(sheet))))
                .collect(Collectors.joining("\n"));
    }

    /** Columns below each other; a text that is longer than a number runs over the empty cells behind it. */
    private static String table(List<List<String>> rows) {
        int width =
                rows.stream()
                        .flatMap(List::stream)
                        .filter(text -> !text.isEmpty() && !Character.isLetter(text.charAt(0)))
                        .mapToInt(String::length)
                        .max()
                        .orElse(1);
        var lines = new ArrayList<String>();
        for (List<String> row : rows) {
            var line = new StringBuilder();
            int end = 0;
            for (int column = 0; column < row.size(); column++) {
                String text = row.get(column);
                int begin = end;
                end += isEmpty(column, rows) ? GAP : width + GAP;
                boolean isNumber = !text.isEmpty() && !Character.isLetter(text.charAt(0));
                begin = isNumber ? end - GAP - text.length() : begin;
                if (!text.isEmpty()) {
                    line.repeat(' ', Math.max(0, begin - line.length())).append(text);
                }
            }
            lines.add(line.toString());
        }
        return String.join("\n", lines) + "\n";
    }

    private static boolean isEmpty(int column, List<List<String>> rows) {
        return rows.stream().allMatch(row -> row.get(column).isEmpty());
    }
}
