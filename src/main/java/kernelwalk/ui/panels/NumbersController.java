package kernelwalk.ui.panels;

import java.util.List;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.NumberType;
import kernelwalk.exercise.Exercise;
import kernelwalk.picture.CellText;
import kernelwalk.picture.Frame;
import kernelwalk.picture.Part;
import kernelwalk.picture.Target;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.control.Shown;
import kernelwalk.ui.document.Document;
import kernelwalk.ui.practice.Practice;
import kernelwalk.ui.side.SidePanel;
import kernelwalk.ui.side.SideTab;
import kernelwalk.words.NumberFact;
import kernelwalk.words.NumberFacts;
import kernelwalk.words.Words;

/** The panel at the side that shows one output cell in every number type; it follows the walk while it is seen. */
public final class NumbersController implements Controller {

    @FXML private Label place;

    @FXML private VBox facts;

    @FXML private VBox reasons;

    @FXML private Label why;

    private final Document document;
    private final Practice practice;
    private final SidePanel sidePanel;
    private final ObservableValue<Frame> frame;
    private final Words words;
    private final ObjectBinding<Cell> watched;
    private final Listening listening = new Listening();
    private List<NumberBlock> blocks = List.of();
    private NumberFacts numbers;

    public NumbersController(
            Document document,
            Practice practice,
            SidePanel sidePanel,
            ObservableValue<Frame> frame,
            WatchedCell watched,
            Words words) {
        this.document = document;
        this.practice = practice;
        this.sidePanel = sidePanel;
        this.frame = frame;
        this.words = words;
        this.watched = watched.binding();
    }

    @FXML
    private void initialize() {
        blocks = List.of(NumberType.values()).stream().map(_ -> new NumberBlock(words)).toList();
        facts.getChildren().setAll(blocks);
        var seen = sidePanel.shows(SideTab.NUMBERS);
        listening.to(document.exercise().when(seen), this::show);
        listening.to(practice.sheet(), sheet -> hide(sheet.isPresent()));
        listening.to(watched.when(seen), _ -> show(document.exercise().get()));
        listening.to(
                frame.map(now -> isFinished(watched.get())).when(seen),
                _ -> show(document.exercise().get()));
    }

    /** Whoever practises finds the numbers alone. */
    private void hide(boolean hidden) {
        Shown.set(facts, !hidden);
        Shown.set(reasons, !hidden);
        show(document.exercise().get());
    }

    private void show(Exercise exercise) {
        if (practice.isOn()) {
            place.setText(words.say("panels.numbers.practising"));
            return;
        }
        if (numbers == null || !numbers.isOf(exercise)) {
            numbers = new NumberFacts(words, exercise);
        }
        Cell cell = watched.get();
        var output = document.computation().get().geometry().output();
        int index = output.index(cell.sample(), cell.row(), cell.column(), cell.channel());
        String named = new CellText(frame.getValue()).place(new Target(Part.OUTPUT, index));
        place.setText(isFinished(cell) ? named : words.say("panels.numbers.will-give", named));
        List<NumberFact> now = numbers.at(cell);
        for (NumberBlock block : blocks) {
            block.show(now.get(blocks.indexOf(block)));
        }
        why.setText(numbers.why(cell));
    }

    /** Whether the walk has come to the end of a cell's window, so that its number is no forecast. */
    private boolean isFinished(Cell cell) {
        Frame now = frame.getValue();
        return now.options().resultsAtOnce() || now.computation().walk().isDone(cell, now.moment());
    }

    @Override
    public void close() {
        listening.close();
        watched.dispose();
    }
}
