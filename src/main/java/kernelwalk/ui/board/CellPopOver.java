package kernelwalk.ui.board;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.util.Duration;
import kernelwalk.picture.Box;
import kernelwalk.picture.CellText;
import kernelwalk.picture.Target;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.document.Pointer;
import kernelwalk.ui.walk.Playhead;
import org.controlsfx.control.PopOver;

/** Tells about the cell under the mouse after a moment's rest: its full number, its index, the taps it has part in. */
final class CellPopOver {

    private final BoardView view;
    private final Pointer pointer;
    private final Label text = new Label();
    private final PauseTransition rest = new PauseTransition(Duration.millis(650));
    private final Listening listening = new Listening();
    private PopOver popOver;

    CellPopOver(BoardView view, Pointer pointer, Playhead playhead) {
        this.view = view;
        this.pointer = pointer;
        text.setId("cell-text");
        text.getStyleClass().add("cell-text");
        rest.setOnFinished(_ -> show());
        listening.toChanges(pointer.hovered(), this::restart);
        listening.toChanges(playhead.moment(), this::hide);
        listening.toChanges(playhead.computation(), this::hide);
    }

    private void restart() {
        hide();
        if (pointer.hovered().get().isPresent()) {
            rest.playFromStart();
        }
    }

    private void hide() {
        rest.stop();
        if (popOver != null) {
            popOver.hide(Duration.ZERO);
        }
    }

    private void show() {
        Optional<Target> target = pointer.hovered().get();
        Optional<Box> box = target.flatMap(view::boxOf);
        if (box.isEmpty() || view.getScene() == null || view.editor().field().isVisible()) {
            return;
        }
        if (popOver == null) {
            popOver = new PopOver(text);
            popOver.setDetachable(false);
            popOver.setAnimated(false);
            popOver.setArrowLocation(PopOver.ArrowLocation.LEFT_CENTER);
        }
        text.setText(new CellText(view.frame()).lines(target.get()));
        Point2D at = view.localToScreen(box.get().right(), box.get().centreY());
        popOver.show(view, at.getX(), at.getY(), Duration.ZERO);
    }

    void close() {
        hide();
        listening.close();
    }
}
