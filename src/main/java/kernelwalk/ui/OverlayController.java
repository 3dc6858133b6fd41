package kernelwalk.ui;

import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

/** The place over the board where the comparison stands, made when it is first asked for. */
public final class OverlayController implements Controller {

    @FXML private StackPane overlay;

    private final SideBySide sideBySide;
    private final Function<String, Parent> load;
    private final Listening listening = new Listening();

    /**
     * @param load makes what an FXML lays out
     */
    OverlayController(SideBySide sideBySide, Function<String, Parent> load) {
        this.sideBySide = sideBySide;
        this.load = load;
    }

    @FXML
    private void initialize() {
        listening.to(sideBySide.shown(), this::show);
    }

    private void show(boolean shown) {
        Shown.set(overlay, shown);
        if (shown && overlay.getChildren().isEmpty()) {
            overlay.getChildren().add(load.apply("/fxml/sideBySide.fxml"));
        }
    }

    @Override
    public void close() {
        listening.close();
    }
}
