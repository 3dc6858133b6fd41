package kernelwalk.ui;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
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
import kernelwalk.ui.look.Painted;
import kernelwalk.ui.look.Typeface;
import kernelwalk.words.Phrase;

/** Opens the window. */
public final class KernelwalkApplication {

    /** The folder for fonts among what can be made again. */
    private static final String FONTS = "fonts";

    private KernelwalkApplication() {}

    /**
     * Starts JavaFX and shows a file; returns as soon as JavaFX runs. Without a file it is the one that was open last, or
     * else the first lesson. The window does not wait for what takes long to read or to compute.
     *
     * @param file      what is to be shown, if it is a file
     * @param permitted returns when the window may be shown
     * @throws UnsupportedOperationException when there is no display
     * @throws UnsatisfiedLinkError          when the system's window libraries are missing
     */
    public static void open(Optional<Path> file, Runnable permitted) {
        Path cache = UserFolder.cacheOfProcess();
        LibraryFolder.choose(cache);
        Typeface.prepareBeside(cache.resolve(FONTS));
        var ahead =
                new WorkingOut<>(
                        _ ->
                                Ahead.of(file.map(Path::toAbsolutePath), UserFolder.ofProcess())
                                        .rehearsing());
        Platform.startup(
                () -> {
                    permitted.run();
                    Typeface.load();
                    show(ahead.result());
                });
    }

    /** Shows the window to a user with a folder; whoever has none yet is shown the lessons. */
    static MainWindow show(Optional<Path> file, Path folder) {
        return show(Ahead.of(file, folder));
    }

    /** Shows the window with what a folder and a file come to. */
    static MainWindow show(
            Optional<Path> file, Path folder, SetAside aside, Trouble trouble, DeskFolder desk) {
        return show(Ahead.of(file, folder, aside, trouble, desk));
    }

    private static MainWindow show(Ahead ahead) {
        DeskFolder desk = ahead.desk();
        SettingsFile settings = ahead.settings();
        Start start = ahead.start();
        Session session = ahead.session();
        var keeper = new Keeper<>(desk::write, ahead.trouble());
        var stage = new Stage();
        ahead.dialogs().over(stage);
        start.takeUpAtOnce(session.desk(), keeper::keep);
        var window = new WindowFile(ahead.aside(), ahead.trouble());
        window.place(stage, MainWindow.WIDTH, MainWindow.HEIGHT);
        session.sidePanel().recall(settings.settings().side().get());
        var main = MainWindow.boardFirst(stage, session);
        main.show();
        Painted.then(start::readLessons);
        Painted.then(Tidying::start);
        Painted.then(() -> session.desk().askElsewhere(desk::isOpenElsewhere));
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
        if (!start.isAtOnce()) {
            main.dressWhole();
        }
        Found found = start.takeUp(session.desk(), keeper::keep, ahead.dialogs());
        session.sidePanel().keepIn(settings.settings().side());
        Sheet open = session.document().sheet().get();
        Painted.then(
                () ->
                        Thread.ofPlatform()
                                .daemon()
                                .name("pruning")
                                .start(() -> desk.prune(Instant.now(), open)));
        say(session, found, ahead.aside(), ahead.trouble());
        if (!ahead.isAskedFor() && found.isFirst()) {
            main.whole().when(stage.showingProperty()).subscribe(whole -> welcome(main, whole));
        }
        return main;
    }

    /** The lessons lie over a window that is there. */
    private static void welcome(MainWindow window, boolean whole) {
        if (whole) {
            window.welcome();
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
