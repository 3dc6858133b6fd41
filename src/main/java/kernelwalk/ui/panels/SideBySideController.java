package kernelwalk.ui.panels;

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
import kernelwalk.convolution.Cell;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.RuleBook;
import kernelwalk.picture.Theme;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.control.NamedChoices;
import kernelwalk.ui.document.Document;
import kernelwalk.words.PlaceText;
import kernelwalk.words.RuleFacts;
import kernelwalk.words.Words;
import kernelwalk.words.WorkingText;

/** Over the board: the output under two conventions, the cells that differ, and how one of them comes about. */
public final class SideBySideController implements Controller {

    @FXML private VBox root;

    @FXML private Label verdict;

    @FXML private ChoiceBox<RuleBook> left;

    @FXML private ChoiceBox<RuleBook> right;

    @FXML private SideBySideMap leftMap;

    @FXML private SideBySideMap rightMap;

    @FXML private Label leftCaption;

    @FXML private Label rightCaption;

    @FXML private Label leftText;

    @FXML private Label rightText;

    @FXML private HBox steps;

    @FXML private Label place;

    @FXML private Button close;

    private final Document document;
    private final ObservableValue<Theme> theme;
    private final SideBySide sideBySide;
    private final Words words;
    private final Listening listening = new Listening();

    public SideBySideController(
            Document document, SideBySide sideBySide, ObservableValue<Theme> theme, Words words) {
        this.document = document;
        this.theme = theme;
        this.sideBySide = sideBySide;
        this.words = words;
    }

    @FXML
    private void initialize() {
        for (ChoiceBox<RuleBook> box : List.of(left, right)) {
            NamedChoices.offer(
                    box, List.of(RuleBook.values()), (RuleBook rules) -> words.say(rules));
        }
        listening.join(left.valueProperty(), sideBySide.left());
        listening.join(right.valueProperty(), sideBySide.right());
        var shown = sideBySide.shown();
        Stream.of(
                        document.exercise(),
                        theme,
                        sideBySide.left(),
                        sideBySide.right(),
                        sideBySide.place())
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
        List<Integer> cells = sideBySide.cells();
        verdict.setText(RuleFacts.verdict(words, sideBySide.difference()));
        show(sideBySide.left().get(), leftMap, leftText, new HashSet<>(cells));
        show(sideBySide.right().get(), rightMap, rightText, new HashSet<>(cells));
        leftCaption.setText(caption(sideBySide.left().get()));
        rightCaption.setText(caption(sideBySide.right().get()));
        steps.setVisible(!cells.isEmpty());
        place.setText(
                words.say(
                        "panels.rules.compare.place",
                        Math.min(sideBySide.place().get() + 1, cells.size()),
                        cells.size(),
                        new PlaceText(words)
                                .output(cell(), document.exercise().get().operation())));
    }

    private String caption(RuleBook rules) {
        return RuleFacts.caption(words, document.exercise().get(), rules);
    }

    private Cell cell() {
        return document.computation().get().geometry().output().cell(sideBySide.index());
    }

    private void show(RuleBook rules, SideBySideMap map, Label text, Set<Integer> cells) {
        Optional<Exercise> taken = sideBySide.under(rules);
        map.setVisible(taken.isPresent());
        taken.ifPresent(
                exercise ->
                        map.show(
                                exercise.compute().output(),
                                exercise.resultStyle(),
                                cells,
                                sideBySide.index(),
                                theme.getValue(),
                                words.countFrom()));
        String name = words.say(rules);
        text.setText(
                taken.map(it -> new WorkingText(words).working(it, sideBySide.index()))
                        .orElseGet(() -> RuleFacts.verdict(words, sideBySide.own(rules))));
        map.setAccessibleText(words.say("panels.rules.compare.map", name, cells.size()));
    }

    @FXML
    private void previous() {
        sideBySide.move(-1);
    }

    @FXML
    private void next() {
        sideBySide.move(1);
    }

    @FXML
    private void leave() {
        sideBySide.shown().set(false);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            leave();
            event.consume();
        }
    }

    @Override
    public void close() {
        listening.close();
    }
}
