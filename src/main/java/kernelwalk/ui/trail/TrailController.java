package kernelwalk.ui.trail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import kernelwalk.exercise.Layer;
import kernelwalk.exercise.ReachedCells;
import kernelwalk.picture.Theme;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.control.ReasonLabel;
import kernelwalk.ui.control.Shown;
import kernelwalk.ui.document.Complaint;
import kernelwalk.words.Words;

/** The trail above the board: a card for each layer, the open one marked. */
public final class TrailController implements Controller {

    @FXML private HBox trail;

    @FXML private ScrollPane scroll;

    @FXML private HBox cards;

    @FXML private MenuButton add;

    @FXML private ReasonLabel reason;

    private final Trail layers;
    private final ObservableValue<Optional<ReachedCells>> reach;
    private final ObservableValue<Theme> theme;
    private final ObservableValue<Boolean> keepsSizes;
    private final Words words;
    private final Listening listening = new Listening();
    private final ContextMenu menu = new ContextMenu();
    private final List<LayerCard> shown = new ArrayList<>();
    private TrailScroll place;
    private Optional<Trail.Shown> made = Optional.empty();
    private int dragged;
    private boolean followsChosen;

    /**
     * @param reach      the cells that are lit on every map
     * @param theme      how they are coloured
     * @param keepsSizes whether sizes from the open layer on are not to be told
     */
    public TrailController(
            Trail trail,
            ObservableValue<Optional<ReachedCells>> reach,
            ObservableValue<Theme> theme,
            ObservableValue<Boolean> keepsSizes,
            Words words) {
        this.layers = trail;
        this.keepsSizes = keepsSizes;
        this.reach = reach;
        this.theme = theme;
        this.words = words;
    }

    @FXML
    private void initialize() {
        place = new TrailScroll(scroll, cards);
        menu.setId("layer-menu");
        add.getItems().setAll(TypeMenu.items(words, "add-", layers::add));
        reason.managedProperty().bind(reason.visibleProperty());
        cards.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        scroll.addEventFilter(ScrollEvent.SCROLL, this::scrolled);
        listening.to(layers.shown(), this::show);
        listening.toChanges(cards.widthProperty(), this::follow);
        listening.toChanges(scroll.viewportBoundsProperty(), this::follow);
        listening.toChanges(keepsSizes, this::showAnew);
        listening.toChanges(reach, this::showReach);
        listening.toChanges(theme, this::showReach);
        listening.to(layers.naming(), layer -> rename(layer.intValue()));
    }

    private TrailCards cards(Trail.Shown now) {
        return new TrailCards(now, keepsSizes.getValue(), words);
    }

    private void showAnew() {
        made = Optional.empty();
        show(layers.shown().get());
    }

    private void show(Trail.Shown now) {
        boolean hadKeyboard = shown.stream().anyMatch(Node::isFocusWithin);
        Shown.set(trail, now.layers().size() > 1);
        if (made.filter(now::hasSameCards).isPresent() && !keepsSizes.getValue()) {
            cards(now).mark(shown);
        } else {
            cards(now).fill(shown, cards.getChildren());
            for (int i = 0; i < shown.size(); i++) {
                listen(shown.get(i), i);
            }
        }
        made = Optional.of(now);
        showReach();
        Optional<Trail.Impossible> impossible = now.impossible();
        reason.say(
                impossible.map(it -> new Complaint(Set.of(), it.reason())),
                words,
                impossible.isPresent());
        if (hadKeyboard) {
            shown.get(now.chosen()).requestFocus();
        }
        followsChosen = true;
        Platform.runLater(this::scrollToChosen);
    }

    /** Cards that were added are laid out later than they are shown; whoever turned the wheel since is left alone. */
    private void follow() {
        if (followsChosen && !place.isPlacing()) {
            Platform.runLater(this::scrollToChosen);
        }
    }

    /** Of each map the cells that belong to the one that is pointed at. */
    private void showReach() {
        TrailReach lit = cards(layers.shown().get()).reach(reach.getValue());
        List<MapCard> inside = new ArrayList<>();
        if (cards.getChildren().getFirst() instanceof MapCard input) {
            inside.add(input);
        }
        for (int i = 0; i < shown.size(); i++) {
            inside.add(shown.get(i).inside());
            shown.get(i).setReached(lit.has(i + 1));
        }
        lit.show(inside, theme.getValue());
    }

    private void listen(LayerCard card, int layer) {
        card.setOnAction(_ -> layers.open(layer));
        card.setOnContextMenuRequested(
                event -> {
                    menu.getItems()
                            .setAll(
                                    new LayerMenu(layers, words, "layer-")
                                            .items(layer, () -> rename(layer)));
                    menu.show(card, event.getScreenX(), event.getScreenY());
                    event.consume();
                });
        card.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> clicked(event, layer));
        card.setOnDragDetected(
                _ -> {
                    dragged = layer;
                    card.startFullDrag();
                });
        card.setOnMouseDragReleased(_ -> layers.move(dragged, layer));
    }

    private void clicked(MouseEvent event, int layer) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            rename(layer);
        }
    }

    private void rename(int layer) {
        if (layer < 0) {
            return;
        }
        Layer present = layers.shown().get().layers().get(layer);
        shown.get(layer).rename(present.name(), typed -> layers.rename(layer, typed), words);
    }

    /** Keys on a card: the arrows go along the trail, F2 renames, Delete takes it out, Escape takes back. */
    private void pressed(KeyEvent event) {
        int at = shown.indexOf(cards.getScene().getFocusOwner());
        if (at < 0) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> shown.get(Math.max(0, at - 1)).requestFocus();
            case RIGHT -> shown.get(Math.min(shown.size() - 1, at + 1)).requestFocus();
            case HOME -> shown.getFirst().requestFocus();
            case END -> shown.getLast().requestFocus();
            case F2 -> rename(at);
            case DELETE -> layers.remove(at);
            case ESCAPE -> layers.restore();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** A wheel that turns either way moves along the trail, which has no bar of its own. */
    private void scrolled(ScrollEvent event) {
        followsChosen = false;
        if (place.moveBy(event.getDeltaX() + event.getDeltaY())) {
            event.consume();
        }
    }

    private void scrollToChosen() {
        int chosen = layers.shown().get().chosen();
        if (chosen < shown.size()) {
            place.reveal(shown.get(chosen));
        }
    }

    @Override
    public void close() {
        menu.hide();
        listening.close();
    }
}
