package kernelwalk.ui;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Platform;
import javafx.stage.Stage;
import kernelwalk.exercise.Sheet;
import kernelwalk.exercise.StudentWork;
import kernelwalk.ui.desk.DeskFolder;
import kernelwalk.ui.desk.DeskState;
import kernelwalk.ui.desk.Keeper;
import kernelwalk.ui.desk.SettingsFile;
import kernelwalk.ui.desk.UserFolder;
import kernelwalk.ui.desk.WindowFile;
import kernelwalk.words.Phrase;

/** Opens the window. */
public final class KernelwalkApplication {

    /** The folder within the user's for lessons of his own. */
    private static final String OWN_LESSONS = "lessons";

    /** The folder within the user's for what has become of lessons. */
    private static final String COPIES = "changed-lessons";

    private KernelwalkApplication() {}

    /**
     * Starts JavaFX and shows a sheet; returns at once. Without a file it is the one that was open last, if any.
     *
     * @param sheet an exercise that can be computed, or an attempt
     * @param file  where it came from, if from a file
     * @throws UnsupportedOperationException when there is no display
     * @throws UnsatisfiedLinkError          when the system's window libraries are missing
     */
    public static void open(Sheet sheet, Optional<Path> file) {
        Path folder = UserFolder.ofProcess();
        Platform.startup(() -> show(sheet, file.map(Path::toAbsolutePath), folder));
    }

    /** Shows the window to a user with a folder; whoever has none yet is shown the lessons. */
    static void show(Sheet sheet, Optional<Path> file, Path folder) {
        var settings = new SettingsFile(folder, Locale.getDefault());
        var desk = new DeskFolder(folder);
        Optional<Path> rescued = file.flatMap(_ -> desk.rescue());
        List<Path> recent = new ArrayList<>(desk.recent());
        rescued.ifPresent(recent::addFirst);
        DeskState given =
                DeskState.of(sheet, file, recent)
                        .with(file.map(DeskFolder::workIn).orElse(StudentWork.NONE));
        Optional<DeskState> last = file.isPresent() ? Optional.empty() : desk.last();
        DeskState state = last.orElse(given);
        var keeper = new Keeper<>(desk::write);
        var stage = new Stage();
        var dialogs = new Dialogs(stage, settings.settings()::words);
        var session = new Session(state.sheet(), settings.settings(), dialogs);
        session.ownLessons().keep(folder.resolve(OWN_LESSONS));
        session.copies().keep(folder.resolve(COPIES));
        session.keptWork().lookUp(desk::workOn);
        session.desk().takeUp(state, keeper::keep);
        Thread.ofPlatform()
                .daemon()
                .name("pruning")
                .start(() -> desk.prune(Instant.now(), state.sheet()));
        rescued.ifPresent(
                work -> session.notices().tell(Phrase.of("window.rescued", work.getFileName())));
        var window = new WindowFile(folder);
        window.place(stage, MainWindow.WIDTH, MainWindow.HEIGHT);
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
                                window.close();
                            }
                        });
    }
}
