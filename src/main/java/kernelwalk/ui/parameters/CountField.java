package kernelwalk.ui.parameters;

import javafx.css.PseudoClass;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import kernelwalk.ui.control.ChoiceField;
import kernelwalk.ui.control.Listening;

/**
 * A small field for a whole number: Enter or leaving it takes the number, the arrows up and down
 * count, Escape takes it back.
 */
public final class CountField extends ChoiceField {

    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
    private static final int SHORT = 2;

    private Runnable taken = () -> {};
    private boolean isEntered;

    /** Shows a draft and tells it what is typed. */
    void show(Parameters parameters, Listening listening) {
        taken = () -> parameters.type(getChoice(), getText());
        setOnAction(_ -> take());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, parameters));
        addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> isEntered = !isFocused());
        addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> released());
        listening.toChanges(focusedProperty(), this::focusMoved);
        listening.to(parameters.choices(), _ -> refresh(parameters));
        listening.to(parameters.texts(), _ -> refresh(parameters));
    }

    private void pressed(KeyEvent event, Parameters parameters) {
        boolean done =
                switch (event.getCode()) {
                    case UP -> step(parameters, 1);
                    case DOWN -> step(parameters, -1);
                    case ESCAPE -> reset(parameters) | parameters.restore();
                    case Z, Y -> event.isShortcutDown() && goBack(event, parameters);
                    default -> false;
                };
        if (done) {
            selectAll();
            event.consume();
        }
    }

    /** Goes back on the typing while there is some, and then on the last change as everywhere. */
    private boolean goBack(KeyEvent event, Parameters parameters) {
        if (!reset(parameters)) {
            if (event.isShiftDown() || event.getCode() == KeyCode.Y) {
                parameters.redo();
            } else {
                parameters.undo();
            }
        }
        return true;
    }

    private boolean reset(Parameters parameters) {
        boolean typed = !getText().equals(parameters.text(getChoice()));
        refresh(parameters);
        return typed;
    }

    private boolean step(Parameters parameters, int by) {
        taken.run();
        parameters.step(getChoice(), by);
        return true;
    }

    private void take() {
        taken.run();
        selectAll();
    }

    /** A click from elsewhere chooses the whole number, at once: whoever types on replaces it, however fast. */
    private void released() {
        if (isEntered && getSelection().getLength() == 0) {
            selectAll();
        }
        isEntered = false;
    }

    private void focusMoved() {
        if (!isFocused()) {
            taken.run();
        }
    }

    private void refresh(Parameters parameters) {
        String text = parameters.text(getChoice());
        if (!text.equals(getText())) {
            setText(text);
        }
        pseudoClassStateChanged(LONG, text.length() > SHORT);
    }
}
