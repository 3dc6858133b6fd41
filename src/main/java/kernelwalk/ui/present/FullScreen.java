package kernelwalk.ui.present;

import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.document.Presenting;

/** A window that fills its screen while it presents; who leaves the one leaves the other. */
public final class FullScreen {

    private final Listening listening = new Listening();

    public FullScreen(Stage stage, Presenting presenting) {
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        listening.toChanges(presenting.on(), () -> stage.setFullScreen(presenting.on().get()));
        listening.toChanges(
                stage.fullScreenProperty(),
                () -> {
                    if (!stage.isFullScreen()) {
                        presenting.leave();
                    }
                });
    }

    public void close() {
        listening.close();
    }
}
