package kernelwalk.ui;

import java.util.ArrayList;
import java.util.List;
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

/** What the window's start-up cache is made from: the lesson browser, a walk and every side tab. */
public final class WindowRehearsal {

    /** Long enough for a pulse, so that what was asked for is laid out and painted. */
    private static final Duration BEAT = Duration.millis(150);

    private static final List<KeyCode> WALK =
            List.of(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.LEFT, KeyCode.DOWN, KeyCode.END);

    private WindowRehearsal() {}

    /** Begins, as soon as the window that is being opened is there; at the end it is closed. */
    public static void begin() {
        Platform.runLater(WindowRehearsal::play);
    }

    private static void play() {
        var window = Window.getWindows().getFirst();
        Scene scene = window.getScene();
        List<Runnable> acts = new ArrayList<>();
        acts.add(() -> press(scene, "#lessons-close"));
        WALK.forEach(key -> acts.add(() -> strike(scene, key)));
        for (Node tab : scene.getRoot().lookupAll("#side-panel .tabs .toggle-button")) {
            acts.add(((ToggleButton) tab)::fire);
        }
        acts.add(
                () ->
                        Event.fireEvent(
                                window, new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST)));

        var timeline = new Timeline();
        for (Runnable act : acts) {
            Duration at = BEAT.multiply(timeline.getKeyFrames().size() + 1);
            timeline.getKeyFrames().add(new KeyFrame(at, _ -> act.run()));
        }
        timeline.play();
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
