package kernelwalk.ui.help;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kernelwalk.ui.control.Keyboard;
import kernelwalk.ui.control.Shown;
import kernelwalk.words.Words;

/** A search over everything that can be done, over the board: typed in any language, done by Enter or a click. */
public final class CommandSearch extends VBox {

    private final Words words;
    private final Runnable giveKeyboard;
    private final TextField field = new TextField();
    private final ListView<Offered> list = new ListView<>();
    private final Label nothing;
    private List<Offered> all = List.of();
    private Optional<Node> before = Optional.empty();

    /**
     * @param giveKeyboard gives the keyboard away when it is left and nobody had it before
     */
    public CommandSearch(Words words, Runnable giveKeyboard) {
        this.words = words;
        this.giveKeyboard = giveKeyboard;
        this.nothing = new Label(words.say("help.search.nothing"));
        setId("command-search");
        getStyleClass().add("command-search");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.TOP_CENTER);
        field.setId("command-field");
        field.setPromptText(words.say("help.search.prompt"));
        field.setAccessibleText(words.say("help.search.prompt"));
        list.setId("command-list");
        list.setCellFactory(_ -> cell());
        list.setPlaceholder(nothing);
        list.setFocusTraversable(false);
        field.textProperty().subscribe(this::search);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        field.focusedProperty().subscribe(this::leaveWithTheKeyboard);
        Shown.set(this, false);
    }

    /** Sets the keys of a window's menus as the table of commands has them. */
    public static void bindKeys(Parent root) {
        if (root.lookup("#menu") instanceof MenuBar bar) {
            Offered.bind(bar);
        }
    }

    /** Opens with everything that can be done now. */
    public void open() {
        if (getChildren().isEmpty()) {
            getChildren().addAll(field, list);
        }
        before = Optional.ofNullable(getScene().getFocusOwner()).filter(node -> node != field);
        all = Offered.in(getScene().getRoot(), words);
        field.clear();
        search("");
        Shown.set(this, true);
        Keyboard.giveTo(field);
    }

    /** Whoever goes elsewhere is done with it. */
    private void leaveWithTheKeyboard(boolean focused) {
        if (!focused) {
            Shown.set(this, false);
        }
    }

    private void search(String wanted) {
        list.getItems().setAll(all.stream().filter(each -> each.isFoundBy(wanted)).toList());
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> list.getSelectionModel().selectNext();
            case UP -> list.getSelectionModel().selectPrevious();
            case ENTER -> run(list.getSelectionModel().getSelectedItem());
            case ESCAPE -> leave();
            default -> {
                return;
            }
        }
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 2));
        event.consume();
    }

    private void run(Offered chosen) {
        if (chosen != null) {
            leave();
            chosen.run().run();
        }
    }

    /** Whoever had the keyboard has it again, if it can be used there now. */
    private void leave() {
        Shown.set(this, false);
        before.filter(CommandSearch::isUsable).ifPresentOrElse(Node::requestFocus, giveKeyboard);
    }

    private static boolean isUsable(Node node) {
        return !node.isDisabled()
                && node.getScene() != null
                && Stream.iterate(node, Objects::nonNull, Node::getParent)
                        .allMatch(Node::isVisible);
    }

    private ListCell<Offered> cell() {
        var cell =
                new ListCell<Offered>() {
                    @Override
                    protected void updateItem(Offered item, boolean empty) {
                        super.updateItem(item, empty);
                        setGraphic(empty ? null : line(item));
                    }
                };
        cell.addEventFilter(
                MouseEvent.MOUSE_PRESSED,
                event -> {
                    run(cell.getItem());
                    event.consume();
                });
        return cell;
    }

    private static HBox line(Offered item) {
        var name = new Label(item.name());
        name.getStyleClass().add("name");
        var where = new Label(item.where());
        where.getStyleClass().add("where");
        var keys = new Label(item.keys());
        keys.getStyleClass().add("keys");
        keys.setMinWidth(Region.USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var line = new HBox(name, where, gap, keys);
        line.getStyleClass().add("line");
        return line;
    }
}
