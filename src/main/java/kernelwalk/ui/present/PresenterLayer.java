package kernelwalk.ui.present;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.document.Presenting;
import kernelwalk.ui.document.Presenting.Curtain;
import kernelwalk.ui.walk.Playhead;

/** What lies over the board while it is presented: the trail of the pen, the ring, the key that was pressed, the curtain. */
public final class PresenterLayer extends StackPane {

    private static final double RING = 28;

    private final Presenting presenting;
    private final Pane trail = new Pane();
    private final Pane pointing = new Pane();
    private final Circle ring = new Circle(RING);
    private final KeyShow key = new KeyShow();
    private final Region curtain = new Region();
    private final Listening listening = new Listening();
    private Polyline stroke;

    /**
     * @param under what the mouse moves over
     * @param walks each of them wipes the pen's trail away with a step
     */
    public PresenterLayer(Node under, Presenting presenting, List<Playhead> walks) {
        this.presenting = presenting;
        setId("presenter-layer");
        setPickOnBounds(false);
        setViewOrder(-1);
        trail.setId("pen-trail");
        pointing.setMouseTransparent(true);
        ring.setId("pointer-ring");
        ring.getStyleClass().add("pointer-ring");
        pointing.getChildren().add(ring);
        curtain.setId("curtain");
        StackPane.setAlignment(key, Pos.TOP_RIGHT);
        getChildren().addAll(trail, pointing, key, curtain);
        trail.addEventHandler(MouseEvent.ANY, this::draw);
        under.addEventFilter(MouseEvent.MOUSE_MOVED, this::follow);
        under.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::follow);
        listening.to(presenting.ring(), ring::setVisible);
        listening.to(presenting.pen(), this::take);
        walks.forEach(walk -> listening.toChanges(walk.moment(), this::wipe));
        listening.toChanges(presenting.keys(), key::clear);
        listening.to(presenting.curtain(), this::hang);
    }

    private void hang(Curtain wanted) {
        curtain.setVisible(wanted != Curtain.OPEN);
        curtain.getStyleClass().setAll("curtain", wanted == Curtain.WHITE ? "white" : "black");
    }

    /** With the pen in the hand the mouse draws, and no longer points at cells. */
    private void take(boolean pen) {
        trail.setMouseTransparent(!pen);
        trail.setPickOnBounds(pen);
        trail.setCursor(pen ? Cursor.CROSSHAIR : null);
        wipe();
    }

    private void wipe() {
        trail.getChildren().clear();
    }

    private void follow(MouseEvent event) {
        var point = sceneToLocal(event.getSceneX(), event.getSceneY());
        ring.setCenterX(point.getX());
        ring.setCenterY(point.getY());
    }

    private void draw(MouseEvent event) {
        if (event.getEventType() == MouseEvent.MOUSE_PRESSED) {
            stroke = new Polyline();
            stroke.getStyleClass().add("pen-trail");
            trail.getChildren().add(stroke);
        }
        boolean draws =
                event.getEventType() == MouseEvent.MOUSE_PRESSED
                        || event.getEventType() == MouseEvent.MOUSE_DRAGGED;
        if (draws && stroke != null) {
            stroke.getPoints().addAll(event.getX(), event.getY());
        }
        event.consume();
    }

    /** Shows a key that was pressed, if that is wanted. */
    public void pressed(KeyEvent event) {
        if (presenting.keys().get()) {
            key.show(event);
        }
    }

    /** Ends the listening. */
    public void close() {
        key.clear();
        listening.close();
    }
}
