package kernelwalk.ui;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.control.Seat;
import kernelwalk.ui.help.CommandSearch;
import kernelwalk.ui.look.Dress;

/** What stands around the board and lies over it. At a start it comes part by part, so that the board is there first. */
final class BoardSurroundings {

    /** The style class of a place that has nothing in it yet. */
    static final String TO_COME = "to-come";

    private static final Insets AROUND_NOTICE = new Insets(8, 24, 8, 24);

    private final Session session;
    private final Function<String, Parent> load;
    private final Listening listening;
    private final MainLayout panes;
    private final Runnable layers;
    private final Runnable beside = this::addBeside;
    private final Queue<Runnable> parts =
            new ArrayDeque<>(
                    List.of(
                            this::addWalking,
                            this::addAbove,
                            this::addHead,
                            beside,
                            this::addOver));

    /**
     * @param load   makes what an FXML lays out
     * @param layers adds what lies over all of this, once the header is there
     */
    BoardSurroundings(
            Session session,
            Function<String, Parent> load,
            Listening listening,
            MainLayout panes,
            Runnable layers) {
        this.session = session;
        this.load = load;
        this.listening = listening;
        this.panes = panes;
        this.layers = layers;
        ObservableValue<Scene> scene = panes.beside().sceneProperty();
        listening.to(scene.flatMap(Scene::widthProperty), _ -> fitSide());
        listening.to(scene.flatMap(Scene::heightProperty), _ -> fitSide());
        listening.toChanges(session.settings().scale(), this::fitSide);
        listening.to(session.sidePanel().shown(), this::keepRoomBeside);
    }

    /** A narrow window has room for no side panel. */
    private void fitSide() {
        Scene scene = panes.beside().getScene();
        if (scene != null) {
            double scale = Dress.scale(scene, session.settings().scale().get());
            session.sidePanel().fit(scene.getWidth() / scale);
        }
    }

    /** Until the side panel comes, its room is kept while it is to be shown. */
    private void keepRoomBeside(boolean shown) {
        if (parts.contains(beside)) {
            panes.beside().getStyleClass().remove(TO_COME);
            if (shown) {
                panes.beside().getStyleClass().add(TO_COME);
            }
        }
    }

    /** Puts parts into the room that was kept for them. */
    private static void fill(Pane place, Node... parts) {
        place.getStyleClass().remove(TO_COME);
        place.getChildren().setAll(parts);
    }

    /** Whether all parts are there. */
    boolean areWhole() {
        return parts.isEmpty();
    }

    /** Adds the next part. */
    void addNext() {
        parts.remove().run();
    }

    private void addWalking() {
        fill(panes.walking(), load.apply("/fxml/walking.fxml"));
    }

    private void addAbove() {
        Node toolbar = load.apply("/fxml/parameters/toolbar.fxml");
        Node trail = load.apply("/fxml/trail/trail.fxml");
        fill(panes.above(), toolbar, trail);
        Seat.whileVisible(panes.above().getChildren(), trail);
        listening.to(session.document().attempt(), it -> trail.setDisable(it.isPresent()));
        listening.to(session.document().attempt(), _ -> shut(toolbar));
        listening.to(session.guess().on(), _ -> shut(toolbar));
        listening.to(session.lock().locked(), _ -> shut(toolbar));
    }

    /** Parameters stay as they are while a call is refused, a kernel is guessed, or what is hidden is locked. */
    private void shut(Node toolbar) {
        boolean attempt = session.document().attempt().get().isPresent();
        boolean kept = session.guess().on().get() || session.lock().locked().get();
        toolbar.setDisable(attempt || kept);
    }

    private void addHead() {
        Parent header = load.apply("/fxml/header.fxml");
        fill(panes.head(), header);
        CommandSearch.bindKeys(header);
        layers.run();
    }

    private void addBeside() {
        fill(panes.beside(), load.apply("/fxml/side/side.fxml"));
    }

    private void addOver() {
        var predict = (Region) load.apply("/fxml/homework/predict.fxml");
        Node notice = load.apply("/fxml/notice.fxml");
        StackPane.setAlignment(notice, Pos.TOP_CENTER);
        StackPane.setMargin(notice, AROUND_NOTICE);
        panes.middle()
                .getChildren()
                .addAll(
                        predict,
                        load.apply("/fxml/panels/overlay.fxml"),
                        load.apply("/fxml/classroom/place.fxml"),
                        load.apply("/fxml/compare/place.fxml"),
                        notice);
        Seat.whileVisible(panes.middle().getChildren(), predict, notice);
        new PredictionPlace(panes.middle(), panes.board(), predict);
    }
}
