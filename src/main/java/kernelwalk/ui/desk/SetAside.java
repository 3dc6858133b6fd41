package kernelwalk.ui.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kernelwalk.exercise.file.ExerciseFile;

/** Gives files that must not be written over another name, and tells which it is. */
public final class SetAside {

    private static final String ENDING = ".set-aside";
    private static final String RESCUED = "unsaved-%d" + ExerciseFile.ENDING;

    private final SharedFolder folder;
    private final List<Path> untold = new ArrayList<>();
    private Optional<Consumer<Path>> teller = Optional.empty();

    public SetAside(Path folder) {
        this(new SharedFolder(folder));
    }

    SetAside(SharedFolder folder) {
        this.folder = folder;
    }

    SharedFolder folder() {
        return folder;
    }

    /** The folder of the user. */
    public Path place() {
        return folder.path();
    }

    /** Whom to tell what is set aside from now on, on whatever thread; what it was until now. */
    public synchronized List<Path> tell(Consumer<Path> other) {
        teller = Optional.of(other);
        List<Path> before = List.copyOf(untold);
        untold.clear();
        return before;
    }

    /** What cannot be read stays beside where it was; whether nothing is there any more that could be written over. */
    boolean unreadable(Path file) {
        try {
            Path aside = folder.alone(_ -> move(file, file.getFileName() + ENDING));
            told(aside);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private synchronized void told(Path aside) {
        teller.ifPresentOrElse(it -> it.accept(aside), () -> untold.add(aside));
    }

    private static Path move(Path file, String name) throws IOException {
        Path aside = file.resolveSibling(name);
        for (int number = 2; isTaken(aside); number++) {
            aside = file.resolveSibling(name + "-" + number);
        }
        return Files.move(file, aside);
    }

    /** Work gets a name in the folder of the user, where it can be opened as a file; empty when it cannot be moved. */
    Optional<Path> rescue(Path work) {
        try {
            return Optional.of(folder.alone(_ -> rescued(work)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Path rescued(Path work) throws IOException {
        int number = 1;
        while (isTaken(folder.path().resolve(RESCUED.formatted(number)))) {
            number++;
        }
        return Files.move(work, folder.path().resolve(RESCUED.formatted(number)));
    }

    private static boolean isTaken(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }
}
