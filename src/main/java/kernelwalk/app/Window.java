package kernelwalk.app;

import java.nio.file.Path;
import java.util.Optional;
import kernelwalk.cli.TerminalWalk.Reason;
import kernelwalk.ui.KernelwalkApplication;

/** The only way from here to JavaFX, so that a command loads none of it. */
final class Window {

    private Window() {}

    /**
     * Opens the window; or says why the window system would not.
     *
     * @param permitted returns when the window may be shown
     */
    static Optional<Reason> open(Optional<Path> file, Runnable permitted) {
        try {
            KernelwalkApplication.open(file, permitted);
            return Optional.empty();
        } catch (UnsupportedOperationException | LinkageError e) {
            return Optional.of(Reason.NO_WINDOW_SYSTEM);
        }
    }
}
