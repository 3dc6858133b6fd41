package kernelwalk.ui;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;
import kernelwalk.ui.control.Tip;
import org.testfx.api.FxRobot;

/**
 * Texts of which less is seen than they say. What is chosen in a box is left out, as it is whole in the list of choices,
 * and so is what its tooltip says whole.
 */
final class CutTexts {

    private static final double HAIR = 1;

    private CutTexts() {}

    /** Lays out what is below a node; what folds for want of room does so between. */
    static void lay(Parent root, FxRobot robot) {
        for (int round = 0; round < 4; round++) {
            robot.interact(
                    () -> {
                        root.applyCss();
                        root.layout();
                    });
        }
    }

    /** Those that are laid out below a node. */
    static List<String> in(Parent root) {
        return labels(root)
                .filter(CutTexts::isSeen)
                .filter(label -> isShortened(label) || isOutside(label, root))
                .map(CutTexts::described)
                .toList();
    }

    private static String described(Labeled label) {
        Bounds place = label.localToScene(label.getLayoutBounds());
        Scene scene = label.getScene();
        return "%s %s up to %.0f, %.0f of %.0f × %.0f"
                .formatted(
                        label.getId(),
                        label.getText(),
                        place.getMaxX(),
                        place.getMaxY(),
                        scene.getWidth(),
                        scene.getHeight());
    }

    private static boolean isShortened(Labeled label) {
        return label.getChildrenUnmodifiable().stream()
                        .filter(Text.class::isInstance)
                        .map(text -> ((Text) text).getText())
                        .anyMatch(shown -> !shown.equals(label.getText()) && shown.endsWith("..."))
                && !isWholeInTooltip(label);
    }

    private static boolean isWholeInTooltip(Labeled label) {
        String tip = Tip.getText(label);
        return !tip.isEmpty() && tip.startsWith(label.getText());
    }

    /** Whether a part of it lies outside of what is seen; what scrolls can be brought there. */
    private static boolean isOutside(Labeled label, Parent root) {
        Bounds place = label.localToScene(label.getLayoutBounds());
        boolean scrolls =
                Stream.iterate((Node) label, Objects::nonNull, Node::getParent)
                        .anyMatch(ScrollPane.class::isInstance);
        return !scrolls
                && label.getText() != null
                && !label.getText().isEmpty()
                && (place.getMinX() < -HAIR
                        || place.getMinY() < -HAIR
                        || place.getMaxX() > root.getScene().getWidth() + HAIR
                        || place.getMaxY() > root.getScene().getHeight() + HAIR);
    }

    private static boolean isSeen(Node node) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent).allMatch(Node::isVisible);
    }

    private static Stream<Labeled> labels(Parent parent) {
        return parent.getChildrenUnmodifiable().stream()
                .filter(child -> !(child instanceof ChoiceBox<?> || child instanceof ComboBox<?>))
                .flatMap(
                        child ->
                                child instanceof Labeled label
                                        ? Stream.of(label)
                                        : child instanceof Parent inner
                                                ? labels(inner)
                                                : Stream.empty());
    }
}
