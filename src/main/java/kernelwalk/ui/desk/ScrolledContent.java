package kernelwalk.ui.desk;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.DialogPane;
import javafx.scene.control.ScrollPane;
import javafx.stage.Window;

/** A dialog that is larger than its screen scrolls what it shows, so that its buttons stay in sight. */
final class ScrolledContent {

    private ScrolledContent() {}

    /** Lets the dialog in a window scroll, if there is one that does not. */
    static void in(Window window) {
        if (window.getScene().getRoot() instanceof DialogPane pane) {
            Optional.ofNullable(pane.getContent())
                    .filter(content -> !(content instanceof ScrollPane))
                    .ifPresent(content -> scroll(pane, content));
        }
    }

    private static void scroll(DialogPane pane, Node content) {
        Optional<Node> keyboard = Optional.ofNullable(pane.getScene().getFocusOwner());
        var scroll = new ScrollPane();
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("edge-to-edge");
        pane.setContent(scroll);
        scroll.setContent(content);
        keyboard.ifPresent(Node::requestFocus);
    }
}
