package kernelwalk.ui.classroom;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.ui.desk.Desk;
import kernelwalk.ui.document.Questions;

/** What becomes of files that are dropped on the window, and of a folder that is asked for. */
public final class Arrivals {

    private final Desk desk;
    private final Classroom classroom;
    private final Questions questions;

    public Arrivals(Desk desk, Classroom classroom, Questions questions) {
        this.desk = desk;
        this.classroom = classroom;
        this.questions = questions;
    }

    /** Asks for the folder with the answers of a class, and checks them. */
    public void ask() {
        questions.folderOfAnswers(desk.folder()).map(List::of).ifPresent(classroom::check);
    }

    /** Opens an exercise or the numbers of a single file; a folder or several files are the answers of a class. */
    public void take(List<Path> files) {
        Optional<Path> exercise =
                files.stream()
                        .filter(file -> file.toString().endsWith(ExerciseFile.ENDING))
                        .findFirst();
        if (exercise.isPresent()) {
            desk.open(exercise.get());
        } else if (files.size() == 1 && !Files.isDirectory(files.getFirst())) {
            desk.open(files.getFirst());
        } else {
            classroom.check(files);
        }
    }
}
