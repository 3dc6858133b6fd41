package kernelwalk.ui.present;

import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

/** Shows for a moment which key was pressed, for those who watch a recording. */
final class KeyShow extends Label {

    private static final Duration LONG_ENOUGH = Duration.seconds(1.5);

    private final PauseTransition pause = new PauseTransition(LONG_ENOUGH);

    KeyShow() {
        setId("shown-key");
        getStyleClass().add("shown-key");
        setMouseTransparent(true);
        setVisible(false);
        pause.setOnFinished(_ -> setVisible(false));
    }

    /** Shows a key; one that only changes others is shown with them. */
    void show(KeyEvent event) {
        if (!event.getCode().isModifierKey() && event.getCode() != KeyCode.UNDEFINED) {
            setText(name(event));
            setVisible(true);
            pause.playFromStart();
        }
    }

    private static String name(KeyEvent event) {
        return new KeyCodeCombination(
                        event.getCode(),
                        down(event.isShiftDown()),
                        down(event.isControlDown()),
                        down(event.isAltDown()),
                        down(event.isMetaDown()),
                        ModifierValue.UP)
                .getDisplayText();
    }

    private static ModifierValue down(boolean isDown) {
        return isDown ? ModifierValue.DOWN : ModifierValue.UP;
    }

    /** Shows nothing any more. */
    void clear() {
        pause.stop();
        setVisible(false);
    }
}
