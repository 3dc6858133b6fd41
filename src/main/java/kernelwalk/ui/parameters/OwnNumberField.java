package kernelwalk.ui.parameters;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import kernelwalk.exercise.OwnNumber;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.control.Shown;
import kernelwalk.ui.control.Tip;
import kernelwalk.words.Phrase;
import kernelwalk.words.Words;

/**
 * A field for the numbers of an operation that stand in no cell: Enter or leaving it takes them, Escape takes them
 * back. What cannot be taken stays with its reason.
 */
public final class OwnNumberField extends TextField {

    private static final int LEAST = 3;
    private static final int MOST = 12;

    private final ObjectProperty<OwnNumber> number = new SimpleObjectProperty<>(this, "number");
    private OwnNumbers numbers;
    private Words words;

    public OwnNumberField() {
        getStyleClass().add("own-number");
    }

    /** Which numbers they are. */
    public OwnNumber getNumber() {
        return number.get();
    }

    public void setNumber(OwnNumber which) {
        number.set(which);
    }

    public ObjectProperty<OwnNumber> numberProperty() {
        return number;
    }

    /** Follows the open layer until the listening ends. */
    void show(OwnNumbers own, Words language, Listening listening) {
        numbers = own;
        words = language;
        setId(getNumber().code());
        setAccessibleText(words.say("parameters.own." + getNumber().code()));
        setOnAction(_ -> take());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        listening.toChanges(focusedProperty(), this::focusMoved);
        listening.to(own.exercise(), _ -> refresh());
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            refresh();
            selectAll();
            event.consume();
        }
    }

    private void focusMoved() {
        if (!isFocused()) {
            take();
        }
    }

    private void take() {
        if (isVisible() && !getText().equals(numbers.text(getNumber()))) {
            mark(numbers.type(getNumber(), getText()));
        }
    }

    private void refresh() {
        boolean has = numbers.has(getNumber());
        Shown.set(getParent(), has);
        if (has) {
            String text = numbers.text(getNumber());
            setText(text);
            setPrefColumnCount(Math.clamp(text.length(), LEAST, MOST));
            mark(Optional.empty());
        }
    }

    private void mark(Optional<Phrase> reason) {
        ParameterFields.mark(this, reason.isPresent());
        String said =
                reason.map(why -> why.in(words))
                        .orElseGet(() -> words.say("parameters.own." + getNumber().code()));
        Tip.setText(this, said);
    }
}
