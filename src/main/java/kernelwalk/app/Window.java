package kernelwalk.app;

import java.nio.file.Path;
import java.util.Optional;
import kernelwalk.cli.TerminalWalk.Reason;
import kernelwalk.ui.KernelwalkApplication;

/** The only way from here to JavaFX, so that a command loads none of it. */
final class Window {

    private Window() {}

    /** Opens the window; or says why the window system would not. */
    static Optional<Reason> open(Optional<Path> file) {
        try {
            KernelwalkApplication.open(file);
            return Optional.empty();
        } catch (UnsupportedOperationException | LinkageError e) {
            return Optional.of(Reason.NO_WINDOW_SYSTEM);
        }
    }
}
