package kernelwalk.faults;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.scene.input.KeyCode;
import kernelwalk.convolution.Shape;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.HideableCard;
import kernelwalk.exercise.PracticeTask;
import kernelwalk.exercise.Staging;
import kernelwalk.exercise.StudentWork;
import kernelwalk.exercise.StudentWork.Answers;
import kernelwalk.exercise.StudentWork.SizeFields;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.file.ExerciseFileException;
import kernelwalk.exercise.file.SavedSheet;
import kernelwalk.exercise.lesson.Lessons;

/**
 * Into what it is typed when the window is killed. Into the first four goes one seven after the other, so that there are as
 * many as keys were typed. Before the others are opened, the first number becomes 1, 2 and so on.
 */
enum TypedIn {
    /** A number of the exercise. */
    A_CELL(TypedIn::first),
    /** The answer of a student at work. */
    AN_ANSWER(saved -> saved.work().answers().map(it -> it.texts().getFirst()).orElse("")),
    /** What a student predicts. */
    A_PREDICTION(saved -> saved.work().prediction().typed()),
    /** A weight of the kernel that a student looks for. */
    A_GUESS(saved -> saved.work().guess().stream().findFirst().orElse("")),
    /** Two boards are opened beside each other. */
    TWO_BOARDS(TypedIn::first),
    /** A presentation begins. */
    A_PRESENTATION(TypedIn::first),
    /** The lessons are opened. */
    THE_LESSONS(TypedIn::first),
    /** What is hidden is locked. */
    A_LOCK(TypedIn::first);

    private static final String WORD = "tulip";

    private final Function<SavedSheet, String> text;

    TypedIn(Function<SavedSheet, String> text) {
        this.text = text;
    }

    private static String first(SavedSheet saved) {
        return ((Exercise) saved.sheet()).input().at(0).toString();
    }

    private boolean covers() {
        return ordinal() >= TWO_BOARDS.ordinal();
    }

    int mostKeys() {
        return covers() ? 4 : 20;
    }

    /** What is open. */
    SavedSheet begin() {
        Exercise lesson = Lessons.first();
        return switch (this) {
            case AN_ANSWER -> new SavedSheet(lesson, atWork());
            case A_LOCK ->
                    new SavedSheet(
                            lesson.with(Staging.NONE.withCards(Set.of(HideableCard.KERNEL))),
                            StudentWork.NONE);
            default -> new SavedSheet(lesson, StudentWork.NONE);
        };
    }

    private static StudentWork atWork() {
        var shape = new Shape(1, 3, 3, 1);
        var blank = new Answers(shape, Collections.nCopies(shape.count(), ""), List.of(), false);
        return new StudentWork(
                PracticeTask.OUTPUT,
                SizeFields.EMPTY,
                Optional.of(blank),
                List.of(),
                StudentWork.Prediction.NONE,
                true);
    }

    /** Goes where it is typed. */
    void enter(Typist typist) throws InterruptedException {
        switch (this) {
            case A_PREDICTION -> {
                typist.choose("predict-values");
                typist.focus("#predict-value");
            }
            case A_GUESS -> {
                typist.choose("guess-kernel");
                typist.focus("#board");
                typist.press(KeyCode.ENTER);
            }
            case A_CELL, AN_ANSWER -> {
                typist.focus("#board");
                typist.press(KeyCode.ENTER);
            }
            case TWO_BOARDS, A_PRESENTATION, THE_LESSONS, A_LOCK -> {}
        }
    }

    /** Types the key of a number. */
    void type(Typist typist, int key) throws InterruptedException {
        if (covers()) {
            typist.focus("#board");
            typist.press(KeyCode.ESCAPE);
            typist.press(KeyCode.ENTER);
            typist.write(String.valueOf(key));
        } else {
            typist.write("7");
        }
    }

    /** Opens what lies over the board. */
    void cover(Typist typist) throws InterruptedException {
        switch (this) {
            case TWO_BOARDS -> typist.choose("compare");
            case A_PRESENTATION -> typist.press(KeyCode.F5);
            case THE_LESSONS -> typist.choose("open-lessons");
            case A_LOCK -> {
                typist.choose("lock");
                sayWord(typist, "#lock-word");
                sayWord(typist, "#lock-again");
                typist.agree();
            }
            case A_CELL, AN_ANSWER, A_PREDICTION, A_GUESS -> {}
        }
    }

    /** Puts it away again. */
    void uncover(Typist typist) throws InterruptedException {
        switch (this) {
            case TWO_BOARDS, A_PRESENTATION, THE_LESSONS -> typist.press(KeyCode.ESCAPE);
            case A_LOCK -> {
                typist.choose("lock");
                sayWord(typist, "#lock-word");
                typist.agree();
            }
            case A_CELL, AN_ANSWER, A_PREDICTION, A_GUESS -> {}
        }
    }

    private static void sayWord(Typist typist, String field) throws InterruptedException {
        typist.focus(field);
        typist.write(WORD);
    }

    /** Of how many keys it is kept what was typed; 0 where nothing is. */
    int keptIn(Path own) throws IOException {
        var most = new int[1];
        Files.walkFileTree(
                own,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        String name = file.getFileName().toString();
                        if (name.startsWith("unsaved") && name.endsWith(ExerciseFile.ENDING)) {
                            most[0] = Math.max(most[0], keys(file));
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path gone, IOException cause) {
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path folder, IOException cause) {
                        return FileVisitResult.CONTINUE;
                    }
                });
        return most[0];
    }

    private int keys(Path file) {
        try {
            String typed = text.apply(ExerciseFile.readSaved(file));
            if (covers()) {
                return typed.matches("\\d") ? Integer.parseInt(typed) : 0;
            }
            return typed.matches("7+") ? typed.length() : 0;
        } catch (ExerciseFileException gone) {
            if (Files.notExists(file)) {
                return 0;
            }
            throw gone;
        }
    }
}
