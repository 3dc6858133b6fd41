package kernelwalk.ui;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Walk;
import kernelwalk.homework.AnswerCell;
import kernelwalk.homework.CellVerdict;
import kernelwalk.homework.Marking;
import kernelwalk.homework.MarkingRules;
import kernelwalk.notation.NotationException;
import kernelwalk.ui.SizeForm.Feedback;

/** Predict, then reveal: the walk does not enter a window until its value was predicted rightly or revealed. */
final class Prediction {

    private final Document document;
    private final Settings settings;
    private final Playhead playhead;
    private final BooleanProperty on = new SimpleBooleanProperty();
    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<Cell>> asked =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Feedback>> feedback =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Marking> marking = Optional.empty();
    private long known;

    /**
     * @param settings how many decimal places are asked for
     */
    Prediction(Document document, Playhead playhead, Settings settings) {
        this.document = document;
        this.settings = settings;
        settings.leastPlaces().subscribe(() -> marking = Optional.empty());
        this.playhead = playhead;
        on.subscribe(this::begin);
        document.computation().subscribe(_ -> begin());
    }

    /** Whether the walk waits for predictions. */
    BooleanProperty on() {
        return on;
    }

    /** What is being predicted. */
    StringProperty typed() {
        return typed;
    }

    /** The output cell whose value is asked; empty when all are known. */
    ReadOnlyObjectProperty<Optional<Cell>> asked() {
        return asked.getReadOnlyProperty();
    }

    /** What the last prediction was. */
    ReadOnlyObjectProperty<Optional<Feedback>> feedback() {
        return feedback.getReadOnlyProperty();
    }

    private void begin() {
        known = 0;
        marking = Optional.empty();
        feedback.set(Optional.empty());
        if (on.get()) {
            playhead.playing().set(false);
        }
        ask();
    }

    /** A transposed convolution finishes its values late and all at once: there it asks nothing. */
    private void ask() {
        Walk walk = document.computation().get().walk();
        boolean asks = on.get() && !walk.spreads() && known < walk.windows();
        long arrival = known * walk.moments();
        typed.set("");
        playhead.limit().set(asks ? arrival : Long.MAX_VALUE);
        asked.set(asks ? Optional.of(walk.at(arrival).output()) : Optional.empty());
    }

    /** Takes the typed value as the prediction. */
    void give() {
        if (asked.get().isEmpty()) {
            return;
        }
        String text = typed.get().strip();
        try {
            AnswerCell cell = AnswerCell.read(text, document.exercise().get().numbers());
            if (!cell.isBlank()) {
                judge(cell, text);
            }
        } catch (NotationException problem) {
            feedback.set(Optional.of(new Feedback(false, words -> words.say(problem))));
        }
    }

    private void judge(AnswerCell cell, String text) {
        Cell at = asked.get().orElseThrow();
        int index = Worksheet.index(marking().shape(), at).orElseThrow();
        boolean right = marking().check(index, cell).verdict() == CellVerdict.RIGHT;
        String key = right ? "practice.predict.right" : "practice.predict.wrong";
        if (right) {
            reveal();
        }
        feedback.set(Optional.of(new Feedback(right, words -> words.say(key, text))));
    }

    private Marking marking() {
        if (marking.isEmpty()) {
            marking =
                    Optional.of(
                            Marking.of(
                                    document.exercise().get(),
                                    new MarkingRules(settings.leastPlaces().get())));
        }
        return marking.get();
    }

    /** Lets the walk go on through the window. */
    void reveal() {
        if (asked.get().isPresent()) {
            Cell at = asked.get().get();
            known++;
            feedback.set(Optional.empty());
            ask();
            playhead.goTo(at);
        }
    }
}
