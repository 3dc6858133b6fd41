package kernelwalk.ui.compare;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import kernelwalk.convolution.Computation;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.TwoBoards;
import kernelwalk.exercise.WhatIf;
import kernelwalk.picture.Frame;
import kernelwalk.picture.Options;
import kernelwalk.picture.Theme;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.control.Shown;
import kernelwalk.ui.control.StillBoard;
import kernelwalk.ui.document.Presenting;
import kernelwalk.ui.document.Settings;
import kernelwalk.ui.walk.Player;
import kernelwalk.ui.walk.Playhead;
import kernelwalk.words.DifferenceText;
import kernelwalk.words.Words;

/** Over the board: two boards, in what they differ, and the transport that moves both. */
public final class CompareController implements Controller {

    @FXML private VBox root;

    @FXML private Label title;

    @FXML private Label verdict;

    @FXML private MenuButton changes;

    @FXML private FlowPane leftDifferences;

    @FXML private FlowPane rightDifferences;

    @FXML private TwoHalves halves;

    @FXML private ToggleButton second;

    @FXML private StillBoard left;

    @FXML private StillBoard right;

    @FXML private Button close;

    private final Comparison comparison;
    private final Settings settings;
    private final Presenting presenting;
    private final ObservableValue<Theme> theme;
    private final Function<Playhead, Parent> transport;
    private final DifferenceText text;
    private final Words words;
    private final Player player;
    private final Listening listening = new Listening();

    /**
     * @param transport makes a bar that moves a walk
     */
    public CompareController(
            Comparison comparison,
            Settings settings,
            Presenting presenting,
            ObservableValue<Theme> theme,
            Function<Playhead, Parent> transport,
            Words words) {
        this.comparison = comparison;
        this.settings = settings;
        this.presenting = presenting;
        this.theme = theme;
        this.transport = transport;
        this.text = new DifferenceText(words);
        this.words = words;
        this.player = new Player(comparison.playhead());
    }

    @FXML
    private void initialize() {
        Parent bar = transport.apply(comparison.playhead());
        listening.to(presenting.on(), inClass -> seat(bar, inClass));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        changes.setOnShowing(_ -> offer());
        listening.join(second.selectedProperty(), halves.second());
        listening.to(halves.single(), this::makeRoom);
        listening.to(comparison.boards(), boards -> boards.ifPresent(this::say));
        Stream.of(
                        comparison.boards(),
                        comparison.playhead().moment(),
                        theme,
                        settings.scale(),
                        presenting.on())
                .forEach(value -> listening.toChanges(value, this::paint));
        listening.to(comparison.shown(), this::takeKeyboard);
        paint();
    }

    /** Before a class the boards are walked by keys, and have its room. */
    private void seat(Parent bar, boolean inClass) {
        left.inClass(inClass);
        right.inClass(inClass);
        root.getChildren().remove(bar);
        if (!inClass) {
            root.getChildren().add(bar);
        }
    }

    private void makeRoom(boolean forOne) {
        Shown.set(second, forOne);
        Shown.set(title, !forOne);
    }

    /** Once it stands in the window. */
    private void takeKeyboard(boolean shown) {
        if (shown) {
            Platform.runLater(close::requestFocus);
        }
    }

    private void offer() {
        changes.getItems().setAll(comparison.changes().stream().map(this::item).toList());
    }

    private MenuItem item(WhatIf change) {
        var item = new MenuItem(text.of(change));
        item.setOnAction(_ -> comparison.choose(change));
        return item;
    }

    private void say(TwoBoards boards) {
        changes.setDisable(!comparison.isChangeable());
        verdict.setText(text.verdict(boards));
        mark(leftDifferences, text.of(boards, boards.left()));
        mark(rightDifferences, text.of(boards, boards.right()));
    }

    private static void mark(FlowPane place, List<String> differences) {
        place.getChildren().setAll(differences.stream().map(CompareController::marked).toList());
    }

    private static Label marked(String difference) {
        var label = new Label(difference);
        label.getStyleClass().add("differs");
        return label;
    }

    private void paint() {
        comparison.boards().get().ifPresent(this::paint);
    }

    private void paint(TwoBoards boards) {
        long moment = comparison.playhead().moment().get();
        Frame one = frame(boards.left(), boards.leftResult(), boards.leftMoment(moment));
        Frame other = frame(boards.right(), boards.rightResult(), boards.rightMoment(moment));
        left.show(one, other, theme.getValue());
        right.show(other, one, theme.getValue());
    }

    private Frame frame(Exercise exercise, Computation result, long moment) {
        var options = new Options(settings.resultsAtOnce().get(), settings.scale().get());
        return Frame.of(exercise, result, moment, words).with(options);
    }

    @FXML
    private void swap() {
        comparison.swap();
    }

    @FXML
    private void leave() {
        comparison.leave();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            leave();
            event.consume();
        }
    }

    @Override
    public void close() {
        player.close();
        listening.close();
    }
}
