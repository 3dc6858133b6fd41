package kernelwalk.ui.compare;

import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.control.Shown;

/** The place over the board where two boards stand side by side, made when it is first asked for. */
public final class ComparePlaceController implements Controller {

    @FXML private StackPane place;

    private final Comparison comparison;
    private final Function<String, Parent> load;
    private final Listening listening = new Listening();

    /**
     * @param load makes what an FXML lays out
     */
    public ComparePlaceController(Comparison comparison, Function<String, Parent> load) {
        this.comparison = comparison;
        this.load = load;
    }

    @FXML
    private void initialize() {
        listening.to(comparison.shown(), this::show);
    }

    private void show(boolean shown) {
        Shown.set(place, shown);
        if (shown && place.getChildren().isEmpty()) {
            place.getChildren().add(load.apply("/fxml/compare/compare.fxml"));
        }
    }

    @Override
    public void close() {
        listening.close();
    }
}
