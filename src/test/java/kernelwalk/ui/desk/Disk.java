package kernelwalk.ui.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import kernelwalk.convolution.Progress;

/** The folder of a user with one window after the other, each of which is killed before the next begins. */
final class Disk {

    private final Path folder;
    private Optional<DeskFolder> now = Optional.empty();

    Disk(Path folder) {
        this.folder = folder;
    }

    /** Kills the window; what the next finds. */
    Found next() {
        now.ifPresent(DeskFolder::leave);
        now = Optional.of(new DeskFolder(folder));
        return now.get().begin(Optional.empty(), new Progress());
    }

    /** Kills the window; the desk that the next finds. */
    DeskState last() {
        return next().last().orElseThrow();
    }

    /** The folder as the window has it. */
    DeskFolder now() {
        if (now.isEmpty()) {
            next();
        }
        return now.get();
    }

    /** Has every state on the disk at once. */
    Consumer<DeskState> keeper() {
        DeskFolder desk = now();
        return state -> {
            try {
                desk.write(state);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
