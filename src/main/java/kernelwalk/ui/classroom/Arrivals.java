package kernelwalk.ui.classroom;

import java.io.File;
import java.util.List;
import java.util.Optional;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.file.FileName;
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
    public void take(List<String> names) {
        Optional<String> exercise =
                names.stream().filter(name -> name.endsWith(ExerciseFile.ENDING)).findFirst();
        if (exercise.isPresent()) {
            desk.open(exercise.get());
        } else if (names.size() == 1 && !new File(names.getFirst()).isDirectory()) {
            desk.open(names.getFirst());
        } else {
            check(names);
        }
    }

    /** Checks what has a name that files can have here; of the first that has not, the window says why. */
    private void check(List<String> names) {
        for (String name : names) {
            if (!FileName.isPossible(name)) {
                desk.open(name);
                return;
            }
        }
        classroom.check(names.stream().map(FileName::path).toList());
    }
}
