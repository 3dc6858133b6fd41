package kernelwalk.ui.homework;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import kernelwalk.ui.control.ChoiceField;
import kernelwalk.ui.control.Listening;
import kernelwalk.words.Words;

/** A small field for a whole number of a new problem: the arrows up and down count. */
public final class PlanField extends ChoiceField {

    /** Shows a number of a form and tells it what is typed. */
    void show(PlanForm form, Words words, Listening listening) {
        setAccessibleText(words.say("choice." + getChoice().code()));
        var text = form.counts().text(getChoice());
        listening.to(text, this::take);
        listening.toChanges(textProperty(), () -> text.set(getText()));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, form.counts()));
    }

    /** What is typed already is not put in again: the caret stays. */
    private void take(String text) {
        if (!text.equals(getText())) {
            setText(text);
        }
    }

    private void pressed(KeyEvent event, PlanCounts counts) {
        if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
            counts.step(getChoice(), event.getCode() == KeyCode.UP ? 1 : -1);
            event.consume();
        }
    }
}
