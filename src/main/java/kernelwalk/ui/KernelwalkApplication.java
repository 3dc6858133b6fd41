package kernelwalk.ui;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Platform;
import javafx.stage.Stage;
import kernelwalk.exercise.Sheet;
import kernelwalk.exercise.StudentWork;
import kernelwalk.ui.desk.BeginningNotice;
import kernelwalk.ui.desk.DeskFolder;
import kernelwalk.ui.desk.DeskState;
import kernelwalk.ui.desk.Found;
import kernelwalk.ui.desk.Keeper;
import kernelwalk.ui.desk.OnScreen;
import kernelwalk.ui.desk.SetAside;
import kernelwalk.ui.desk.SettingsFile;
import kernelwalk.ui.desk.Trouble;
import kernelwalk.ui.desk.UserFolder;
import kernelwalk.ui.desk.WindowFile;
import kernelwalk.ui.document.Notices;
import kernelwalk.ui.look.Typeface;
import kernelwalk.words.Phrase;

/** Opens the window. */
public final class KernelwalkApplication {

    /** The folder within the user's for lessons of his own. */
    private static final String OWN_LESSONS = "lessons";

    /** The folder for fonts among what can be made again. */
    private static final String FONTS = "fonts";

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
        Platform.startup(
                () -> {
                    Typeface.load(Optional.of(UserFolder.cacheOfProcess().resolve(FONTS)));
                    show(sheet, file.map(Path::toAbsolutePath), folder);
                });
    }

    /** Shows the window to a user with a folder; whoever has none yet is shown the lessons. */
    static void show(Sheet sheet, Optional<Path> file, Path folder) {
        var aside = new SetAside(folder);
        var trouble = new Trouble();
        var settings = new SettingsFile(aside, trouble, Locale.getDefault());
        var desk = new DeskFolder(aside, trouble);
        Found found = desk.begin(file.isPresent());
        DeskState state = found.last().orElseGet(() -> given(sheet, file, desk.recent()));
        var keeper = new Keeper<>(desk::write, trouble);
        var stage = new Stage();
        var dialogs = new Dialogs(stage, settings.settings()::words);
        var session = new Session(state.sheet(), settings.settings(), dialogs);
        session.ownLessons().keep(folder.resolve(OWN_LESSONS));
        session.copies().keep(desk.copies());
        session.keptWork().lookUp(desk::workOn);
        session.desk().takeUp(state, keeper::keep);
        Thread.ofPlatform()
                .daemon()
                .name("pruning")
                .start(() -> desk.prune(Instant.now(), state.sheet()));
        var window = new WindowFile(aside, trouble);
        window.place(stage, MainWindow.WIDTH, MainWindow.HEIGHT);
        new MainWindow(stage, session).show();
        var onScreen = new OnScreen(stage);
        say(session, found, aside, trouble);
        if (file.isEmpty() && found.isFirst()) {
            Platform.runLater(session.shelf()::open);
        }
        stage.showingProperty()
                .subscribe(
                        showing -> {
                            if (!showing) {
                                onScreen.close();
                                keeper.close();
                                desk.close();
                                settings.close();
                                window.close();
                            }
                        });
    }

    private static DeskState given(Sheet sheet, Optional<Path> file, List<Path> recent) {
        return DeskState.of(sheet, file, recent)
                .with(file.map(DeskFolder::workIn).orElse(StudentWork.NONE));
    }

    /** Says what was found, and from now on what cannot be kept. */
    private static void say(Session session, Found found, SetAside aside, Trouble trouble) {
        Notices notices = session.notices();
        List<Path> before =
                aside.tell(
                        file ->
                                Platform.runLater(
                                        () ->
                                                notices.tell(
                                                        BeginningNotice.setAside(List.of(file)))));
        BeginningNotice.of(found, before, session.desk()::open).ifPresent(notices::tell);
        Path folder = aside.place();
        trouble.tellBy(
                () -> Platform.runLater(() -> notices.tell(Phrase.of("desk.not-kept", folder))));
    }
}
