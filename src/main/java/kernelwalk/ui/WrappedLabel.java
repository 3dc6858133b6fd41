package kernelwalk.ui;

import javafx.scene.control.Label;

/** A text that breaks into lines where it has to, in a style of its own. */
final class WrappedLabel extends Label {

    WrappedLabel(String text, String style) {
        super(text);
        getStyleClass().add(style);
        setWrapText(true);
    }

    /** One that no lack of room shortens. */
    static WrappedLabel whole(String text, String style) {
        var sentence = new WrappedLabel(text, style);
        sentence.setMinHeight(USE_PREF_SIZE);
        return sentence;
    }

    /** Another text, and no room at all for none. */
    static void say(Label label, String text) {
        label.setText(text);
        Shown.set(label, !text.isBlank());
    }
}
