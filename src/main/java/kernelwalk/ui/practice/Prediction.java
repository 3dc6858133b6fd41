package kernelwalk.ui.practice;

import java.util.Optional;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.StudentWork;
import kernelwalk.homework.CellVerdict;
import kernelwalk.homework.Marking;
import kernelwalk.homework.answer.AnswerCell;
import kernelwalk.notation.NotationException;
import kernelwalk.ui.control.Feedback;
import kernelwalk.ui.document.Derived;
import kernelwalk.ui.document.Document;
import kernelwalk.ui.document.KeptWork;
import kernelwalk.ui.walk.Playhead;

/** Predict, then reveal: the walk does not come to a value until it was predicted rightly or revealed. */
public final class Prediction {

    private final Document document;
    private final KeptWork kept;
    private final Playhead playhead;
    private final BooleanProperty on = new SimpleBooleanProperty();
    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<AskedValue>> asked =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanBinding asks = Derived.flag(() -> asked.get().isPresent(), asked);
    private final ReadOnlyObjectWrapper<Optional<Feedback>> feedback =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Marking> marking = Optional.empty();
    private AskedValues values;
    private int known;

    /**
     * @param kept where it is kept how far predicting has come
     */
    public Prediction(Document document, KeptWork kept, Playhead playhead) {
        this.document = document;
        this.kept = kept;
        this.playhead = playhead;
        on.subscribe(this::begin);
        document.computation().subscribe(_ -> begin());
        typed.subscribe((_, _) -> keep());
    }

    /** Whether the walk waits for predictions. */
    public BooleanProperty on() {
        return on;
    }

    /** What is being predicted. */
    public StringProperty typed() {
        return typed;
    }

    /** The value that is asked for; empty when all are known. */
    public ReadOnlyObjectProperty<Optional<AskedValue>> asked() {
        return asked.getReadOnlyProperty();
    }

    /** Whether there is a value that must not be told yet. */
    public BooleanBinding asks() {
        return asks;
    }

    /** What the last prediction was. */
    public ReadOnlyObjectProperty<Optional<Feedback>> feedback() {
        return feedback.getReadOnlyProperty();
    }

    private void begin() {
        values = new AskedValues(document.computation().get());
        marking = Optional.empty();
        feedback.set(Optional.empty());
        if (on.get()) {
            playhead.playing().set(false);
            takeUp(kept.of(document.exercise().get()).prediction());
        } else {
            known = 0;
            ask();
        }
    }

    /** Goes on where predicting was left, or begins when it was left at the end. */
    private void takeUp(StudentWork.Prediction left) {
        known = values.at(left.known()).isPresent() ? left.known() : 0;
        ask();
        typed.set(known == left.known() ? left.typed() : "");
    }

    private void keep() {
        if (asks.get()) {
            Exercise exercise = document.exercise().get();
            kept.keep(
                    exercise,
                    kept.of(exercise).with(new StudentWork.Prediction(known, typed.get())));
        }
    }

    private void ask() {
        Optional<AskedValue> next = on.get() ? values.at(known) : Optional.empty();
        playhead.limit().set(next.map(AskedValue::before).orElse(Long.MAX_VALUE));
        asked.set(next);
        typed.set("");
    }

    /** Takes the typed value as the prediction. */
    public void give() {
        if (asked.get().isEmpty()) {
            return;
        }
        String text = typed.get().strip();
        try {
            AnswerCell cell = AnswerCell.read(text, document.exercise().get().numbers());
            if (!cell.isBlank()) {
                judge(cell, text);
            }
        } catch (NotationException | ConvolutionException problem) {
            feedback.set(Optional.of(new Feedback(false, words -> words.say(problem))));
        }
    }

    private void judge(AnswerCell cell, String text) {
        Cell at = asked.get().orElseThrow().cell();
        int index = marking().shape().indexOf(at).orElseThrow();
        boolean right = marking().check(index, cell).verdict() == CellVerdict.RIGHT;
        String key = right ? "practice.predict.right" : "practice.predict.wrong";
        if (right) {
            reveal();
        }
        feedback.set(Optional.of(new Feedback(right, words -> words.say(key, text))));
    }

    private Marking marking() {
        if (marking.isEmpty()) {
            marking = Optional.of(Marking.of(document.exercise().get()));
        }
        return marking.get();
    }

    /** Lets the walk show the value, and go on to where the next one is asked. */
    public void reveal() {
        if (asked.get().isPresent()) {
            long shown = asked.get().get().known();
            known++;
            feedback.set(Optional.empty());
            ask();
            keep();
            long next = asked.get().map(AskedValue::arrival).orElse(shown);
            playhead.goTo(Math.max(shown, next));
        }
    }
}
