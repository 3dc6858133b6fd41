package kernelwalk.ui;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.notation.NotationException;
import kernelwalk.notation.NumberText;
import kernelwalk.picture.Target;
import kernelwalk.words.Words;

/**
 * The exercise on the screen: always one that can be computed, with a way back from every change.
 *
 * <p>While a number is being typed the exercise follows each key; the whole typing is one step of undo.
 */
final class Document implements Typing {

    private final ReadOnlyObjectWrapper<Exercise> exercise = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Computation> computation = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Optional<Refusal>> refusal =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ConvolutionException>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Function<Words, String>>> undoName =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Function<Words, String>>> redoName =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final History<Exercise> history = new History<>();
    private Exercise beforeTyping;
    private Refusal unfinished;

    /**
     * @throws ConvolutionException when the exercise cannot be computed
     */
    Document(Exercise exercise) {
        show(exercise, exercise.compute());
    }

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
    ReadOnlyObjectProperty<Optional<Function<Words, String>>> undoName() {
        return undoName.getReadOnlyProperty();
    }

    /** What would be redone. */
    ReadOnlyObjectProperty<Optional<Function<Words, String>>> redoName() {
        return redoName.getReadOnlyProperty();
    }

    /**
     * Shows another exercise; nothing of the one before can be undone.
     *
     * @throws ConvolutionException when it cannot be computed; the one before stays
     */
    void open(Exercise other) {
        Computation computed = other.compute();
        cancelTyping();
        show(other, computed);
        history.clear();
        problem.set(Optional.empty());
        updateHistory();
    }

    /**
     * Makes a change as one step of undo, or says why it cannot be made and keeps what there is.
     *
     * @param name what the change is called in the Edit menu
     */
    void change(Function<Words, String> name, UnaryOperator<Exercise> edit) {
        cancelTyping();
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
            history.replaced(beforeTyping, words -> words.say("ui.change.number"));
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
            replace(history.undo(exercise.get()));
        }
    }

    void redo() {
        cancelTyping();
        if (history.redoName().isPresent()) {
            replace(history.redo(exercise.get()));
        }
    }

    private void replace(Exercise other) {
        show(other, other.compute());
        problem.set(Optional.empty());
        updateHistory();
    }

    private void keepOld(Optional<Refusal> reason) {
        if (!beforeTyping.equals(exercise.get())) {
            show(beforeTyping, beforeTyping.compute());
        }
        refusal.set(reason);
    }

    private void show(Exercise other, Computation computed) {
        computation.set(computed);
        exercise.set(other);
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
