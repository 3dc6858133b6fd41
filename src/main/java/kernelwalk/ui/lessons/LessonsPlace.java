package kernelwalk.ui.lessons;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import kernelwalk.ui.control.Keyboard;

/** Lets the lesson browser, once somebody wants to see it, take the place of everything under the header. */
public final class LessonsPlace {

    private final LessonShelf shelf;
    private final StackPane place;
    private final Node work;
    private final Runnable giveKeyboard;
    private final Function<String, Parent> load;
    private Parent browser;

    /**
     * @param place where it shows
     * @param work  what it covers
     * @param giveKeyboard gives the keyboard to what it covered
     * @param load  makes what an FXML lays out
     */
    public LessonsPlace(
            LessonShelf shelf,
            StackPane place,
            Node work,
            Runnable giveKeyboard,
            Function<String, Parent> load) {
        this.shelf = shelf;
        this.place = place;
        this.work = work;
        this.giveKeyboard = giveKeyboard;
        this.load = load;
    }

    /** Shows the browser, or what it covers. */
    public void show(boolean shown) {
        if (shown && browser == null) {
            browser = load.apply("/fxml/lessons/lessons.fxml");
            place.getChildren().add(browser);
        }
        if (browser != null) {
            browser.setVisible(shown);
            work.setVisible(!shown);
            if (shown) {
                Keyboard.giveTo(browser.lookup("#lesson-search"));
            } else {
                giveKeyboard.run();
            }
        }
    }

    /** Whether a key goes to the browser or nowhere: what is covered is not to be changed. */
    public boolean takes(KeyEvent event, boolean typing) {
        if (shelf.shown().get() && event.getCode() == KeyCode.ESCAPE) {
            shelf.leave();
            return true;
        }
        return shelf.shown().get() && isForWhatIsCovered(event, typing);
    }

    /** On a lesson of one's own the key takes that out. */
    private static boolean isForOwnLesson(KeyEvent event) {
        return event.getTarget() instanceof LessonCardView card && card.isOwn();
    }

    private static boolean isForWhatIsCovered(KeyEvent event, boolean typing) {
        if (!event.isShortcutDown()) {
            return event.getCode() == KeyCode.DELETE && !typing && !isForOwnLesson(event);
        }
        return switch (event.getCode()) {
            case D, R -> true;
            case A, C, V, X, Y, Z -> !typing;
            default -> false;
        };
    }
}
