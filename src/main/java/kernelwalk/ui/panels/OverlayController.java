package kernelwalk.ui.panels;

import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.control.Shown;

/** The place over the board where the comparison stands, made when it is first asked for. */
public final class OverlayController implements Controller {

    @FXML private StackPane overlay;

    private final SideBySide sideBySide;
    private final Function<String, Parent> load;
    private final Listening listening = new Listening();

    /**
     * @param load makes what an FXML lays out
     */
    public OverlayController(SideBySide sideBySide, Function<String, Parent> load) {
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
            overlay.getChildren().add(load.apply("/fxml/panels/side-by-side.fxml"));
        }
    }

    @Override
    public void close() {
        listening.close();
    }
}
