package kernelwalk.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kernelwalk.convolution.Progress;
import kernelwalk.convolution.Rational;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.HideableCard;
import kernelwalk.exercise.Staging;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.picture.Part;
import kernelwalk.picture.Target;
import kernelwalk.ui.Session;
import kernelwalk.ui.document.Standing;
import kernelwalk.ui.document.Standing.Beside;
import kernelwalk.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After a kill the exercise stands before the class as it did: what was hidden is hidden, and what was done goes on. */
class StandingTest {

    @TempDir private Path folder;

    private Disk disk;

    @BeforeEach
    void empty() {
        disk = new Disk(folder);
    }

    @Test
    void cardsThatWereHiddenByHandAreStillHidden() {
        Session session = begin(Lessons.first());
        session.veils().veil(Part.KERNEL, true);
        session.veils().veil(Part.OUTPUT, true);

        Session later = begin(disk.last());

        assertThat(later.veils().veiled().get()).containsOnly(Part.KERNEL, Part.OUTPUT);
        assertThat(later.desk().unsaved().get()).isFalse();
        later.veils().veil(Part.KERNEL, false);
        later.veils().veil(Part.OUTPUT, false);
        assertThat(begin(disk.last()).veils().veiled().get()).isEmpty();
    }

    @Test
    void aCardOfAFileThatWasShownAgainStaysShown() {
        Path file = folder.resolve("asked.kernelwalk.json");
        ExerciseFile.write(
                file,
                Lessons.first()
                        .titled("Asked")
                        .with(Staging.NONE.withCards(Set.of(HideableCard.BIAS))));
        Session session = begin(Lessons.first());
        session.desk().open(file);
        assertThat(begin(disk.last()).veils().veiled().get()).containsOnly(Part.BIAS);

        Session again = begin(disk.last());
        again.veils().veil(Part.BIAS, false);

        Session later = begin(disk.last());
        assertThat(later.desk().file().get()).contains(file);
        assertThat(later.veils().veiled().get()).isEmpty();
    }

    @Test
    void whoeverGuessesAKernelStillDoes() {
        Session session = begin(Lessons.first());
        session.guess().start();
        session.editing().typing().type(new Target(Part.KERNEL, 0), "7");

        Session later = begin(disk.last());

        assertThat(later.guess().on().get()).isTrue();
        assertThat(later.guess().text(new Target(Part.KERNEL, 0))).isEqualTo("7");
        later.guess().stop();
        assertThat(begin(disk.last()).guess().on().get()).isFalse();
    }

    /** Results at once would tell what is asked for. */
    @Test
    void whoeverPredictsIsAskedForTheSameValueAgain() {
        Session session = begin(Lessons.first());
        session.prediction().on().set(true);
        session.prediction().reveal();

        Session later = begin(disk.last());

        assertThat(later.prediction().asked().get().orElseThrow().cell().column()).isEqualTo(1);
        assertThat(later.keptBack().get()).isTrue();
    }

    @Test
    void twoBoardsStandBesideEachOtherAgain() {
        Session session = begin(Lessons.first());
        session.comparison().setAside();
        change(session, 9);
        session.comparison().open();

        Session later = begin(disk.last());

        assertThat(later.comparison().shown().get()).isTrue();
        assertThat(later.comparison().beside().get())
                .contains(new Beside(Lessons.first().alone(), true));
        later.comparison().leave();
        assertThat(begin(disk.last()).comparison().shown().get()).isFalse();
    }

    @Test
    void whatWasComparedWithAndCannotBeReadIsSetAsideAndTheWorkIsThere() throws IOException {
        Session session = begin(Lessons.first());
        session.comparison().setAside();
        change(session, 9);
        Path beside = disk.now().place().resolve("beside.kernelwalk.json");
        Files.writeString(beside, "{");

        Found found = disk.next();

        assertThat(found.problem()).isPresent();
        assertThat(found.last().orElseThrow().standing()).isEqualTo(Standing.PLAIN);
        assertThat(first(found.last().orElseThrow())).hasToString("9");
        assertThat(folder.resolve("unsaved-1.kernelwalk.json")).hasContent("{");
    }

    @Test
    void whatWasPutAsideInAWindowBesideThisOneIsRescuedWithItsWork() {
        Session session = begin(Lessons.first());
        session.comparison().setAside();
        change(session, 9);
        disk.now().leave();
        var running = new DeskFolder(folder);
        var file = Optional.of(folder.resolve("none"));

        List<Path> rescued = running.begin(file, new Progress()).rescued();

        assertThat(rescued)
                .extracting(each -> ExerciseFile.read(each).input().at(0).toString())
                .containsExactly("9", "0");
        running.leave();
    }

    @Test
    void anExerciseThatStandsAsItIsOpenedHasNoMoreLinesInItsNote() throws IOException {
        Session session = begin(Lessons.first());
        change(session, 9);

        Path place = disk.now().place();

        assertThat(Files.readString(place.resolve("desk.properties")))
                .doesNotContain("hidden", "doing", "aside");
        assertThat(place.resolve("beside.kernelwalk.json")).doesNotExist();
    }

    private static void change(Session session, int number) {
        session.document().type(new Target(Part.INPUT, 0), Integer.toString(number));
        session.document().finishTyping();
    }

    private static Rational first(DeskState desk) {
        return (Rational) ((Exercise) desk.sheet()).input().at(0);
    }

    private Session begin(Exercise exercise) {
        return begin(DeskState.of(exercise, Optional.empty(), List.of()));
    }

    private Session begin(DeskState state) {
        var session = new Session(state.sheet(), Words.in(Locale.ENGLISH));
        session.keptWork().lookUp(disk.now()::workOn);
        session.desk().takeUp(state, disk.keeper());
        return session;
    }
}
