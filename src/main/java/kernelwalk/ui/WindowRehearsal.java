package kernelwalk.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import javafx.util.Duration;

/**
 * What the window's start-up cache is made from: the lesson browser, a walk and every side tab; a start with a file, and one
 * that goes on with it.
 */
public final class WindowRehearsal {

    /** Long enough for a pulse, so that what was asked for is laid out and painted. */
    private static final Duration BEAT = Duration.millis(150);

    /** After so many beats a window has become whole. */
    private static final int WHOLE = 12;

    private static final List<KeyCode> WALK =
            List.of(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.LEFT, KeyCode.DOWN, KeyCode.END);

    private WindowRehearsal() {}

    /** Classes of JavaFX that only a window of the system loads, which the rehearsal has none of. */
    private static final List<String> OF_THE_SYSTEM =
            List.of(
                    "gtk.GtkPlatformFactory",
                    "gtk.GtkApplication",
                    "InvokeLaterDispatcher",
                    "InvokeLaterDispatcher$InvokeLaterSubmitter",
                    "InvokeLaterDispatcher$Future",
                    "delegate.MenuBarDelegate",
                    "delegate.MenuDelegate",
                    "delegate.MenuItemDelegate",
                    "delegate.ClipboardDelegate",
                    "gtk.GtkRobot",
                    "gtk.GtkTimer",
                    "gtk.GtkWindow",
                    "gtk.GtkPixels",
                    "gtk.GtkView",
                    "gtk.GtkCursor",
                    "gtk.GtkClipboardDelegate",
                    "gtk.GtkSystemClipboard",
                    "gtk.GtkDnDClipboard",
                    "Size");

    private static final Duration BETWEEN_LOOKS = Duration.millis(50);

    /**
     * Begins, as soon as the window that is being opened shows the lessons; at the end it is closed.
     *
     * @param file   an exercise
     * @param folder for settings of another user
     */
    public static void begin(Path file, Path folder) {
        OF_THE_SYSTEM.forEach(WindowRehearsal::load);
        Platform.runLater(() -> await(file, folder));
    }

    /** Loads what the system has of it, so that the cache holds it. */
    private static void load(String name) {
        try {
            ClassLoader loader = Platform.class.getClassLoader();
            Class.forName("com.sun.glass.ui." + name, false, loader);
        } catch (ClassNotFoundException | LinkageError elsewhere) {
            // another system has other windows
        }
    }

    private static void await(Path file, Path folder) {
        var looking = new Timeline();
        looking.getKeyFrames().add(new KeyFrame(BETWEEN_LOOKS, _ -> look(looking, file, folder)));
        looking.setCycleCount(Animation.INDEFINITE);
        looking.play();
    }

    private static void look(Timeline looking, Path file, Path folder) {
        List<Window> windows = Window.getWindows();
        if (!windows.isEmpty() && windows.getFirst().getScene().lookup("#lessons-close") != null) {
            looking.stop();
            play(windows.getFirst(), file, folder);
        }
    }

    private static void play(Window window, Path file, Path folder) {
        Scene scene = window.getScene();
        List<Runnable> acts = new ArrayList<>();
        acts.add(() -> press(scene, "#lessons-close"));
        WALK.forEach(key -> acts.add(() -> strike(scene, key)));
        for (Node tab : scene.getRoot().lookupAll("#side-panel .tabs .toggle-button")) {
            acts.add(((ToggleButton) tab)::fire);
        }
        for (Optional<Path> asked : List.of(Optional.of(file), Optional.<Path>empty())) {
            acts.add(() -> KernelwalkApplication.show(asked, folder));
            acts.addAll(Collections.nCopies(WHOLE, () -> {}));
            acts.add(() -> close(Window.getWindows().getLast()));
        }
        acts.add(() -> close(window));

        var timeline = new Timeline();
        for (Runnable act : acts) {
            Duration at = BEAT.multiply(timeline.getKeyFrames().size() + 1);
            timeline.getKeyFrames().add(new KeyFrame(at, _ -> act.run()));
        }
        timeline.play();
    }

    private static void close(Window window) {
        Event.fireEvent(window, new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    private static void press(Scene scene, String button) {
        if (scene.lookup(button) instanceof ButtonBase found) {
            found.fire();
        }
    }

    private static void strike(Scene scene, KeyCode key) {
        Node owner = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
        for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Event.fireEvent(owner, new KeyEvent(type, "", "", key, false, false, false, false));
        }
    }
}
