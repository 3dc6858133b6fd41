package kernelwalk.ui.attempt;

import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

/** Lets what the frameworks say, once there is an attempt, take the place of the board. */
public final class FailurePlace {

    private final StackPane place;
    private final Node board;
    private final Function<String, Parent> load;
    private Parent failure;

    /**
     * @param place where it shows
     * @param board what it covers
     * @param load  makes what an FXML lays out
     */
    public FailurePlace(StackPane place, Node board, Function<String, Parent> load) {
        this.place = place;
        this.board = board;
        this.load = load;
    }

    /** Shows the view of an attempt, or the board. */
    public void show(boolean shown) {
        if (shown && failure == null) {
            failure = load.apply("/fxml/attempt/failure.fxml");
            place.getChildren().add(1, failure);
        }
        if (failure != null) {
            failure.setVisible(shown);
            board.setVisible(!shown);
            Platform.runLater(this::giveKeyboard);
        }
    }

    /** To the first repair, which is found once the view has its skin, or to the board. */
    public void giveKeyboard() {
        boolean shown = failure != null && failure.isVisible();
        if (shown) {
            failure.applyCss();
        }
        Node repair = shown ? failure.lookup(".repair") : null;
        Node taker = repair != null ? repair : shown ? failure : board;
        taker.requestFocus();
    }
}
