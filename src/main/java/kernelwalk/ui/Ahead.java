package kernelwalk.ui;

import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.text.Bidi;
import java.util.Locale;
import java.util.Optional;
import kernelwalk.picture.Board;
import kernelwalk.picture.BoardPainter;
import kernelwalk.picture.Drawing;
import kernelwalk.picture.Frame;
import kernelwalk.picture.TypeMetrics;
import kernelwalk.ui.desk.DeskFolder;
import kernelwalk.ui.desk.SetAside;
import kernelwalk.ui.desk.SettingsFile;
import kernelwalk.ui.desk.Trouble;

/**
 * What a window begins with. It is read and worked out while JavaFX starts, and uses nothing of JavaFX that has to wait for
 * that.
 *
 * @param isAskedFor whether the file was asked for by name
 * @param start      reads what is shown at first
 * @param dialogs    to be laid over the window
 */
record Ahead(
        boolean isAskedFor,
        SetAside aside,
        Trouble trouble,
        DeskFolder desk,
        SettingsFile settings,
        Start start,
        Dialogs dialogs,
        Session session) {

    /** The folder within the user's for lessons of his own. */
    private static final String OWN_LESSONS = "lessons";

    /** About the room that a board has in a window of the usual size. */
    private static final double WIDTH = 900;

    private static final double HEIGHT = 600;

    /** What a folder and a file come to. */
    static Ahead of(Optional<Path> file, Path folder) {
        var aside = new SetAside(folder);
        var trouble = new Trouble();
        return of(file, folder, aside, trouble, new DeskFolder(aside, trouble));
    }

    /** What a folder and a file come to. */
    static Ahead of(
            Optional<Path> file, Path folder, SetAside aside, Trouble trouble, DeskFolder desk) {
        var start = new Start(file, desk);
        var settings = new SettingsFile(aside, trouble, Locale.getDefault());
        var dialogs = new Dialogs(settings.settings()::words);
        readWords(settings);
        var session = new Session(start.atOnce(), settings.settings(), dialogs);
        session.ownLessons().keep(folder.resolve(OWN_LESSONS));
        session.copies().keep(desk.copies());
        session.keptWork().lookUp(desk::workOn);
        return new Ahead(file.isPresent(), aside, trouble, desk, settings, start, dialogs, session);
    }

    /** Sentences are read once, here while the exercise is read. */
    private static void readWords(SettingsFile settings) {
        settings.settings().words();
    }

    /**
     * Begins to draw the first frame for nobody: what has been drawn once is drawn sooner. The frame is worked out here, as
     * the session belongs to whoever takes it next.
     */
    Ahead rehearsing() {
        Frame frame = session.frame().get();
        Thread.ofPlatform().daemon().name("rehearsing").start(() -> rehearse(frame));
        return this;
    }

    private static void rehearse(Frame frame) {
        beginToDraw();
        BoardPainter.paint(frame, Board.of(frame, WIDTH, HEIGHT), new Drawing(TypeMetrics::width));
    }

    /** JavaFX keeps round shapes outside the heap, and asks which way texts run; both take a while to begin with. */
    private static void beginToDraw() {
        try (Arena memory = Arena.ofConfined()) {
            memory.allocate(ValueLayout.JAVA_INT).set(ValueLayout.JAVA_INT, 0, 1);
        }
        new Bidi("1", Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
    }
}
