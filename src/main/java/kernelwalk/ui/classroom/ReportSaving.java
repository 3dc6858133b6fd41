package kernelwalk.ui.classroom;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import kernelwalk.classroom.ClassAnswers;
import kernelwalk.classroom.ClassReports;
import kernelwalk.exercise.file.FileName;
import kernelwalk.exercise.file.NotWrittenException;
import kernelwalk.ui.document.Notices;
import kernelwalk.ui.document.Questions;
import kernelwalk.words.Phrase;
import kernelwalk.words.Words;

/** Writes the reports of a class where the user wants them, and nothing in the place of anybody's work. */
public final class ReportSaving {

    private static final String ENDING = ".csv";

    private final Classroom classroom;
    private final Questions questions;
    private final Notices notices;
    private final ObservableValue<Words> words;

    public ReportSaving(
            Classroom classroom,
            Questions questions,
            Notices notices,
            ObservableValue<Words> words) {
        this.classroom = classroom;
        this.questions = questions;
        this.notices = notices;
        this.words = words;
    }

    /** Asks for a file and writes the table into it, its summary and the page beside it, or says why not. */
    void save() {
        classroom
                .whole()
                .ifPresent(
                        marks ->
                                questions
                                        .reportToSave(suggestion(marks))
                                        .ifPresent(chosen -> save(marks, ended(chosen))));
    }

    /** Beside the folder of the answers, or in that of the files. */
    private Path suggestion(ClassAnswers marks) {
        return classroom.answers().stream()
                .findFirst()
                .map(
                        first ->
                                first.toAbsolutePath()
                                        .resolveSibling(marks.problems().getFirst().name()))
                .map(path -> path.resolveSibling(path.getFileName() + "-marks" + ENDING))
                .orElseGet(() -> Path.of("marks" + ENDING));
    }

    private static Path ended(Path chosen) {
        return chosen.resolveSibling(FileName.ended(chosen.getFileName().toString(), ENDING));
    }

    private void save(ClassAnswers marks, Path table) {
        ClassReports reports = ClassReports.of(table);
        try {
            Optional<Path> other =
                    reports.othersOr(path -> isAnswer(marks, path)).stream().findFirst();
            if (other.isPresent()) {
                tell(other.get(), "classroom.not-a-report");
            } else if (mayReplace(reports)) {
                Words language = words.getValue();
                classroom.work(() -> written(marks, reports, table, language));
            }
        } catch (IOException e) {
            tell(table, "file.not-readable");
        }
    }

    private static Phrase written(
            ClassAnswers marks, ClassReports reports, Path table, Words language) {
        try {
            marks.write(reports, language);
            return Phrase.of("classroom.saved", table.getFileName());
        } catch (NotWrittenException problem) {
            return inWords ->
                    inWords.say("file.about", FileName.last(problem.file()), inWords.say(problem));
        } catch (IOException e) {
            return about(table, "file.not-writable");
        } catch (OutOfMemoryError large) {
            return Phrase.of("file.too-large", table.getFileName());
        }
    }

    /** One that somebody may have edited or locked is replaced only when that is wanted. */
    private boolean mayReplace(ClassReports reports) throws IOException {
        return Stream.concat(reports.readOnly().stream(), reports.edited().stream())
                .distinct()
                .allMatch(questions::replacing);
    }

    private static boolean isAnswer(ClassAnswers marks, Path path) {
        Path wanted = path.toAbsolutePath().normalize();
        return marks.all().stream()
                .map(marked -> marked.submission().file().toAbsolutePath().normalize())
                .anyMatch(wanted::equals);
    }

    private void tell(Path file, String why) {
        notices.tell(about(file, why));
    }

    private static Phrase about(Path file, String why) {
        return words -> words.say("file.about", file.getFileName(), words.say(why));
    }
}
