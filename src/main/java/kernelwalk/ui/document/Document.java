package kernelwalk.ui.document;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelwalk.convolution.Cause;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Place;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Attempt;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Layer;
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
public final class Document implements Typing {

    private final ReadOnlyObjectWrapper<Opened> opened;
    private final ReadOnlyObjectProperty<Sheet> sheet;
    private final ReadOnlyObjectProperty<Optional<Attempt>> attempt;
    private final ReadOnlyObjectProperty<Exercise> exercise;
    private final ReadOnlyObjectProperty<Computation> computation;
    private final ReadOnlyObjectWrapper<Optional<ConvolutionException>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper openings = new ReadOnlyIntegerWrapper();
    private final History<Left> history = new History<>();
    private final TypedCell<Opened> typed = new TypedCell<>();
    private Optional<Opened> beforeWords = Optional.empty();
    private BiConsumer<Sheet, Runnable> layingBack = (_, show) -> show.run();
    private Predicate<Computation> patience = _ -> true;
    private BooleanSupplier goingOn = () -> true;
    private BooleanSupplier changing = () -> true;

    /**
     * @throws ConvolutionException when the exercise cannot be computed
     */
    public Document(Sheet first) {
        this(Opened.of(first));
    }

    /** Begins with what was made ready beforehand. */
    public Document(Opened first) {
        opened = new ReadOnlyObjectWrapper<>(first);
        sheet = new PartOf<>(opened, Opened::sheet);
        computation = new PartOf<>(opened, Opened::computation);
        exercise = new PartOf<>(opened, Opened::exercise);
        attempt = new PartOf<>(opened, Opened::attempt);
    }

    /** What is open, whole: of its parts below each can be listened to alone. */
    public ReadOnlyObjectProperty<Opened> opened() {
        return opened.getReadOnlyProperty();
    }

    /** What is open, as it is saved. */
    public ReadOnlyObjectProperty<Sheet> sheet() {
        return sheet;
    }

    /** The attempt that is open, if what is open is none that can be computed. */
    public ReadOnlyObjectProperty<Optional<Attempt>> attempt() {
        return attempt;
    }

    /** The exercise that is open, or the last one that could be computed. */
    public ReadOnlyObjectProperty<Exercise> exercise() {
        return exercise;
    }

    public ReadOnlyObjectProperty<Computation> computation() {
        return computation;
    }

    @Override
    public ReadOnlyObjectProperty<Optional<Refusal>> refusal() {
        return typed.refusal();
    }

    /** Why the last change was not made. */
    public ReadOnlyObjectProperty<Optional<ConvolutionException>> problem() {
        return problem.getReadOnlyProperty();
    }

    /**
     * Shows another layer of the exercise. The sheet stays the one that it is, and there is nothing to be undone; what
     * is typed is finished first.
     *
     * @param layer from 0
     * @return whether there is such a layer and it lies there now
     */
    public boolean goToLayer(int layer) {
        finishTyping();
        if (attempt.get().isPresent() || layer < 0 || layer >= layerCount()) {
            return false;
        }
        if (layer > exercise.get().opened() && !goingOn.getAsBoolean()) {
            return false;
        }
        if (layer != exercise.get().opened()) {
            try {
                opened.set(awaited(opened.get().at(layer)));
            } catch (ConvolutionException notAwaited) {
                problem.set(Optional.of(notAwaited));
                return false;
            }
        }
        return true;
    }

    /** How many layers the exercise has. */
    public int layerCount() {
        return opened.get().computations().size();
    }

    /** What would be undone. */
    public ReadOnlyObjectProperty<Optional<Phrase>> undoName() {
        return history.undoName();
    }

    /** What would be redone. */
    public ReadOnlyObjectProperty<Optional<Phrase>> redoName() {
        return history.redoName();
    }

    /**
     * Shows another sheet; nothing of the one before can be undone.
     *
     * @throws ConvolutionException when it is an exercise that cannot be computed, or for which nobody waited; the one
     *                              before stays
     */
    public void open(Sheet other) {
        open(Opened.of(other));
    }

    /**
     * Shows what was made ready beforehand; nothing of what was open before can be undone.
     *
     * @throws ConvolutionException when nobody waited for it; what was open before stays
     */
    public void open(Opened other) {
        Opened laidOut = awaited(other);
        cancelTyping();
        opened.set(laidOut);
        history.clear();
        problem.set(Optional.empty());
        openings.set(openings.get() + 1);
    }

    /** How often another sheet was opened; it rises when that lies there. */
    public ReadOnlyIntegerProperty openings() {
        return openings.getReadOnlyProperty();
    }

    /**
     * Makes a change as one step of undo, or says why it cannot be made and keeps what there is. A number that is still
     * being typed is finished first, here, by every other change, by undo and by redo.
     *
     * @param name what the change is called in the Edit menu
     */
    public void change(Phrase name, UnaryOperator<Exercise> edit) {
        finishTyping();
        if (attempt.get().isPresent() || !changing.getAsBoolean()) {
            return;
        }
        Opened before = opened.get();
        try {
            Exercise after = edit.apply(before.exercise()).fitted();
            if (!after.equals(before.exercise())) {
                show(after);
                history.replaced(Left.before(before), name);
            }
            problem.set(Optional.empty());
        } catch (ConvolutionException impossible) {
            problem.set(Optional.of(impossible));
        }
    }

    /**
     * Lets the input go through other layers as one step of undo, or says why it cannot and keeps what there is.
     *
     * @param name what the change is called in the Edit menu
     * @param open which of them is open then, from 0
     */
    public void change(Phrase name, List<Layer> layers, int open) {
        finishTyping();
        if (attempt.get().isPresent() || !changing.getAsBoolean()) {
            return;
        }
        Opened before = opened.get();
        try {
            Opened made =
                    Opened.of(before.exercise().through(layers), this::awaitOutput).openedAt(open);
            if (!made.exercise().layers().equals(before.exercise().layers())) {
                opened.set(awaited(made));
                history.replaced(Left.before(before), name);
            }
            problem.set(Optional.empty());
        } catch (ConvolutionException impossible) {
            problem.set(Optional.of(impossible));
        }
    }

    /** Changes the exercise further as part of the last change, so that both are undone together. */
    public void amend(UnaryOperator<Exercise> edit) {
        finishTyping();
        if (attempt.get().isEmpty() && changing.getAsBoolean()) {
            try {
                show(edit.apply(exercise.get()).fitted());
            } catch (ConvolutionException impossible) {
                problem.set(Optional.of(impossible));
            }
        }
    }

    /** A key was typed in the title or the notes; the whole typing is one step of undo. */
    public void typeWords(UnaryOperator<Sheet> edit) {
        if (!changing.getAsBoolean()) {
            return;
        }
        beforeWords = beforeWords.or(() -> Optional.of(opened.get()));
        show(edit.apply(beforeWords.get().sheet()));
    }

    /** Nothing was typed in the title or the notes. */
    public void cancelWords() {
        beforeWords.ifPresent(opened::set);
        beforeWords = Optional.empty();
    }

    private void finishWords() {
        Optional<Opened> before = beforeWords;
        beforeWords = Optional.empty();
        before.filter(old -> !old.sheet().equals(sheet.get()))
                .map(Left::before)
                .ifPresent(old -> history.replaced(old, Phrase.of("document.change.words")));
    }

    /**
     * Puts another sheet in the place of what is open as one step of undo.
     *
     * @param name what the change is called in the Edit menu
     * @throws ConvolutionException when it is an exercise that cannot be computed, or for which nobody waited; what was
     *                              open before stays
     */
    public void put(Phrase name, Sheet made) {
        put(name, Opened.of(made));
    }

    /**
     * Puts what was made ready beforehand in the place of what is open as one step of undo.
     *
     * @param name what the change is called in the Edit menu
     * @throws ConvolutionException when nobody waited for it; what was open before stays
     */
    public void put(Phrase name, Opened made) {
        Opened laidOut = awaited(made);
        finishTyping();
        Left before = Left.before(opened.get());
        opened.set(laidOut);
        history.replaced(before, name);
        problem.set(Optional.empty());
    }

    /** Makes a repair of the attempt that is open as one step of undo, where it is any help. */
    public void make(Repair repair) {
        attempt.get()
                .flatMap(repair::made)
                .ifPresent(after -> replaceBy(words -> words.say(repair), after));
    }

    /**
     * Shows another sheet as one step of undo, or says why it cannot be shown and keeps what there is.
     *
     * @param name what the change is called in the Edit menu
     */
    public void replaceBy(Phrase name, Sheet after) {
        finishTyping();
        if (!changing.getAsBoolean()) {
            return;
        }
        Left before = Left.before(opened.get());
        try {
            show(after);
            history.replaced(before, name);
            problem.set(Optional.empty());
        } catch (ConvolutionException impossible) {
            problem.set(Optional.of(impossible));
        }
    }

    /** The number in an editable cell. */
    public Value number(Target target) {
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
        if (attempt.get().isPresent() || !changing.getAsBoolean()) {
            return;
        }
        Opened before = typed.begin(opened.get());
        try {
            Exercise exercise = before.exercise();
            show(with(exercise, target, NumberText.parse(text, exercise.numbers())));
            typed.take();
        } catch (NotationException problem) {
            keep(before);
            var refused = new Refusal(target, words -> words.say(problem));
            typed.refuse(refused, NumberText.isBeginning(text));
        } catch (ConvolutionException problem) {
            keep(before);
            typed.refuse(new Refusal(target, words -> words.say(problem)), false);
        }
    }

    private void keep(Opened before) {
        if (!before.exercise().equals(exercise.get())) {
            opened.set(before);
        }
    }

    @Override
    public void finishTyping() {
        finishWords();
        typed.finish()
                .filter(before -> !before.exercise().equals(exercise.get()))
                .map(Left::before)
                .ifPresent(before -> history.replaced(before, Phrase.of("document.change.number")));
    }

    @Override
    public void cancelTyping() {
        finishWords();
        typed.cancel().ifPresent(opened::set);
    }

    public void undo() {
        finishTyping();
        if (undoName().get().isPresent() && changing.getAsBoolean()) {
            replace(history.undo(Left.made(opened.get())), history::redo);
        }
    }

    public void redo() {
        finishTyping();
        if (redoName().get().isPresent() && changing.getAsBoolean()) {
            replace(history.redo(Left.made(opened.get())), history::undo);
        }
    }

    /** Who has a sheet shown to which undo or redo leads. */
    public void layBackBy(BiConsumer<Sheet, Runnable> desk) {
        layingBack = desk;
    }

    /** Who says whether what is open may be changed, by whatever gesture. */
    public void changeBy(BooleanSupplier allowed) {
        changing = allowed;
    }

    /** Who says whether a later layer may be opened, whose input tells what the open one comes to. */
    public void goOnBy(BooleanSupplier allowed) {
        goingOn = allowed;
    }

    /** Who waits for an output that takes some time, and says whether it was awaited. */
    public void waitBy(Predicate<Computation> waiting) {
        patience = waiting;
    }

    private void replace(Left other, UnaryOperator<Left> back) {
        try {
            Opened with = opened.get().with(other.sheet(), this::awaitOutput);
            Opened laidOut = awaited(with.at(with.layerNear(other.layer())));
            layingBack.accept(other.sheet(), () -> opened.set(laidOut));
            problem.set(Optional.empty());
        } catch (ConvolutionException impossible) {
            back.apply(other);
            problem.set(Optional.of(impossible));
        }
    }

    private void show(Sheet other) {
        opened.set(awaited(opened.get().with(other, this::awaitOutput)));
    }

    /** What is about to be shown, its output worked out where that takes some time. */
    private Opened awaited(Opened next) {
        if (next.computation() != computation.get()) {
            awaitOutput(next.computation());
        }
        return next;
    }

    private void awaitOutput(Computation next) {
        if (!next.isWorkedOut() && next.cost().isNoticed() && !patience.test(next)) {
            throw new ConvolutionException(Cause.CANCELLED, Place.OUTPUT);
        }
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
