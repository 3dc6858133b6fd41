package kernelwalk.ui.control;

import javafx.scene.control.Label;

/** A text that breaks into lines where it has to, in a style of its own. */
public final class WrappedLabel extends Label {

    public WrappedLabel(String text, String style) {
        super(text);
        getStyleClass().add(style);
        setWrapText(true);
    }

    /** One that no lack of room shortens. */
    public static WrappedLabel whole(String text, String style) {
        var sentence = new WrappedLabel(text, style);
        sentence.setMinHeight(USE_PREF_SIZE);
        return sentence;
    }

    /** Another text, and no room at all for none. */
    public static void say(Label label, String text) {
        label.setText(text);
        Shown.set(label, !text.isBlank());
    }
}
