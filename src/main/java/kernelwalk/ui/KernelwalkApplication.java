package kernelwalk.ui;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Platform;
import javafx.stage.Stage;
import kernelwalk.exercise.Sheet;
import kernelwalk.ui.desk.BeginningNotice;
import kernelwalk.ui.desk.DeskFolder;
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
     * Starts JavaFX and shows a file; returns at once. Without a file it is the one that was open last, or else the first
     * lesson. The window does not wait for what takes long to read or to compute.
     *
     * @param file what is to be shown, if it is a file
     * @throws UnsupportedOperationException when there is no display
     * @throws UnsatisfiedLinkError          when the system's window libraries are missing
     */
    public static void open(Optional<Path> file) {
        Path folder = UserFolder.ofProcess();
        Path cache = UserFolder.cacheOfProcess();
        LibraryFolder.choose(cache);
        Tidying.start();
        Typeface.loadBeside(cache.resolve(FONTS));
        var aside = new SetAside(folder);
        var trouble = new Trouble();
        var ahead =
                Ahead.read(
                        file.map(Path::toAbsolutePath),
                        folder,
                        aside,
                        trouble,
                        new DeskFolder(aside, trouble));
        Platform.startup(
                () -> {
                    Typeface.load();
                    show(ahead);
                });
    }

    /** What is read before there is a window: the settings at once, the exercise beside the start of JavaFX. */
    private record Ahead(
            boolean isAskedFor,
            Path folder,
            SetAside aside,
            Trouble trouble,
            DeskFolder desk,
            SettingsFile settings,
            Start start) {

        static Ahead read(
                Optional<Path> file,
                Path folder,
                SetAside aside,
                Trouble trouble,
                DeskFolder desk) {
            var settings = new SettingsFile(aside, trouble, Locale.getDefault());
            return new Ahead(
                    file.isPresent(),
                    folder,
                    aside,
                    trouble,
                    desk,
                    settings,
                    new Start(file, desk));
        }
    }

    /** Shows the window to a user with a folder; whoever has none yet is shown the lessons. */
    static void show(Optional<Path> file, Path folder) {
        var aside = new SetAside(folder);
        var trouble = new Trouble();
        show(file, folder, aside, trouble, new DeskFolder(aside, trouble));
    }

    /** Shows the window with what a folder and a file come to. */
    static void show(
            Optional<Path> file, Path folder, SetAside aside, Trouble trouble, DeskFolder desk) {
        show(Ahead.read(file, folder, aside, trouble, desk));
    }

    private static void show(Ahead ahead) {
        DeskFolder desk = ahead.desk();
        SettingsFile settings = ahead.settings();
        Start start = ahead.start();
        var keeper = new Keeper<>(desk::write, ahead.trouble());
        var stage = new Stage();
        var dialogs = new Dialogs(stage, settings.settings()::words);
        var session = new Session(start.atOnce(), settings.settings(), dialogs);
        session.ownLessons().keep(ahead.folder().resolve(OWN_LESSONS));
        session.copies().keep(desk.copies());
        session.keptWork().lookUp(desk::workOn);
        session.desk().askElsewhere(desk::isOpenElsewhere);
        start.takeUpAtOnce(session.desk(), keeper::keep);
        var window = new WindowFile(ahead.aside(), ahead.trouble());
        window.place(stage, MainWindow.WIDTH, MainWindow.HEIGHT);
        var main = new MainWindow(stage, session);
        main.show();
        var onScreen = new OnScreen(stage);
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
        Found found = start.takeUp(session.desk(), keeper::keep, dialogs);
        session.sidePanel().keepIn(settings.settings().side());
        Sheet open = session.document().sheet().get();
        Thread.ofPlatform().daemon().name("pruning").start(() -> desk.prune(Instant.now(), open));
        say(session, found, ahead.aside(), ahead.trouble());
        if (!ahead.isAskedFor() && found.isFirst()) {
            Platform.runLater(main::welcome);
        }
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
