package kernelwalk.ui;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import kernelwalk.convolution.Progress;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.ui.desk.Desk;
import kernelwalk.ui.desk.DeskFolder;
import kernelwalk.ui.desk.DeskState;
import kernelwalk.ui.desk.Found;
import kernelwalk.ui.document.Opened;
import kernelwalk.words.Phrase;

/**
 * What a window begins with is read and worked out beside its thread. What takes longer than a moment comes when the
 * window is there, over the first lesson.
 */
final class Start {

    private final Optional<Path> file;
    private final DeskFolder folder;
    private final WorkingOut<Found> working;
    private boolean isDoneAtOnce;

    /**
     * Begins to read.
     *
     * @param file   what was asked for, if it is a file
     * @param folder where earlier windows have left their desks
     */
    Start(Optional<Path> file, DeskFolder folder) {
        this.file = file;
        this.folder = folder;
        working = new WorkingOut<>(this::begin);
    }

    /** Lessons are read here once, so that the window need not. */
    private Found begin(Progress progress) {
        Found found = folder.begin(file, progress);
        if (found.opened().isEmpty()) {
            Lessons.first();
        }
        return found;
    }

    /** Who is shown the lessons soon need not wait for them then. */
    void readLessons() {
        if (isDoneAtOnce && working.result().isFirst()) {
            Thread.ofPlatform().daemon().name("lessons").start(Lessons::all);
        }
    }

    /** What the window shows at first; waits a moment for it. */
    Opened atOnce() {
        isDoneAtOnce = working.isDoneAtOnce();
        return isDoneAtOnce ? opened(working.result()) : Opened.of(Lessons.first());
    }

    /** Whether what the window shows at first is what was read. */
    boolean isAtOnce() {
        return isDoneAtOnce;
    }

    /** Takes up what is there already. */
    void takeUpAtOnce(Desk desk, Consumer<DeskState> keeper) {
        if (isDoneAtOnce) {
            desk.takeUp(state(working.result()), keeper);
        }
    }

    /** Takes up what was not there when the window was made; what the user gives up stays where it was, and is told. */
    Found takeUp(Desk desk, Consumer<DeskState> keeper, Dialogs dialogs) {
        if (!isDoneAtOnce) {
            dialogs.awaited(what(), working);
            Found found = working.result();
            desk.takeUp(opened(found), state(found), keeper);
        }
        return working.result();
    }

    private Phrase what() {
        return file.map(path -> Phrase.of("desk.work.open", path.getFileName()))
                .orElse(Phrase.of("desk.work.begin"));
    }

    private static Opened opened(Found found) {
        return found.opened().orElseGet(() -> Opened.of(Lessons.first()));
    }

    private DeskState state(Found found) {
        return found.last()
                .orElseGet(() -> DeskState.of(Lessons.first(), Optional.empty(), folder.recent()));
    }
}
