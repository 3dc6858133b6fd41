package kernelwalk.ui.trail;

import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.MenuButton;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.control.Shown;
import kernelwalk.words.Words;

/** Beside an exercise of one layer, in a corner of the board: puts a second one after it. */
public final class FirstController implements Controller {

    @FXML private MenuButton add;

    private final Trail trail;
    private final ObservableValue<Boolean> covered;
    private final Words words;
    private final Listening listening = new Listening();

    /**
     * @param covered whether something else lies in the place of the board
     */
    public FirstController(Trail trail, ObservableValue<Boolean> covered, Words words) {
        this.trail = trail;
        this.covered = covered;
        this.words = words;
    }

    @FXML
    private void initialize() {
        add.getItems().setAll(TypeMenu.items(words, "add-second-", trail::add));
        listening.to(trail.shown(), _ -> show());
        listening.to(covered, _ -> show());
    }

    private void show() {
        Shown.set(add, trail.isPossible() && !trail.hasSeveral() && !covered.getValue());
    }

    @Override
    public void close() {
        listening.close();
    }
}
