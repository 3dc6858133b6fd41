package kernelwalk.ui.control;

import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;

/**
 * A text that is edited where it stands: a field takes the place of what shows it. Each key tells the text; Enter, or Ctrl+Enter
 * where a text has several lines, and leaving the field end it, Escape takes it back.
 */
public final class InPlace {

    private final Node shown;
    private final TextInputControl field;
    private final Consumer<String> typed;
    private final Runnable finished;
    private final Runnable cancelled;
    private boolean begins;

    /**
     * @param shown     what the field takes the place of
     * @param typed     is told each text
     * @param finished  is told that the last text stays
     * @param cancelled is told that nothing was typed
     */
    public InPlace(
            Node shown,
            TextInputControl field,
            Consumer<String> typed,
            Runnable finished,
            Runnable cancelled) {
        this.shown = shown;
        this.field = field;
        this.typed = typed;
        this.finished = finished;
        this.cancelled = cancelled;
        Shown.set(field, false);
        Seat.whileVisible(((Pane) field.getParent()).getChildren(), field);
        field.textProperty().subscribe(this::changed);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        field.focusedProperty().subscribe(this::focusMoved);
    }

    /** Whether something is being typed. */
    public boolean isOpen() {
        return field.isVisible();
    }

    /** Opens the field with a text. */
    public void open(String text) {
        begins = true;
        field.setText(text);
        begins = false;
        Shown.set(shown, false);
        Shown.set(field, true);
        Keyboard.giveTo(field);
        field.selectAll();
    }

    private void changed(String text) {
        if (isOpen() && !begins) {
            typed.accept(text);
        }
    }

    private void pressed(KeyEvent event) {
        boolean oneLine = field instanceof TextField;
        boolean enters = event.getCode() == KeyCode.ENTER && (oneLine || event.isShortcutDown());
        if (enters || event.getCode() == KeyCode.ESCAPE) {
            close(enters ? finished : cancelled);
            Platform.runLater(shown::requestFocus);
            event.consume();
        }
    }

    private void focusMoved(boolean focused) {
        if (!focused && isOpen()) {
            close(finished);
        }
    }

    private void close(Runnable end) {
        Shown.set(field, false);
        Shown.set(shown, true);
        end.run();
    }
}
