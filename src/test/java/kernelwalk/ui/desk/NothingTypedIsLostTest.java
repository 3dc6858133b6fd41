package kernelwalk.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import kernelwalk.classroom.ClassAnswers;
import kernelwalk.classroom.ClassMarking;
import kernelwalk.classroom.GradedProblem;
import kernelwalk.classroom.Marked;
import kernelwalk.classroom.Submission;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.PracticeTask;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.homework.CellVerdict;
import kernelwalk.homework.answer.AnswerCell;
import kernelwalk.homework.misconception.Misconceptions;
import kernelwalk.picture.Part;
import kernelwalk.picture.Target;
import kernelwalk.ui.Answers;
import kernelwalk.ui.Session;
import kernelwalk.ui.document.Questions.Leaving;
import kernelwalk.ui.practice.Practice;
import kernelwalk.words.Phrase;
import kernelwalk.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way out of everything that a student can be at, and back: what was typed is there again. */
class NothingTypedIsLostTest {

    private static final Exercise OTHER =
            Lessons.first().withInput(0, Rational.of(7)).titled("Other").withNotes("");

    @TempDir private Path folder;

    private final Answers answers = new Answers();
    private Disk disk;

    @BeforeEach
    void empty() {
        disk = new Disk(folder);
    }

    /** What a student types, and what is found of it when he or she goes on with it. */
    private enum Doing {
        SIZE(
                it -> {
                    it.practice().start();
                    it.practice().sizeForm().rows().set("3");
                    it.practice().sizeForm().parameters().set("5x");
                },
                it ->
                        practised(it).sizeForm().rows().get()
                                + it.practice().sizeForm().parameters().get(),
                "35x"),
        ANSWERS(
                it -> {
                    sized(it);
                    write(it, 0, "5.50");
                    write(it, 4, "-9");
                },
                it -> answer(it, 0) + " " + answer(it, 4),
                "5.50 -9"),
        HALF_AN_ANSWER(
                it -> {
                    sized(it);
                    it.practice().typing().type(new Target(Part.OUTPUT, 2), "1");
                    it.practice().typing().type(new Target(Part.OUTPUT, 2), "12");
                },
                it -> answer(it, 2),
                "12"),
        PASTED(
                it -> {
                    sized(it);
                    it.editing().paste("1 2 3\n4 5 6\n7 8 9");
                },
                it -> answer(it, 0) + answer(it, 8),
                "19"),
        CHECKED(
                it -> {
                    sized(it);
                    write(it, 1, "6");
                    it.practice().check();
                },
                it ->
                        practised(it).sheet().get().orElseThrow().verdicts().get(1)
                                + " "
                                + it.practice().sheet().get().orElseThrow().check().isPresent(),
                "WRONG true"),
        STEPS(
                it -> {
                    sized(it);
                    it.practice().stepsForm().ask(0);
                    lastStep(it).accept("3");
                    it.practice().stepsForm().ask(1);
                    lastStep(it).accept("4");
                },
                it -> step(it, 0) + step(it, 1),
                "34"),
        REPLAY(
                it -> {
                    sized(it);
                    write(it, 0, "8");
                    it.practice()
                            .replaying()
                            .start(Misconceptions.named("bias-omitted").orElseThrow(), _ -> "");
                },
                it -> answer(it, 0),
                "8"),
        OTHER_TASK(
                it -> {
                    it.practice().task().set(PracticeTask.SIZE_AND_PARAMETERS);
                    it.practice().start();
                    it.practice().sizeForm().parameters().set("5");
                },
                it -> practised(it).sizeForm().parameters().get() + it.practice().task().get(),
                "5SIZE_AND_PARAMETERS"),
        GUESS(
                it -> {
                    it.guess().start();
                    it.editing().typing().type(new Target(Part.KERNEL, 0), "1/4");
                    it.editing().typing().finishTyping();
                    it.editing().typing().type(new Target(Part.KERNEL, 3), "-2");
                },
                it -> {
                    it.practice().leave();
                    it.guess().start();
                    return it.guess().text(new Target(Part.KERNEL, 0))
                            + it.guess().text(new Target(Part.KERNEL, 3));
                },
                "1/4−2"),
        PREDICTION(
                it -> {
                    it.prediction().on().set(true);
                    it.prediction().reveal();
                    it.prediction().typed().set("6.");
                },
                it -> {
                    it.practice().leave();
                    it.prediction().on().set(true);
                    return it.prediction().typed().get()
                            + it.prediction().asked().get().orElseThrow().cell().column();
                },
                "6.1");

        private final Consumer<Session> type;
        private final Function<Session, String> found;
        private final String expected;

        Doing(Consumer<Session> type, Function<Session, String> found, String expected) {
            this.type = type;
            this.found = found;
            this.expected = expected;
        }

        private static void sized(Session it) {
            it.practice().start();
            it.practice().sizeForm().give(new Shape(1, 3, 3, 1));
        }

        private static void write(Session it, int index, String text) {
            var cell = AnswerCell.read(text, it.document().exercise().get().numbers());
            it.practice().writing().cells(Phrase.of("practice.change.answer"), Map.of(index, cell));
        }

        /** Whoever is not at it any more goes on. */
        private static Practice practised(Session it) {
            if (!it.practice().isOn()) {
                it.practice().start();
            }
            return it.practice();
        }

        private static String answer(Session it, int index) {
            return practised(it).typing().text(new Target(Part.OUTPUT, index));
        }

        private static Consumer<String> lastStep(Session it) {
            var step = it.practice().stepsForm().shown().get().orElseThrow().lines().getLast();
            return step.getFirst().text()::set;
        }

        private static String step(Session it, int index) {
            practised(it).stepsForm().ask(index);
            var form = it.practice().stepsForm().shown().get().orElseThrow();
            return form.lines().getLast().getFirst().text().get();
        }
    }

    /** How a student leaves and comes back. */
    private enum Way {
        STOP(
                (test, it) -> {
                    it.practice().stop();
                    it.prediction().on().set(false);
                    return it;
                }),
        STOP_AND_UNDO(
                (test, it) -> {
                    boolean practises = it.practice().isOn();
                    it.practice().stop();
                    it.prediction().on().set(false);
                    if (practises) {
                        it.undo().undo();
                        assertThat(it.practice().isOn()).isTrue();
                    }
                    return it;
                }),
        OTHER_LESSON_AND_BACK(
                (test, it) -> {
                    it.desk().start(OTHER);
                    it.desk().start(Lessons.first());
                    return it;
                }),
        FILE_AND_BACK(
                (test, it) -> {
                    Path file = test.folder.resolve("other" + ExerciseFile.ENDING);
                    ExerciseFile.write(file, OTHER);
                    it.desk().open(file);
                    it.desk().start(Lessons.first());
                    return it;
                }),
        NEW_NUMBERS_AND_UNDO(
                (test, it) -> {
                    it.guess().stop();
                    it.problems().another();
                    it.undo().undo();
                    return it;
                }),
        ATTEMPT_AND_UNDO(
                (test, it) -> {
                    boolean practises = it.practice().isOn();
                    it.document().put(Phrase.of("ui.nothing"), attempt());
                    it.undo().undo();
                    assertThat(it.practice().isOn()).isEqualTo(practises);
                    return it;
                }),
        SIDE_BY_SIDE(
                (test, it) -> {
                    it.practice().stop();
                    it.prediction().on().set(false);
                    it.sideBySide().shown().set(true);
                    return it;
                }),
        A_CLASS(
                (test, it) -> {
                    it.classroom().show(test.marks());
                    assertThat(it.practice().isOn()).isFalse();
                    it.classroom().replay(Optional.of("bias-omitted"));
                    assertThat(it.classroom().replaying().isOn()).isTrue();
                    it.classroom().leave();
                    return it;
                }),
        A_CLASS_AND_PRACTICE(
                (test, it) -> {
                    it.classroom().show(test.marks());
                    it.classroom().replay(Optional.of("bias-omitted"));
                    it.practice().start();
                    assertThat(it.classroom().shown().get()).isFalse();
                    return it;
                }),
        A_CLASS_OVER_THE_LESSONS(
                (test, it) -> {
                    it.shelf().open();
                    it.classroom().show(test.marks());
                    assertThat(it.shelf().shown().get()).isFalse();
                    it.sideBySide().open();
                    assertThat(it.classroom().shown().get()).isFalse();
                    it.sideBySide().shown().set(false);
                    return it;
                }),
        MAKER_AND_BACK(
                (test, it) -> {
                    it.problems().make();
                    it.desk().start(Lessons.first());
                    return it;
                }),
        KILL((test, it) -> test.begin(test.last())),
        KILL_LATER(
                (test, it) -> {
                    it.desk().start(OTHER);
                    Session later = test.begin(test.last());
                    later.desk().start(Lessons.first());
                    return later;
                }),
        QUIT(
                (test, it) -> {
                    assertThat(it.desk().mayClose()).isTrue();
                    return test.begin(test.last());
                });

        private final BiFunction<NothingTypedIsLostTest, Session, Session> there;

        Way(BiFunction<NothingTypedIsLostTest, Session, Session> there) {
            this.there = there;
        }

        private static kernelwalk.exercise.Attempt attempt() {
            return kernelwalk.exercise.Attempt.of(Lessons.first());
        }
    }

    static Stream<Arguments> everyWayOutOfEverything() {
        return Stream.of(Doing.values())
                .flatMap(doing -> Stream.of(Way.values()).map(way -> Arguments.of(doing, way)));
    }

    @ParameterizedTest
    @MethodSource("everyWayOutOfEverything")
    void nothingTypedIsLostAndNobodyIsAsked(Doing doing, Way way) {
        Session session = begin(lesson());
        doing.type.accept(session);

        Session later = way.there.apply(this, session);

        assertThat(doing.found.apply(later)).isEqualTo(doing.expected);
        assertThat(answers.asked).isEmpty();
    }

    @Test
    void whoeverIsKilledWhilePractisingIsStillAtItAndWhoeverStoppedIsNot() {
        Session session = begin(lesson());
        Doing.ANSWERS.type.accept(session);
        Session later = begin(last());
        assertThat(later.practice().isOn()).isTrue();

        later.practice().stop();
        assertThat(begin(last()).practice().isOn()).isFalse();
    }

    @Test
    void answersOnAnExerciseWithAFileAreAChangeThatIsAskedAboutAndSaved() {
        Path file = folder.resolve("homework" + ExerciseFile.ENDING);
        ExerciseFile.write(file, Lessons.first());
        Session session = begin(DeskState.of(Lessons.first(), Optional.of(file), List.of()));
        session.practice().start();
        assertThat(session.desk().unsaved().get()).isFalse();

        Doing.ANSWERS.type.accept(session);
        assertThat(session.desk().unsaved().get()).isTrue();
        assertThat(session.desk().mayClose()).isFalse();
        assertThat(answers.asked).hasSize(1);

        answers.leaving = Leaving.SAVE;
        assertThat(session.desk().start(OTHER)).isTrue();
        assertThat(session.desk().unsaved().get()).isFalse();

        session.desk().open(file);
        assertThat(session.practice().isOn()).isTrue();
        assertThat(Doing.ANSWERS.found.apply(session)).isEqualTo("5.50 -9");
        assertThat(session.desk().unsaved().get()).isFalse();
    }

    @Test
    void answersOfAFileAreFoundAfterAKillAsUnsavedAndNotUnderTheSameLesson() {
        Path file = folder.resolve("homework" + ExerciseFile.ENDING);
        ExerciseFile.write(file, Lessons.first());
        Session session = begin(DeskState.of(Lessons.first(), Optional.of(file), List.of()));
        Doing.ANSWERS.type.accept(session);

        Session later = begin(last());
        assertThat(later.desk().unsaved().get()).isTrue();
        assertThat(Doing.ANSWERS.found.apply(later)).isEqualTo("5.50 -9");

        answers.leaving = Leaving.DISCARD;
        later.desk().start(Lessons.first());
        later.practice().stop();
        later.practice().start();
        assertThat(later.practice().sheet().get().orElseThrow().isSized()).isFalse();
    }

    @Test
    void aLessonThatIsSavedTakesItsAnswersIntoTheFile() {
        Session session = begin(lesson());
        Doing.CHECKED.type.accept(session);
        answers.file = Optional.of(folder.resolve("mine" + ExerciseFile.ENDING));

        assertThat(session.desk().save()).isTrue();

        var saved = ExerciseFile.readSaved(answers.file.get());
        assertThat(saved.work().answers().orElseThrow().texts()).startsWith("", "6", "");
        assertThat(saved.work().answers().orElseThrow().explained()).isTrue();
        assertThat(session.desk().unsaved().get()).isFalse();
    }

    @Test
    void newNumbersBeginABlankSheetAndUndoBringsTheOldOnesWithTheirAnswers() {
        Session session = begin(lesson());
        Doing.CHECKED.type.accept(session);

        session.problems().another();
        assertThat(session.practice().sheet().get().orElseThrow().written().written()).isZero();
        session.undo().undo();

        assertThat(session.document().exercise().get()).isEqualTo(Lessons.first());
        assertThat(session.practice().sheet().get().orElseThrow().verdicts())
                .containsEntry(1, CellVerdict.WRONG);
    }

    @Test
    void aFreshStartIsOneStepOfUndo() {
        Session session = begin(lesson());
        Doing.STEPS.type.accept(session);
        session.practice().sizeForm().rows().set("3");

        session.practice().startAfresh();
        assertThat(session.practice().sheet().get().orElseThrow().isSized()).isFalse();
        assertThat(session.practice().sizeForm().rows().get()).isEmpty();

        session.undo().undo();
        assertThat(session.practice().sizeForm().rows().get()).isEqualTo("3");
        assertThat(Doing.STEPS.found.apply(session)).isEqualTo("34");

        session.undo().redo();
        assertThat(session.practice().sizeForm().rows().get()).isEmpty();
    }

    @Test
    void anotherTitleIsNoOtherExercise() {
        Session session = begin(lesson());
        Doing.ANSWERS.type.accept(session);

        session.document().change(_ -> "", it -> it.titled("Mine"));

        assertThat(Doing.ANSWERS.found.apply(session)).isEqualTo("5.50 -9");
        assertThat(session.practice().open().undoName().get()).isPresent();
    }

    /** One answer, which leaves out the bias. */
    private ClassAnswers marks() {
        var problem = GradedProblem.of("homework", Lessons.first());
        Path file = folder.resolve("ann.csv");
        var marks = new ArrayList<Marked>();
        try {
            Files.writeString(file, "2.5,3.5,4.5\n6.5,7.5,8.5\n10.5,11.5,12.5\n");
            new ClassMarking(List.of(problem)).mark(List.of(Submission.of(file)), marks::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ClassAnswers(List.of(problem), marks);
    }

    private static DeskState lesson() {
        return DeskState.of(Lessons.first(), Optional.empty(), List.of());
    }

    private DeskState last() {
        return disk.last();
    }

    private Session begin(DeskState state) {
        var session = new Session(state.sheet(), Words.in(Locale.ENGLISH), answers);
        session.keptWork().lookUp(disk.now()::workOn);
        session.desk().takeUp(state, disk.keeper());
        return session;
    }
}
