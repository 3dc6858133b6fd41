package kernelwalk.ui.control;

import java.io.ByteArrayInputStream;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** The picture on the system's clipboard. */
public final class ClipboardPicture {

    private ClipboardPicture() {}

    /** Puts a picture, given as a PNG file, there in the place of whatever it holds. */
    public static void put(byte[] png) {
        var content = new ClipboardContent();
        content.putImage(new Image(new ByteArrayInputStream(png)));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
