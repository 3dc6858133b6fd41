package kernelwalk.ui.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import kernelwalk.classroom.AskedFor;
import kernelwalk.classroom.ClassMarks;
import kernelwalk.classroom.ClassTable;
import kernelwalk.classroom.Outcome;
import kernelwalk.convolution.Rational;
import kernelwalk.exercise.Attempt;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.ui.Answers;
import kernelwalk.ui.Session;
import kernelwalk.ui.document.Notice;
import kernelwalk.words.Phrase;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class at the lecture's mean filter, whose output is 5.5 6.5 7.5 / 9.5 10.5 11.5 / 13.5 14.5 15.5; without bias all are 3 less. */
class ClassroomTest {

    private static final String RIGHT = "5.5,6.5,7.5\n9.5,10.5,11.5\n13.5,14.5,15.5\n";
    private static final String WITHOUT_BIAS = "2.5,3.5,4.5\n6.5,7.5,8.5\n10.5,11.5,12.5\n";

    private static final Path SHEETS = Path.of("src/test/resources/spreadsheet");

    @TempDir private Path folder;

    private final Answers answers = new Answers();
    private final Session session = new Session(Lessons.first(), Words.in(Locale.ENGLISH), answers);
    private final Queue<Runnable> beside = new ArrayDeque<>();
    private final Queue<Runnable> window = new ArrayDeque<>();
    private final Classroom classroom =
            new Classroom(
                    session.document(),
                    session.desk(),
                    session.notices(),
                    session.words(),
                    beside::add,
                    window::add);

    @Test
    void aFolderIsMarkedWithTheOpenExerciseAsItsKey() throws IOException {
        classroom.check(List.of(answersOfAClass()));
        assertThat(classroom.shown().get()).isFalse();
        assertThat(classroom.progress().get()).isPresent();

        finish();

        assertThat(classroom.shown().get()).isTrue();
        assertThat(classroom.progress().get()).isEmpty();
        assertThat(classroom.marks().get().orElseThrow().count(Outcome.RIGHT)).isEqualTo(1);
        assertThat(classroom.marks().get().orElseThrow().count(Outcome.MISTAKEN)).isEqualTo(2);
    }

    @Test
    void whatIsCancelledTellsNothingAndWhatIsShownStays() throws IOException {
        classroom.check(List.of(answersOfAClass()));
        beside.remove().run();

        classroom.cancel();
        finish();

        assertThat(classroom.progress().get()).isEmpty();
        assertThat(classroom.marks().get()).isEmpty();
        assertThat(classroom.shown().get()).isFalse();
    }

    @Test
    void whatIsCancelledIsNotMarkedToItsEnd() throws IOException {
        classroom.check(List.of(answersOfAClass()));
        classroom.cancel();

        finish();

        assertThat(window).isEmpty();
        assertThat(session.notices().notice().get()).isEmpty();
    }

    @Test
    void aNewFolderTakesThePlaceOfTheOneThatIsBeingMarked() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("zoe.csv"), RIGHT);
        classroom.check(List.of(answersOfAClass()));
        beside.remove().run();

        classroom.check(List.of(other));
        finish();

        assertThat(classroom.marks().get().orElseThrow().all()).hasSize(1);
    }

    @Test
    void aFolderWithoutAnswersIsSaidWithItsNameAndWhatToDo() throws IOException {
        classroom.check(List.of(Files.createDirectory(folder.resolve("empty"))));
        finish();

        assertThat(notice()).isEqualTo("empty: there are no answers in this folder: name another");
        assertThat(classroom.shown().get()).isFalse();
    }

    @Test
    void aFileThatCannotBeReadIsAnAnswerThatIsNotRead() throws IOException {
        Path there = Files.writeString(folder.resolve("ann.csv"), RIGHT);

        classroom.check(List.of(there, folder.resolve("gone.csv")));
        finish();

        var unreadable = classroom.marks().get().orElseThrow().unreadable();
        assertThat(unreadable).hasSize(1);
        assertThat(unreadable.getFirst().reason().in(Words.in(Locale.ENGLISH)))
                .isEqualTo("there is no such file: check the name");
    }

    @Test
    void aCallThatIsRefusedHasNoAnswers() throws IOException {
        session.document().put(Phrase.of("ui.nothing"), Attempt.of(Lessons.first()));

        classroom.check(List.of(answersOfAClass()));

        assertThat(notice()).startsWith("this call is refused").endsWith("repair it first");
        assertThat(beside).isEmpty();
    }

    @Test
    void anotherExerciseOutrunsTheMarksUntilTheyAreMadeAgain() throws IOException {
        classroom.check(List.of(answersOfAClass()));
        finish();
        session.document().change(_ -> "", it -> it.titled("Mine"));
        assertThat(classroom.outrun().get()).isFalse();

        session.document().change(_ -> "", it -> it.withBias(0, Rational.ZERO));
        assertThat(classroom.outrun().get()).isTrue();
        assertThat(classroom.exercise()).isEqualTo(Lessons.first());

        classroom.checkAgain();
        finish();
        assertThat(classroom.outrun().get()).isFalse();
        assertThat(classroom.marks().get().orElseThrow().count(Outcome.RIGHT)).isEqualTo(2);
    }

    @Test
    void otherRulesOfMarkingOutrunTheMarksToo() throws IOException {
        classroom.check(List.of(answersOfAClass()));
        finish();

        session.document()
                .change(_ -> "", it -> it.with(it.marking().withTolerance(Rational.of(3))));

        assertThat(classroom.outrun().get()).isTrue();
    }

    @Test
    void aMistakeIsReplayedByItsAnswersAndLeftStepByStep() throws IOException {
        Path dropped = answersOfAClass();
        Files.writeString(dropped.resolve("dan.csv"), WITHOUT_BIAS.replace("12.5", "_"));
        classroom.check(List.of(dropped));
        finish();

        classroom.replay(Optional.of("bias-omitted"));
        assertThat(classroom.replaying().isOn()).isTrue();
        assertThat(classroom.replayed().get().orElseThrow().example().count()).isEqualTo(2);
        classroom.move(1);
        assertThat(classroom.replayed().get().orElseThrow().example().count()).isEqualTo(1);
        classroom.move(1);
        assertThat(classroom.replayed().get().orElseThrow().place()).isZero();

        assertThat(classroom.stepOut()).isTrue();
        assertThat(classroom.replaying().isOn()).isFalse();
        assertThat(classroom.shown().get()).isTrue();
        assertThat(classroom.stepOut()).isTrue();
        assertThat(classroom.shown().get()).isFalse();
        assertThat(classroom.stepOut()).isFalse();
    }

    @Test
    void theReportIsWrittenBesideTheAnswersAndNothingOfAnybodyIsReplaced() throws IOException {
        Path dropped = answersOfAClass();
        classroom.check(List.of(dropped));
        finish();
        answers.file = Optional.of(folder.resolve("marks"));
        save();
        assertThat(answers.asked).containsExactly("report Mean filter with bias-marks.csv");
        assertThat(notice()).startsWith("marks.csv is written");
        assertThat(folder.resolve("marks.csv")).content().startsWith("student,problem,row");
        assertThat(folder.resolve("marks-summary.csv")).content().contains("bias-omitted,2,");
        assertThat(folder.resolve("marks.html")).exists();

        Files.writeString(folder.resolve("marks.csv"), "student,problem,my own\n");
        save();
        assertThat(answers.asked).last().isEqualTo("replace marks.csv");
        assertThat(folder.resolve("marks.csv")).hasContent("student,problem,my own");

        answers.replacing = true;
        save();
        assertThat(folder.resolve("marks.csv")).content().contains("bo,");

        answers.file = Optional.of(dropped.resolve("bo.csv"));
        save();
        assertThat(notice()).startsWith("bo.csv: this file is there already and no report");
        assertThat(dropped.resolve("bo.csv")).hasContent(WITHOUT_BIAS);
    }

    @Test
    void severalFilesAreAClassAndAnExerciseAmongThemIsOpened() throws IOException {
        Arrivals arrivals = arrivals();
        Path dropped = answersOfAClass();

        arrivals.take(
                List.of(
                        dropped.resolve("ann.csv").toString(),
                        dropped.resolve("bo.csv").toString()));
        finish();

        assertThat(classroom.marks().get().orElseThrow().all()).hasSize(2);
        arrivals.take(List.of(folder.resolve("gone.kernelwalk.json").toString()));
        assertThat(notice()).startsWith("gone.kernelwalk.json: ");
    }

    @Test
    void aTableOfStudentsIsAClassAndOtherTablesAreNumbers() throws IOException {
        Path table =
                Files.writeString(
                        folder.resolve("class.csv"),
                        "Name,answer\nann,\"" + RIGHT + "\"\nbo,\"" + WITHOUT_BIAS + "\"\n");

        arrivals().take(List.of(table.toString()));
        finish();

        ClassMarks marks = classroom.marks().get().orElseThrow();
        assertThat(marks.count(Outcome.RIGHT)).isEqualTo(1);
        assertThat(marks.count(Outcome.MISTAKEN)).isEqualTo(1);
        assertThat(ClassTable.isOne(Files.writeString(folder.resolve("x.csv"), "row,a\n0,1\n")))
                .isFalse();
        assertThat(ClassTable.isOne(SHEETS.resolve("class-in-sheets.xlsx"))).isTrue();
        assertThat(ClassTable.isOne(SHEETS.resolve("named-sheets.xlsx"))).isFalse();
    }

    @Test
    void aTableThatNamesNoStudentsIsOneWhenItIsChosenAsSuch() throws IOException {
        Path table = folder.resolve("class.tsv");
        Files.writeString(table, "ann\t\"" + RIGHT + "\"\nbo\t\"" + WITHOUT_BIAS + "\"\n");
        answers.file = Optional.of(table);

        arrivals().askForTable();
        finish();

        assertThat(answers.asked).containsExactly("table");
        assertThat(classroom.marks().get().orElseThrow().all()).hasSize(2);
    }

    /** By hand: the output is 3×3; without the window it would be 4×4. */
    @Test
    void aClassIsAskedForTheSizeOrTheParametersInstead() throws IOException {
        Path dropped = Files.createDirectories(folder.resolve("sizes"));
        Files.writeString(dropped.resolve("ann.txt"), "3x3");
        Files.writeString(dropped.resolve("bo.txt"), "4x4");
        classroom.check(List.of(dropped));
        finish();

        classroom.ask(AskedFor.SIZE);
        finish();

        ClassMarks marks = classroom.marks().get().orElseThrow();
        assertThat(marks.count(Outcome.RIGHT)).isEqualTo(1);
        assertThat(marks.count(Outcome.UNREADABLE)).isZero();
        var told = marks.counted(Words.in(Locale.ENGLISH));
        assertThat(told.answers()).isEqualTo(2);
        assertThat(told.mistakes().size() + told.unexplained().size()).isPositive();

        classroom.ask(AskedFor.PARAMETERS);
        finish();
        assertThat(classroom.marks().get().orElseThrow().count(Outcome.RIGHT)).isZero();
    }

    @Test
    void aPoolHasNoParametersToAskFor() throws IOException {
        classroom.take(List.of(pool(Files.createDirectories(folder.resolve("keys")))));
        classroom.ask(AskedFor.PARAMETERS);

        classroom.check(List.of(answersOfAClass()));
        finish();

        assertThat(notice()).startsWith("pooling learns no numbers");
        assertThat(classroom.marks().get()).isEmpty();
    }

    /** By hand: the maxima of the pool are 2 and 4. */
    @Test
    void aFolderOfExercisesIsTheKeyOfSeveralProblems() throws IOException {
        Path keys = Files.createDirectories(folder.resolve("keys"));
        pool(keys);
        ExerciseFile.write(keys.resolve("mean.kernelwalk.json"), Lessons.first());
        Path dropped = Files.createDirectories(folder.resolve("several"));
        Files.createDirectories(dropped.resolve("ann"));
        Files.createDirectories(dropped.resolve("bo"));
        Files.writeString(dropped.resolve("ann/mean.csv"), RIGHT);
        Files.writeString(dropped.resolve("ann/pool.csv"), "2\n4\n");
        Files.writeString(dropped.resolve("bo/pool.csv"), "2\n3\n");
        Files.writeString(dropped.resolve("cy.csv"), RIGHT);

        arrivals().take(List.of(keys.toString()));
        assertThat(notice()).startsWith("2 exercises are the keys now");
        arrivals().take(List.of(dropped.toString()));
        finish();

        assertThat(classroom.problems()).containsExactly("mean", "pool");
        assertThat(classroom.marks().get().orElseThrow().all()).hasSize(2);
        classroom.choose("pool");
        assertThat(classroom.marks().get().orElseThrow().count(Outcome.RIGHT)).isEqualTo(1);
        assertThat(classroom.marks().get().orElseThrow().all()).hasSize(3);
        answers.file = Optional.of(folder.resolve("marks"));
        save();
        assertThat(folder.resolve("marks.csv"))
                .content()
                .contains(
                        "ann,mean,0,0,0,5.5,", "bo,pool,1,0,0,3,4,wrong,", "cy,,,,,,,unreadable,");

        classroom.take(List.of());
        arrivals().take(List.of(keys.toString(), dropped.toString()));
        finish();
        assertThat(classroom.keys().get()).hasSize(2);
        assertThat(classroom.problems()).containsExactly("mean", "pool");
    }

    private static Path pool(Path keys) throws IOException {
        return Files.writeString(
                keys.resolve("pool.kernelwalk.json"),
                """
                {"kernelwalk": 1, "input": {"shape": [1,2,2,1], "values": [1,2,3,4]},
                 "operation": {"type": "max-pooling", "window": [1,2]}}
                """);
    }

    private Arrivals arrivals() {
        return new Arrivals(session.desk(), classroom, answers, session.notices());
    }

    private void save() {
        new ReportSaving(classroom, answers, session.notices(), session.words()).save();
        finish();
    }

    private String notice() {
        Notice said = session.notices().notice().get().orElseThrow();
        return said.say(Words.in(Locale.ENGLISH));
    }

    private Path answersOfAClass() throws IOException {
        Path answers = Files.createDirectories(folder.resolve("answers"));
        Files.writeString(answers.resolve("ann.csv"), RIGHT);
        Files.writeString(answers.resolve("bo.csv"), WITHOUT_BIAS);
        Files.writeString(answers.resolve("cy.csv"), WITHOUT_BIAS);
        return answers;
    }

    private void finish() {
        while (!beside.isEmpty()) {
            beside.remove().run();
        }
        while (!window.isEmpty()) {
            window.remove().run();
        }
    }
}
