package kernelwalk.ui.control;

import java.util.Optional;
import javafx.scene.control.Label;
import kernelwalk.ui.document.Complaint;
import kernelwalk.words.Words;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Why something cannot be done; it is not to be clicked on. */
public final class ReasonLabel extends Label {

    public ReasonLabel() {
        getStyleClass().add("reason");
        setGraphic(new FontIcon(Feather.ALERT_CIRCLE));
        setWrapText(true);
        setMouseTransparent(true);
        setVisible(false);
    }

    /** Says the reason of a complaint, which stays to be read when it is shown no longer. */
    public void say(Optional<Complaint> complaint, Words words, boolean shown) {
        complaint.ifPresent(it -> setText(it.reason().in(words)));
        setVisible(shown);
    }
}
