package kernelwalk.ui;

import javafx.application.Platform;
import javafx.stage.Stage;

import kernelwalk.exercise.Exercise;
import kernelwalk.words.Words;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Opens the window. */
public final class KernelwalkApplication {

    private KernelwalkApplication() {}

    /**
     * Starts JavaFX and shows an exercise; returns at once.
     *
     * @param exercise one that can be computed
     * @param file     where it came from, if from a file
     * @throws UnsupportedOperationException when there is no display
     * @throws UnsatisfiedLinkError          when the system's window libraries are missing
     */
    public static void open(Exercise exercise, Optional<Path> file) {
        var session = new Session(exercise, Words.in(Locale.getDefault()));
        Platform.startup(() -> new MainWindow(new Stage(), session).show());
    }
}
