package kernelwalk.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Platform;
import javafx.stage.Stage;
import kernelwalk.exercise.Exercise;

/** Opens the window. */
public final class KernelwalkApplication {

    /** The folder within the user's for lessons of his own. */
    private static final String OWN_LESSONS = "lessons";

    private KernelwalkApplication() {}

    /**
     * Starts JavaFX and shows an exercise; returns at once. Without a file it is the one that was open last, if any.
     *
     * @param exercise one that can be computed
     * @param file     where it came from, if from a file
     * @throws UnsupportedOperationException when there is no display
     * @throws UnsatisfiedLinkError          when the system's window libraries are missing
     */
    public static void open(Exercise exercise, Optional<Path> file) {
        Path folder = UserFolder.ofProcess();
        Platform.startup(() -> show(exercise, file.map(Path::toAbsolutePath), folder));
    }

    /** Shows the window to a user with a folder; whoever has none yet is shown the lessons. */
    static void show(Exercise exercise, Optional<Path> file, Path folder) {
        var settings = new SettingsFile(folder, Locale.getDefault());
        var desk = new DeskFolder(folder);
        Optional<Path> rescued = file.flatMap(_ -> desk.rescue());
        List<Path> recent = new ArrayList<>(desk.recent());
        rescued.ifPresent(recent::addFirst);
        DeskState given = DeskState.of(exercise, file, recent);
        Optional<DeskState> last = file.isPresent() ? Optional.empty() : desk.last();
        DeskState state = last.orElse(given);
        var keeper = new Keeper<>(desk::write);
        var session = new Session(state.exercise(), settings.settings());
        session.shelf().keep(folder.resolve(OWN_LESSONS));
        session.desk().takeUp(state, keeper::keep);
        rescued.ifPresent(
                work -> session.tell(words -> words.say("ui.file.rescued", work.getFileName())));
        var stage = new Stage();
        new MainWindow(stage, session).show();
        if (file.isEmpty() && last.isEmpty()) {
            Platform.runLater(session.shelf()::open);
        }
        stage.showingProperty()
                .subscribe(
                        showing -> {
                            if (!showing) {
                                keeper.close();
                                settings.close();
                            }
                        });
    }
}
