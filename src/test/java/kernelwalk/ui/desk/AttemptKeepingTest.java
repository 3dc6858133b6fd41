package kernelwalk.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kernelwalk.exercise.Attempt;
import kernelwalk.exercise.Dtype;
import kernelwalk.exercise.Repair;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.ui.Answers;
import kernelwalk.ui.Session;
import kernelwalk.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What frameworks would refuse is kept as any other work: saved, opened, found again after a crash, taken back. */
class AttemptKeepingTest {

    @TempDir private Path folder;

    private final Answers answers = new Answers();
    private final Session session = new Session(Lessons.first(), Words.in(Locale.ENGLISH), answers);
    private final Desk desk = session.desk();
    private Disk disk;

    @BeforeEach
    void pasteThreeAxesOfInt64() {
        disk = new Disk(folder);
        desk.takeUp(DeskState.of(Lessons.first(), Optional.empty(), List.of()), disk.keeper());
        answers.meaning = 2;
        session.editing().paste("np.array([[[1, 2], [3, 4]]], dtype=int64)");
    }

    @Test
    void itIsMarkedAsUnsavedAndFoundAgainAfterACrash() {
        assertThat(desk.unsaved().get()).isTrue();

        DeskState found = disk.last();

        assertThat(found.sheet()).isEqualTo(attempt());
        assertThat(found.unsaved()).isTrue();
    }

    @Test
    void whatIsSavedIsWhatIsOpenedAndItIsAmongTheRecentFiles() {
        Attempt typed = attempt();
        Path file = folder.resolve("three-axes.kernelwalk.json");
        answers.file = Optional.of(file);
        assertThat(desk.save()).isTrue();
        assertThat(desk.unsaved().get()).isFalse();

        desk.start(Lessons.first());
        assertThat(session.document().attempt().get()).isEmpty();
        desk.open(desk.recent().get().getFirst());

        assertThat(attempt()).isEqualTo(typed);
        assertThat(attempt().dtype()).contains(Dtype.INT64);
        assertThat(desk.file().get()).contains(file);
        assertThat(desk.unsaved().get()).isFalse();
    }

    @Test
    void aRepairIsAChangeThatTheFileDoesNotHoldUntilItIsTakenBack() {
        Path file = folder.resolve("three-axes.kernelwalk.json");
        answers.file = Optional.of(file);
        desk.save();
        Attempt typed = attempt();

        session.document().make(Repair.of(typed).getFirst());
        assertThat(desk.unsaved().get()).isTrue();
        assertThat(ExerciseFile.readSheet(file)).isEqualTo(typed);

        session.document().undo();
        assertThat(attempt()).isEqualTo(typed);
        assertThat(desk.unsaved().get()).isFalse();
    }

    private Attempt attempt() {
        return session.document().attempt().get().orElseThrow();
    }
}
