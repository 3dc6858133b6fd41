package kernelwalk.ui.trail;

import javafx.fxml.FXML;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.Listening;
import kernelwalk.words.Words;

/** What the Edit menu can do to the open layer. */
public final class LayerMenuController implements Controller {

    @FXML private Menu menu;

    @FXML private Menu add;

    @FXML private MenuItem rename;

    @FXML private MenuItem earlier;

    @FXML private MenuItem later;

    @FXML private MenuItem remove;

    @FXML private MenuItem previous;

    @FXML private MenuItem next;

    private final Trail trail;
    private final Words words;
    private final Listening listening = new Listening();

    public LayerMenuController(Trail trail, Words words) {
        this.trail = trail;
        this.words = words;
    }

    @FXML
    private void initialize() {
        add.getItems().setAll(TypeMenu.items(words, "menu-add-", trail::add));
        listening.to(trail.shown(), this::show);
    }

    private void show(Trail.Shown now) {
        boolean isFirst = now.chosen() == 0;
        boolean isLast = now.chosen() == now.layers().size() - 1;
        menu.setDisable(!trail.isPossible());
        rename.setDisable(!trail.hasSeveral());
        remove.setDisable(!trail.hasSeveral());
        earlier.setDisable(isFirst);
        previous.setDisable(isFirst);
        later.setDisable(isLast);
        next.setDisable(isLast);
    }

    private int open() {
        return trail.shown().get().chosen();
    }

    @FXML
    private void rename() {
        trail.askName(open());
    }

    @FXML
    private void duplicate() {
        trail.duplicate(open());
    }

    @FXML
    private void earlier() {
        trail.move(open(), open() - 1);
    }

    @FXML
    private void later() {
        trail.move(open(), open() + 1);
    }

    @FXML
    private void remove() {
        trail.remove(open());
    }

    @FXML
    private void previous() {
        trail.step(-1);
    }

    @FXML
    private void next() {
        trail.step(1);
    }

    @Override
    public void close() {
        listening.close();
    }
}
