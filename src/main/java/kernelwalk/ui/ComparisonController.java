package kernelwalk.ui;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import kernelwalk.convolution.Convention;
import kernelwalk.exercise.Exercise;
import kernelwalk.picture.Theme;
import kernelwalk.words.Words;

/** Over the board: the output under two conventions, the cells that differ, and how one of them comes about. */
public final class ComparisonController implements Controller {

    @FXML private VBox root;

    @FXML private Label verdict;

    @FXML private ChoiceBox<Convention> left;

    @FXML private ChoiceBox<Convention> right;

    @FXML private ComparisonMap leftMap;

    @FXML private ComparisonMap rightMap;

    @FXML private Label leftCaption;

    @FXML private Label rightCaption;

    @FXML private Label leftText;

    @FXML private Label rightText;

    @FXML private HBox steps;

    @FXML private Label place;

    @FXML private Button close;

    private final Document document;
    private final ObservableValue<Theme> theme;
    private final Comparison comparison;
    private final Words words;
    private final Listening listening = new Listening();

    ComparisonController(
            Document document, Comparison comparison, ObservableValue<Theme> theme, Words words) {
        this.document = document;
        this.theme = theme;
        this.comparison = comparison;
        this.words = words;
    }

    @FXML
    private void initialize() {
        for (ChoiceBox<Convention> box : List.of(left, right)) {
            NamedChoices.offer(
                    box, List.of(Convention.values()), rules -> words.say("rules." + rules.code()));
        }
        left.valueProperty().bindBidirectional(comparison.left());
        right.valueProperty().bindBidirectional(comparison.right());
        var shown = comparison.shown();
        Stream.of(
                        document.exercise(),
                        theme,
                        comparison.left(),
                        comparison.right(),
                        comparison.place())
                .forEach(value -> listening.to(value.when(shown), _ -> show()));
        listening.to(shown, this::takeKeyboard);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Once it stands in the window. */
    private void takeKeyboard(boolean shown) {
        if (shown) {
            Platform.runLater(close::requestFocus);
        }
    }

    private void show() {
        if (left.getValue() == null || right.getValue() == null) {
            return;
        }
        List<Integer> cells = comparison.cells();
        verdict.setText(RuleFacts.verdict(words, comparison.difference()));
        show(comparison.left().get(), leftMap, leftText, new HashSet<>(cells));
        show(comparison.right().get(), rightMap, rightText, new HashSet<>(cells));
        leftCaption.setText(caption(comparison.left().get()));
        rightCaption.setText(caption(comparison.right().get()));
        steps.setVisible(!cells.isEmpty());
        place.setText(
                words.say(
                        "compare.place",
                        Math.min(comparison.place().get() + 1, cells.size()),
                        cells.size(),
                        words.say("cell.output", cell())));
    }

    private String caption(Convention convention) {
        return RuleFacts.caption(words, document.exercise().get(), convention);
    }

    private Object[] cell() {
        var shape = document.computation().get().geometry().output();
        var cell = shape.cell(comparison.index());
        return new Object[] {cell.row(), cell.column(), cell.channel() + 1, cell.sample() + 1};
    }

    private void show(Convention convention, ComparisonMap map, Label text, Set<Integer> cells) {
        Optional<Exercise> taken = comparison.under(convention);
        map.setVisible(taken.isPresent());
        taken.ifPresent(
                exercise ->
                        map.show(
                                exercise.compute().output(),
                                cells,
                                comparison.index(),
                                theme.getValue()));
        String name = words.say("rules." + convention.code());
        text.setText(
                taken.map(it -> new ComparisonText(words).working(it, comparison.index()))
                        .orElseGet(() -> RuleFacts.verdict(words, comparison.own(convention))));
        map.setAccessibleText(words.say("compare.map", name, cells.size()));
    }

    @FXML
    private void previous() {
        comparison.move(-1);
    }

    @FXML
    private void next() {
        comparison.move(1);
    }

    @FXML
    private void leave() {
        comparison.shown().set(false);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            leave();
            event.consume();
        }
    }

    @Override
    public void close() {
        left.valueProperty().unbindBidirectional(comparison.left());
        right.valueProperty().unbindBidirectional(comparison.right());
        listening.close();
    }
}
