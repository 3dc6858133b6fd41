package kernelwalk.ui;

import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Attempt;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Lessons;
import kernelwalk.exercise.Repair;
import kernelwalk.exercise.Sheet;
import kernelwalk.notation.NotationException;
import kernelwalk.notation.NumberText;
import kernelwalk.picture.Target;
import kernelwalk.words.Phrase;

/**
 * What is on the screen, with a way back from every change: an exercise that can be computed, or the attempt at one.
 *
 * <p>While an attempt is open, the exercise is the last one that could be computed, and nothing changes it but a repair.
 *
 * <p>While a number is being typed the exercise follows each key; the whole typing is one step of undo.
 */
final class Document implements Typing {

    private final ReadOnlyObjectWrapper<Sheet> sheet = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Optional<Attempt>> attempt =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Exercise> exercise = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Computation> computation = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Optional<Refusal>> refusal =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ConvolutionException>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Phrase>> undoName =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Phrase>> redoName =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final History<Sheet> history = new History<>();
    private Exercise beforeTyping;
    private Refusal unfinished;

    /**
     * @throws ConvolutionException when the exercise cannot be computed
     */
    Document(Sheet sheet) {
        layOut(sheet);
    }

    /** What is open, as it is saved. */
    ReadOnlyObjectProperty<Sheet> sheet() {
        return sheet.getReadOnlyProperty();
    }

    /** The attempt that is open, if what is open is none that can be computed. */
    ReadOnlyObjectProperty<Optional<Attempt>> attempt() {
        return attempt.getReadOnlyProperty();
    }

    /** The exercise that is open, or the last one that could be computed. */
    ReadOnlyObjectProperty<Exercise> exercise() {
        return exercise.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Computation> computation() {
        return computation.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<Optional<Refusal>> refusal() {
        return refusal.getReadOnlyProperty();
    }

    /** Why the last change was not made. */
    ReadOnlyObjectProperty<Optional<ConvolutionException>> problem() {
        return problem.getReadOnlyProperty();
    }

    /** What would be undone. */
    ReadOnlyObjectProperty<Optional<Phrase>> undoName() {
        return undoName.getReadOnlyProperty();
    }

    /** What would be redone. */
    ReadOnlyObjectProperty<Optional<Phrase>> redoName() {
        return redoName.getReadOnlyProperty();
    }

    /**
     * Shows another sheet; nothing of the one before can be undone.
     *
     * @throws ConvolutionException when it is an exercise that cannot be computed; the one before stays
     */
    void open(Sheet other) {
        if (other instanceof Exercise opened) {
            opened.compute();
        }
        cancelTyping();
        layOut(other);
        history.clear();
        problem.set(Optional.empty());
        updateHistory();
    }

    /**
     * Makes a change as one step of undo, or says why it cannot be made and keeps what there is.
     *
     * @param name what the change is called in the Edit menu
     */
    void change(Phrase name, UnaryOperator<Exercise> edit) {
        cancelTyping();
        if (attempt.get().isPresent()) {
            return;
        }
        Exercise before = exercise.get();
        try {
            Exercise after = edit.apply(before);
            if (!after.equals(before)) {
                show(after, after.compute());
                history.replaced(before, name);
                updateHistory();
            }
            problem.set(Optional.empty());
        } catch (ConvolutionException impossible) {
            problem.set(Optional.of(impossible));
        }
    }

    /**
     * Puts an attempt in the place of the exercise as one step of undo.
     *
     * @param name what the change is called in the Edit menu
     */
    void attempt(Phrase name, Attempt made) {
        cancelTyping();
        Sheet before = sheet.get();
        layOut(made);
        history.replaced(before, name);
        problem.set(Optional.empty());
        updateHistory();
    }

    /** Makes a repair of the attempt that is open as one step of undo, where it is any help. */
    void make(Repair repair) {
        attempt.get()
                .ifPresent(
                        before ->
                                repair.made(before)
                                        .ifPresent(
                                                after -> {
                                                    show(after);
                                                    history.replaced(
                                                            before, words -> words.say(repair));
                                                    updateHistory();
                                                }));
    }

    /** The number in an editable cell. */
    Value number(Target target) {
        return switch (target.part()) {
            case INPUT -> exercise.get().input().at(target.index());
            case KERNEL -> weighted().kernel().at(target.index());
            case BIAS -> weighted().bias().get(target.index());
            case OUTPUT, WINDOW, WEIGHTS, PRODUCTS -> throw notEditable(target);
        };
    }

    @Override
    public String text(Target target) {
        return NumberText.typed(number(target));
    }

    @Override
    public void type(Target target, String text) {
        if (attempt.get().isPresent()) {
            return;
        }
        if (beforeTyping == null) {
            beforeTyping = exercise.get();
        }
        unfinished = null;
        try {
            Exercise edited =
                    with(beforeTyping, target, NumberText.parse(text, beforeTyping.numbers()));
            show(edited, edited.compute());
            refusal.set(Optional.empty());
        } catch (NotationException problem) {
            var refused = new Refusal(target, words -> words.say(problem));
            if (NumberText.isBeginning(text)) {
                keepOld(Optional.empty());
                unfinished = refused;
            } else {
                keepOld(Optional.of(refused));
            }
        } catch (ConvolutionException problem) {
            keepOld(Optional.of(new Refusal(target, words -> words.say(problem))));
        }
    }

    @Override
    public void finishTyping() {
        if (unfinished != null) {
            refusal.set(Optional.of(unfinished));
        }
        unfinished = null;
        if (beforeTyping != null && !beforeTyping.equals(exercise.get())) {
            history.replaced(beforeTyping, Phrase.of("ui.change.number"));
        }
        beforeTyping = null;
        updateHistory();
    }

    @Override
    public void cancelTyping() {
        if (beforeTyping != null) {
            show(beforeTyping, beforeTyping.compute());
        }
        beforeTyping = null;
        unfinished = null;
        refusal.set(Optional.empty());
    }

    void undo() {
        cancelTyping();
        if (history.undoName().isPresent()) {
            replace(history.undo(sheet.get()));
        }
    }

    void redo() {
        cancelTyping();
        if (history.redoName().isPresent()) {
            replace(history.redo(sheet.get()));
        }
    }

    private void replace(Sheet other) {
        show(other);
        problem.set(Optional.empty());
        updateHistory();
    }

    private void keepOld(Optional<Refusal> reason) {
        if (!beforeTyping.equals(exercise.get())) {
            show(beforeTyping, beforeTyping.compute());
        }
        refusal.set(reason);
    }

    /** Under an attempt lies the exercise that the likeliest repairs make of it. */
    private void layOut(Sheet other) {
        if (other instanceof Attempt opened) {
            Exercise under = opened.repaired().orElseGet(Lessons::first);
            computation.set(under.compute());
            exercise.set(under);
        }
        show(other);
    }

    private void show(Sheet other) {
        switch (other) {
            case Exercise shown -> show(shown, shown.compute());
            case Attempt shown -> {
                sheet.set(shown);
                attempt.set(Optional.of(shown));
            }
        }
    }

    private void show(Exercise other, Computation computed) {
        sheet.set(other);
        computation.set(computed);
        exercise.set(other);
        attempt.set(Optional.empty());
    }

    private void updateHistory() {
        undoName.set(history.undoName());
        redoName.set(history.redoName());
    }

    private Weighted weighted() {
        return (Weighted) exercise.get().operation();
    }

    private static Exercise with(Exercise exercise, Target target, Value value) {
        return switch (target.part()) {
            case INPUT -> exercise.withInput(target.index(), value);
            case KERNEL -> exercise.withWeight(target.index(), value);
            case BIAS -> exercise.withBias(target.index(), value);
            case OUTPUT, WINDOW, WEIGHTS, PRODUCTS -> throw notEditable(target);
        };
    }

    private static IllegalArgumentException notEditable(Target target) {
        return new IllegalArgumentException("nothing can be typed into " + target);
    }
}
