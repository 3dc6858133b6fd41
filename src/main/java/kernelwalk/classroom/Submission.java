package kernelwalk.classroom;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kernelwalk.exercise.file.FileName;

/**
 * One student's answer, as it was handed in.
 *
 * @param student who, by the name of the file without its ending, of the folder, or of the row
 * @param id      the number that Moodle or Canvas gives the student, empty where there is none
 * @param work    what the answer is called, without the student and the ending
 * @param file    where the answer is
 * @param row     the cells of a table of the class that are the answer
 * @param sheet   the sheet of a spreadsheet that is the answer
 * @param layers  the answers to several layers of the problem, from 0, where each has a file or columns of its own
 */
public record Submission(
        String student,
        String id,
        String work,
        Path file,
        Optional<List<String>> row,
        Optional<String> sheet,
        SortedMap<Integer, Submission> layers) {

    /** A folder, or the beginning of a file's name: {@code Ann Lee_12345_assignsubmission_file_}. */
    private static final Pattern MOODLE =
            Pattern.compile("(?<name>.+)_(?<id>\\d+)_assignsubmission_[a-z]+_?(?<work>.*)");

    /** {@code leeann_LATE_4321_98765_homework-1.csv}. */
    private static final Pattern CANVAS =
            Pattern.compile(
                    "(?<name>.+?)(?:_LATE)?_(?<id>\\d{3,})_(?:question_\\d+_)?\\d{3,}_(?<work>.+)");

    private Submission(String student, String id, String work, Path file) {
        this(
                student,
                id,
                work,
                file,
                Optional.empty(),
                Optional.empty(),
                Collections.emptySortedMap());
    }

    public Submission {
        layers = Collections.unmodifiableSortedMap(new TreeMap<>(layers));
    }

    /** A file that is named after its student, or as Moodle and Canvas name it. */
    public static Submission of(Path file) {
        String stem = stem(file);
        for (Pattern pattern : List.of(MOODLE, CANVAS)) {
            Matcher named = pattern.matcher(stem);
            if (named.matches()) {
                return new Submission(
                        named.group("name"), named.group("id"), named.group("work"), file);
            }
        }
        Path folder = file.toAbsolutePath().getParent();
        return folder != null && isStudents(folder)
                ? in(folder, file)
                : new Submission(stem, "", stem, file);
    }

    /** Whether Moodle has named a folder after a student. */
    static boolean isStudents(Path folder) {
        return folder.getFileName() != null && MOODLE.matcher(FileName.last(folder)).matches();
    }

    /** A file in the folder of a student. */
    static Submission in(Path folder, Path file) {
        String name = composed(FileName.last(folder));
        Matcher moodle = MOODLE.matcher(name);
        boolean isMoodle = moodle.matches();
        return new Submission(
                isMoodle ? moodle.group("name") : name,
                isMoodle ? moodle.group("id") : "",
                stem(file),
                file);
    }

    /** The answer in a row of a table. */
    public static Submission ofRow(String student, Path table, List<String> cells) {
        return ofRow(student, table, stem(table), cells);
    }

    /** The same, to a problem that the table names. */
    static Submission ofRow(String student, Path table, String problem, List<String> cells) {
        return new Submission(
                composed(student),
                "",
                problem,
                table,
                Optional.of(cells),
                Optional.empty(),
                Collections.emptySortedMap());
    }

    /**
     * A row of a table that names no student: nobody's answer.
     *
     * @param number which row it is, from 1
     */
    static Submission ofNameless(int number, Path table, List<String> cells) {
        return ofRow("#" + number, table, "", cells);
    }

    /** Whether it is a row that names no student. */
    boolean isNameless() {
        return row.isPresent() && work.isEmpty();
    }

    /** The same as the answer to a problem of which each layer has one of its own, by its number from 0. */
    Submission of(String problem, SortedMap<Integer, Submission> parts) {
        return new Submission(student, id, problem, file, row, sheet, parts);
    }

    /** The answer in a sheet of the same file, to a problem. */
    Submission in(String sheet, String problem) {
        return new Submission(student, id, problem, file, row, Optional.of(sheet), layers);
    }

    /** The same with the number beside the name, where two students have the same. */
    Submission withIdInName() {
        return new Submission(student + " " + id, id, work, file, row, sheet, layers);
    }

    /** Where it is, for messages: the file, of a table with the student, of a spreadsheet with the sheet. */
    public String place() {
        String path = FileName.text(file);
        return row.map(_ -> student)
                .or(() -> sheet)
                .map(part -> path + " (" + part + ")")
                .orElse(path);
    }

    /** The name of a file without its ending. */
    static String stem(Path file) {
        String name = FileName.last(file);
        int ending = name.lastIndexOf('.');
        return composed(ending > 0 ? name.substring(0, ending) : name);
    }

    private static String name(Path file) {
        return FileName.last(file);
    }

    /** The letters put together, since some systems take Hangul apart in the names of files. */
    private static String composed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }
}
