package kernelwalk.ui.classroom;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import kernelwalk.classroom.ClassTable;
import kernelwalk.classroom.KeyFolder;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.file.FileName;
import kernelwalk.exercise.lesson.Lecture;
import kernelwalk.ui.desk.Desk;
import kernelwalk.ui.document.Notices;
import kernelwalk.ui.document.Questions;
import kernelwalk.words.Phrase;

/** What becomes of files that are dropped on the window, and of a folder that is asked for. */
public final class Arrivals {

    private final Desk desk;
    private final Classroom classroom;
    private final Questions questions;
    private final Notices notices;
    private BooleanSupplier open = () -> true;
    private Consumer<Path> lectures = _ -> {};

    public Arrivals(Desk desk, Classroom classroom, Questions questions, Notices notices) {
        this.desk = desk;
        this.classroom = classroom;
        this.questions = questions;
        this.notices = notices;
    }

    /** Who opens lessons that are handed on together. */
    public void openLecturesBy(Consumer<Path> opener) {
        lectures = opener;
    }

    /** Who says whether anything may be taken. */
    public void openBy(BooleanSupplier allowed) {
        open = allowed;
    }

    /** Asks for the folder with the answers of a class, and checks them. */
    public void ask() {
        if (!open.getAsBoolean()) {
            return;
        }
        questions
                .folderOfAnswers(desk.folder())
                .map(folder -> List.of(folder.toString()))
                .ifPresent(this::take);
    }

    /** Asks for a table with the answers of a class, and checks it. */
    public void askForTable() {
        if (!open.getAsBoolean()) {
            return;
        }
        questions.tableOfAnswers(desk.folder()).ifPresent(classroom::checkTable);
    }

    /**
     * Opens an exercise or the numbers of a single file, or lessons that are handed on together; another folder, several files or a table of students are the answers
     * of a class. A folder of exercises alone, or exercises beside answers, are their keys.
     */
    public void take(List<String> names) {
        if (!open.getAsBoolean()) {
            return;
        }
        List<String> exercises = names.stream().filter(Arrivals::isExercise).toList();
        List<String> others = names.stream().filter(name -> !isExercise(name)).toList();
        if (!exercises.isEmpty() && others.isEmpty()) {
            desk.open(exercises.getFirst());
        } else if (names.size() == 1 && isLecture(names.getFirst())) {
            lectures.accept(FileName.path(names.getFirst()));
        } else if (names.size() == 1 && isOpened(names.getFirst())) {
            desk.open(names.getFirst());
        } else if (isPossible(names)) {
            check(paths(exercises), paths(others));
        }
    }

    private static boolean isLecture(String name) {
        return FileName.isPossible(name) && Lecture.isOne(FileName.path(name));
    }

    private static boolean isExercise(String name) {
        return name.endsWith(ExerciseFile.ENDING);
    }

    /** Whether a single thing holds the numbers of one tensor, or has no name that files can have. */
    private static boolean isOpened(String name) {
        return !FileName.isPossible(name)
                || !new File(name).isDirectory() && !ClassTable.isOne(FileName.path(name));
    }

    private static List<Path> paths(List<String> names) {
        return names.stream().map(FileName::path).toList();
    }

    private void check(List<Path> exercises, List<Path> others) {
        var keys = new ArrayList<>(exercises);
        var answers = new ArrayList<Path>();
        for (Path path : others) {
            if (KeyFolder.isOne(path)) {
                keys.addAll(inside(path));
            } else {
                answers.add(path);
            }
        }
        if (!keys.isEmpty()) {
            classroom.take(keys);
        }
        if (answers.isEmpty()) {
            notices.tell(Phrase.of("classroom.keys-taken", keys.size()));
        } else {
            classroom.check(answers);
        }
    }

    private static List<Path> inside(Path folder) {
        try {
            return KeyFolder.exercises(folder);
        } catch (IOException goneMeanwhile) {
            return List.of();
        }
    }

    /** Whether all have names that files can have here; of the first that has not, the window says why. */
    private boolean isPossible(List<String> names) {
        Optional<String> other =
                names.stream().filter(name -> !FileName.isPossible(name)).findFirst();
        other.ifPresent(desk::open);
        return other.isEmpty();
    }
}
