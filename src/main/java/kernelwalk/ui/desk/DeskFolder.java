package kernelwalk.ui.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import kernelwalk.convolution.Progress;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Sheet;
import kernelwalk.exercise.StudentWork;

/**
 * Keeps the desk of a window in the user's own folder: what lies on it in a journal of its own, and beside it what all
 * windows share.
 */
public final class DeskFolder implements AutoCloseable {

    private static final String ANSWERS = "answers";
    private static final String COPIES = "changed-lessons";

    private final Path folder;
    private final SetAside aside;
    private final WorkFolder answers;
    private final RecentFile recent;
    private final CopyFolder copies;
    private final BiFunction<Path, Progress, Reading> reader;

    /** The journal that is gone on with, until what it held stands in that of this window. */
    private Optional<Journal> goneOn = Optional.empty();

    private Optional<Journal> own = Optional.empty();
    private WorkPages pages;
    private boolean isWritten;

    /** A folder of which nothing is told. */
    public DeskFolder(Path folder) {
        this(new SetAside(folder), new Trouble());
    }

    /**
     * @param aside   where that goes which must not be written over
     * @param trouble learns whether changed lessons can be written
     */
    public DeskFolder(SetAside aside, Trouble trouble) {
        this(aside, trouble, Reading::of);
    }

    /**
     * @param reader reads a sheet, and works it out
     */
    DeskFolder(SetAside aside, Trouble trouble, BiFunction<Path, Progress, Reading> reader) {
        this.folder = aside.folder().path();
        this.aside = aside;
        this.answers = new WorkFolder(folder.resolve(ANSWERS), aside);
        this.recent = new RecentFile(aside);
        this.copies = new CopyFolder(folder.resolve(COPIES), aside, recent, trouble);
        this.reader = reader;
    }

    /**
     * Takes over what windows have left that run no longer. The last desk is gone on with unless another window runs or
     * a file was asked for; all other work that was not saved is given a name, by which it can be opened.
     *
     * @param asked    the file that was asked for, if any
     * @param progress how far it is with the desk, and whether that is still wanted; if not, it is left where it is
     */
    public Found begin(Optional<Path> asked, Progress progress) {
        sweep();
        Journals journals = Journals.find(folder, aside);
        boolean goesOn = asked.isEmpty() && !journals.othersRun();
        goneOn = journals.left().stream().findFirst().filter(_ -> goesOn);
        var patience = new Patience(progress);
        var beginning =
                new Beginning(
                        aside,
                        recent,
                        answers,
                        file -> patience.of(wanted -> reader.apply(file, wanted)));
        return beginning.find(journals, goneOn, asked);
    }

    /** Whoever writes in what is shared is alone there, so that whatever is unfinished then stays so. */
    private void sweep() {
        try {
            aside.folder()
                    .alone(
                            _ -> {
                                Leftovers.in(folder);
                                Leftovers.in(folder.resolve(ANSWERS));
                                Leftovers.in(folder.resolve(COPIES));
                                return folder;
                            });
        } catch (IOException e) {
            // Whoever starts the program next tries again.
        }
    }

    /** What a student wrote earlier on an exercise without a file. */
    public Optional<StudentWork> workOn(Exercise exercise) {
        return answers.of(exercise);
    }

    /** Whether another window has a file open. */
    public boolean isOpenElsewhere(Path file) {
        List<Journal> held = Stream.of(own, goneOn).flatMap(Optional::stream).toList();
        return Journals.haveOpen(file, folder, held, aside);
    }

    /** What has become of lessons. */
    public CopyFolder copies() {
        return copies;
    }

    /** The files that were open, the latest first. */
    public List<Path> recent() {
        return recent.read();
    }

    /**
     * Deletes answers to exercises without a file that nobody comes back to, once the program has started.
     *
     * @param now  when that is looked for
     * @param open what lies on the desk, whose answers stay
     */
    public void prune(Instant now, Sheet open) {
        answers.prune(
                now, open instanceof Exercise exercise ? Optional.of(exercise) : Optional.empty());
    }

    /**
     * Writes the desk.
     *
     * @throws IOException when it cannot be written; what was written before may be found instead
     */
    public void write(DeskState state) throws IOException {
        isWritten = false;
        Journal journal = held();
        try {
            pages.write(state.others());
        } finally {
            journal.write(state);
        }
        goneOn.ifPresent(Journal::delete);
        goneOn = Optional.empty();
        recent.write(state.recent());
        isWritten = copies.writeRest();
    }

    /** The journal of this window, anew if it was taken away. */
    private Journal held() throws IOException {
        if (own.filter(Journal::isHeld).isEmpty()) {
            own.ifPresent(Journal::close);
            own = Optional.empty();
            Journal fresh = Journal.begin(Journals.in(folder));
            pages = new WorkPages(fresh.answers().orElseThrow(), answers);
            own = Optional.of(fresh);
        }
        return own.get();
    }

    /** Where this window keeps its own. */
    Path place() {
        return own.orElseThrow().work().getParent();
    }

    /** The window is closed, with nothing in it that anybody would look for. */
    @Override
    public void close() {
        try {
            if (own.isPresent() && isWritten) {
                own.get().markClosed();
            }
        } catch (IOException e) {
            // It is looked for in vain.
        }
        leave();
    }

    /** The window is gone, as after a crash. */
    void leave() {
        own.ifPresent(Journal::close);
        goneOn.ifPresent(Journal::close);
    }
}
