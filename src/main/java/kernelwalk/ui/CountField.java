package kernelwalk.ui;

import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import kernelwalk.exercise.Choice;

/**
 * A small field for a whole number, named by its id: Enter or leaving it takes the number, the arrows up and down
 * count, Escape takes it back.
 */
public final class CountField extends TextField {

    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
    private static final int SHORT = 2;

    private Runnable taken = () -> {};

    public CountField() {
        getStyleClass().add("count-field");
        setPrefColumnCount(2);
    }

    /** Which number it is. */
    Choice choice() {
        return Choice.named(getId()).orElseThrow();
    }

    /** Shows a draft and tells it what is typed. */
    void show(Parameters parameters, Listening listening) {
        taken = () -> parameters.type(choice(), getText());
        setOnAction(_ -> take());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, parameters));
        listening.toChanges(focusedProperty(), this::focusMoved);
        listening.to(parameters.choices(), _ -> refresh(parameters));
        listening.to(parameters.texts(), _ -> refresh(parameters));
    }

    private void pressed(KeyEvent event, Parameters parameters) {
        boolean done =
                switch (event.getCode()) {
                    case UP -> step(parameters, 1);
                    case DOWN -> step(parameters, -1);
                    case ESCAPE -> reset(parameters) | parameters.restore(choice());
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
        boolean typed = !getText().equals(parameters.text(choice()));
        refresh(parameters);
        return typed;
    }

    private boolean step(Parameters parameters, int by) {
        taken.run();
        parameters.step(choice(), by);
        return true;
    }

    private void take() {
        taken.run();
        selectAll();
    }

    private void focusMoved() {
        if (isFocused()) {
            Platform.runLater(this::selectAll);
        } else {
            taken.run();
        }
    }

    private void refresh(Parameters parameters) {
        String text = parameters.text(choice());
        if (!text.equals(getText())) {
            setText(text);
        }
        pseudoClassStateChanged(LONG, text.length() > SHORT);
    }
}
