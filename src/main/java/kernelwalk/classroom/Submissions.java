package kernelwalk.classroom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kernelwalk.exercise.file.ExerciseFile;

/**
 * The answers of a class, by the files and folders on the command line: of a folder all its visible files, by name, and
 * of each folder in it those of one student.
 *
 * <p>A folder that Moodle has named is that of one student too, also where it is named itself, as by {@code moodle/*}.
 *
 * <p>A file that is named twice counts once. Exercises and reports in a folder are no answers.
 */
public final class Submissions {

    private static final int DEEPEST = 4;
    private static final String OF_A_MAC = "__MACOSX";
    private static final List<String> ENDINGS =
            List.of(".csv", ".tsv", ".txt", ".xlsx", ".md", ".tex", ".json", ".py", ".m", ".r");

    private final Set<Path> own = new HashSet<>();
    private final Set<Path> seen = new HashSet<>();
    private final List<Submission> all = new ArrayList<>();
    private final ProblemNames problems;
    private final boolean hasSheets;
    private int byOrder;

    /**
     * Answers to one problem.
     *
     * @param own the exercise and the reports
     */
    public Submissions(List<Path> own) {
        this(own, new ProblemNames(List.of()), false);
    }

    /**
     * @param own       the exercise and the reports
     * @param problems  the names of the problems
     * @param hasSheets whether a spreadsheet of one student may have a sheet for each of several problems
     */
    public Submissions(List<Path> own, ProblemNames problems, boolean hasSheets) {
        this.problems = problems;
        this.hasSheets = hasSheets;
        own.stream().map(Submissions::real).forEach(this.own::add);
    }

    /**
     * Adds a file, or what a folder holds.
     *
     * @throws IOException when the folder cannot be listed
     */
    public void add(Path named) throws IOException {
        if (!Files.isDirectory(named)) {
            addFile(named);
            return;
        }
        if (Submission.isStudents(named)) {
            addStudent(named);
            return;
        }
        var files = new ArrayList<Path>();
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(named)) {
            inside.forEach(files::add);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        files.sort(null);
        for (Path file : files) {
            if (Files.isHidden(file)
                    || own.contains(real(file))
                    || !isVisible(file.getFileName())
                    || isOfTheTeacher(file)) {
                continue;
            }
            if (Files.isDirectory(file)) {
                addStudent(file);
            } else {
                addFile(file);
            }
        }
    }

    private void addFile(Path file) {
        if (seen.add(real(file))) {
            addAnswer(Submission.of(file));
        }
    }

    /** An exercise, or a report of an earlier run. */
    private static boolean isOfTheTeacher(Path file) {
        return !Files.isDirectory(file)
                && (file.toString().endsWith(ExerciseFile.ENDING)
                        || ClassReports.BEGINNINGS.stream()
                                .anyMatch(it -> new ReportFile(file, it).isOne()));
    }

    /** Adds what is in a file: an answer, or one in each of its sheets. */
    private void addAnswer(Submission whole) {
        boolean canHaveSheets =
                hasSheets && problems.areSeveral() && problems.called(whole.work()).isEmpty();
        Optional<Workbook> workbook =
                canHaveSheets ? Workbook.of(whole.file(), problems) : Optional.empty();
        byOrder += workbook.isPresent() && workbook.get().isByOrder() ? 1 : 0;
        all.addAll(workbook.map(book -> book.answers(whole)).orElse(List.of(whole)));
    }

    /** How many spreadsheets there are whose sheets only their order tells apart. */
    public int byOrder() {
        return byOrder;
    }

    /** The files of a student's folder; where one of several is an answer by its ending, that one. */
    private void addStudent(Path folder) throws IOException {
        List<Path> files = files(folder);
        List<Path> answers = files.stream().filter(Submissions::isAnswer).toList();
        List<Path> counted = answers.isEmpty() ? files : answers;
        if (counted.isEmpty() && seen.add(real(folder))) {
            all.add(Submission.in(folder, folder));
        }
        for (Path file : counted) {
            if (seen.add(real(file))) {
                addAnswer(Submission.in(folder, file));
            }
        }
    }

    private List<Path> files(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder, DEEPEST)) {
            return inside.filter(Files::isRegularFile)
                    .filter(file -> isVisible(folder.relativize(file)))
                    .filter(file -> !own.contains(real(file)))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Neither hidden nor what a Mac adds to archives. */
    private static boolean isVisible(Path inside) {
        for (Path part : inside) {
            if (part.toString().startsWith(".") || part.toString().equals(OF_A_MAC)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAnswer(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    /** Adds a table with a student in each row. */
    public void addTable(Path table, List<Submission> rows) {
        if (seen.add(real(table))) {
            all.addAll(rows);
        }
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException notThere) {
            return file.toAbsolutePath().normalize();
        }
    }

    /** Whether an answer is in this file. */
    public boolean contains(Path file) {
        return seen.contains(real(file));
    }

    /** The answers in the order of the command line; of students with the same name each has the number too. */
    public List<Submission> all() {
        Map<String, Set<String>> ids =
                all.stream()
                        .filter(one -> !one.id().isEmpty())
                        .collect(
                                Collectors.groupingBy(
                                        Submission::student,
                                        Collectors.mapping(Submission::id, Collectors.toSet())));
        return all.stream()
                .map(
                        one ->
                                ids.getOrDefault(one.student(), Set.of()).size() > 1
                                        ? one.withIdInName()
                                        : one)
                .toList();
    }
}
