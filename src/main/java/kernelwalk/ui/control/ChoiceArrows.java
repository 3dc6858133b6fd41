package kernelwalk.ui.control;

import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Up and down stay with the box of choices that has the keyboard: it opens when the key is let go. */
public final class ChoiceArrows {

    private ChoiceArrows() {}

    /** Keeps them in the boxes of a form; else the keyboard goes to the next field, which opens instead. */
    public static void keep(Node form) {
        form.addEventHandler(KeyEvent.KEY_PRESSED, ChoiceArrows::stay);
    }

    private static void stay(KeyEvent event) {
        boolean isArrow = event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP;
        if (isArrow && event.getTarget() instanceof ChoiceBox<?>) {
            event.consume();
        }
    }
}
