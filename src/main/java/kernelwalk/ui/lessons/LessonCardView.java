package kernelwalk.ui.lessons;

import javafx.geometry.Orientation;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kernelwalk.ui.control.WrappedLabel;
import kernelwalk.words.Words;

/** One lesson of the browser: its picture, its title and what it is about. A click or Enter opens it. */
final class LessonCardView extends VBox {

    private final LessonPicture picture;
    private final Runnable choose;

    LessonCardView(LessonCard card, Words words, Runnable choose) {
        this.choose = choose;
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
                        WrappedLabel.whole(card.tag(), "tag"));
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(String.join(". ", card.title(), card.sentence(), card.tag()));
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
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
