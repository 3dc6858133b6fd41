package kernelwalk.ui.homework;

import java.util.function.Predicate;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;

/** A field into which a text of several lines can be pasted that is about more than the field. */
final class PastedField extends TextField {

    private final Predicate<String> taker;

    /**
     * @param taker whether it has taken a pasted text
     */
    PastedField(Predicate<String> taker) {
        this.taker = taker;
    }

    @Override
    public void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        if (text == null || !taker.test(text)) {
            super.paste();
        }
    }
}
