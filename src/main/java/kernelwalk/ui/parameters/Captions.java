package kernelwalk.ui.parameters;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseEvent;

/** The words before fields: a click on them goes into the field behind them, as on a form of paper. */
final class Captions {

    private Captions() {}

    /** Has the captions in a bar or a form lead to their fields. */
    static void lead(Parent form) {
        form.addEventHandler(MouseEvent.MOUSE_CLICKED, Captions::clicked);
    }

    private static void clicked(MouseEvent event) {
        Optional<Label> caption = caption((Node) event.getTarget());
        caption.flatMap(Captions::behind).ifPresent(Captions::enter);
    }

    private static Optional<Label> caption(Node clicked) {
        Node node = clicked;
        while (node != null && !(node instanceof Label)) {
            node = node instanceof Control ? null : node.getParent();
        }
        return Optional.ofNullable((Label) node);
    }

    /** The first field after a caption that can be entered. */
    private static Optional<Control> behind(Label caption) {
        List<Node> line = caption.getParent().getChildrenUnmodifiable();
        return line.stream()
                .skip(line.indexOf(caption))
                .filter(node -> !(node instanceof Label))
                .filter(Control.class::isInstance)
                .map(Control.class::cast)
                .filter(field -> field.isVisible() && !field.isDisabled())
                .findFirst();
    }

    private static void enter(Control field) {
        field.requestFocus();
        if (field instanceof TextField typed) {
            typed.selectAll();
        }
    }
}
