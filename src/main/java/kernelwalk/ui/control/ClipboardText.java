package kernelwalk.ui.control;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** The text on the system's clipboard. */
public final class ClipboardText {

    private ClipboardText() {}

    /** Puts a text there in the place of whatever it holds. */
    public static void put(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** What is there; empty where that is no text. */
    public static String get() {
        String text = Clipboard.getSystemClipboard().getString();
        return text == null ? "" : text;
    }
}
