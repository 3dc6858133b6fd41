package kernelwalk.ui.lessons;

import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kernelwalk.ui.control.WrappedLabel;
import kernelwalk.words.LessonCard;
import kernelwalk.words.Words;

/** One lesson of the browser: its picture, its title and what it is about. A click or Enter opens it. */
final class LessonCardView extends VBox {

    private final LessonPicture picture;
    private final Runnable choose;
    private final boolean own;

    /**
     * @param tools what can be done to it, if it is one of the user's own
     */
    LessonCardView(LessonCard card, Words words, Runnable choose, Optional<LessonTools> tools) {
        this.choose = choose;
        own = tools.isPresent();
        picture = new LessonPicture(card.entry(), words);
        setId("card-" + card.entry().id());
        getStyleClass().add(card.isOpenable() ? "lesson" : "broken-lesson");
        var space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        getChildren()
                .addAll(
                        picture,
                        WrappedLabel.whole(card.title(), "title"),
                        WrappedLabel.whole(card.sentence(), "sentence"),
                        space,
                        foot(card, tools));
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(String.join(". ", card.title(), card.sentence(), card.tag()));
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Whether it is one of the user's own. */
    boolean isOwn() {
        return own;
    }

    private Node foot(LessonCard card, Optional<LessonTools> tools) {
        Region tag = WrappedLabel.whole(card.tag(), "tag");
        if (tools.isEmpty()) {
            return tag;
        }
        tools.get().bindKeys(this);
        HBox.setHgrow(tag, Priority.ALWAYS);
        tag.setMaxWidth(Double.MAX_VALUE);
        var foot = new HBox(tag, tools.get());
        foot.getStyleClass().add("foot");
        return foot;
    }

    LessonPicture picture() {
        return picture;
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            choose.run();
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            choose.run();
            event.consume();
        }
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            choose.run();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }
}
