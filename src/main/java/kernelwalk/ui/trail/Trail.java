package kernelwalk.ui.trail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableObjectValue;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Layer;
import kernelwalk.exercise.LayerNaming;
import kernelwalk.exercise.NewOperation;
import kernelwalk.exercise.OperationType;
import kernelwalk.ui.document.Derived;
import kernelwalk.ui.document.Document;
import kernelwalk.ui.document.Opened;
import kernelwalk.words.Phrase;

/**
 * The layers of an exercise as they are wished, also while that is impossible.
 *
 * <p>Every change that can be made changes the document at once, as one step of undo. One that cannot stays on the
 * trail with its reason, while the document keeps the last layers that could be worked; it is made together with the next
 * one that makes it possible, and is gone as soon as the document is changed elsewhere.
 */
public final class Trail {

    /**
     * Why layers cannot be worked.
     *
     * @param layer  the one that cannot, from 0
     * @param reason why
     * @param change what was changed last
     * @param before what the trail showed before that
     */
    record Impossible(int layer, Phrase reason, Phrase change, Shown before) {}

    /**
     * What the trail shows.
     *
     * @param opened     what is open
     * @param layers     every layer, as it is wished
     * @param chosen     the open one among them, from 0
     * @param impossible why they cannot be worked, if so
     */
    record Shown(Opened opened, List<Layer> layers, int chosen, Optional<Impossible> impossible) {

        /** Whether nothing but the open layer is another. */
        boolean hasSameCards(Shown other) {
            return opened.computations() == other.opened.computations()
                    && layers.equals(other.layers)
                    && impossible.equals(other.impossible);
        }

        static Shown of(Opened opened) {
            Exercise exercise = opened.exercise();
            return new Shown(opened, exercise.layers(), exercise.opened(), Optional.empty());
        }
    }

    private final Document document;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>();
    private final ObjectBinding<Optional<Phrase>> undoName =
            Derived.value(() -> shown.get().impossible().map(Impossible::change), shown);
    private final ReadOnlyIntegerWrapper naming = new ReadOnlyIntegerWrapper(-1);
    private boolean making;

    public Trail(Document document) {
        this.document = document;
        document.opened().subscribe(this::follow);
    }

    ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    private void follow(Opened opened) {
        if (!making) {
            shown.set(Shown.of(opened));
        }
    }

    /** The layer whose name is to be typed, from 0; −1 where none is. */
    ReadOnlyIntegerProperty naming() {
        return naming.getReadOnlyProperty();
    }

    /** Has the name of a layer typed. */
    void askName(int layer) {
        naming.set(layer);
        naming.set(-1);
    }

    /** Whether there are layers at all, and not an attempt. */
    boolean isPossible() {
        return document.attempt().get().isEmpty();
    }

    /** Whether there are several layers, or are wished. */
    public boolean hasSeveral() {
        return shown.get().layers().size() > 1;
    }

    /** Opens a layer; of layers that cannot be worked none. */
    public void open(int layer) {
        if (shown.get().impossible().isEmpty()) {
            document.goToLayer(layer);
        }
    }

    /** Opens a layer beside the open one. */
    public void step(int by) {
        open(shown.get().chosen() + by);
    }

    /** Puts a layer of a type after the open one, as it begins. */
    public void add(OperationType type) {
        int place = shown.get().chosen() + 1;
        int channels = document.computation().get().geometry().output().channels();
        List<Layer> layers = layers();
        layers.add(place, Layer.of(NewOperation.of(type, channels)));
        make(named("trail.change.add", type), layers, place);
    }

    /** Takes a layer out; the last one stays. */
    public void remove(int layer) {
        if (hasSeveral()) {
            List<Layer> layers = layers();
            Layer removed = layers.remove(layer);
            int open = shown.get().chosen();
            make(
                    named("trail.change.remove", OperationType.of(removed.operation())),
                    layers,
                    Math.clamp(open > layer ? open - 1 : open, 0, layers.size() - 1));
        }
    }

    /** Puts a layer in the place of another, which makes room. */
    public void move(int from, int to) {
        if (from != to && to >= 0 && to < shown.get().layers().size()) {
            List<Layer> layers = layers();
            Layer moved = layers.remove(from);
            layers.add(to, moved);
            make(named("trail.change.move", OperationType.of(moved.operation())), layers, to);
        }
    }

    /** Puts the same layer once more after a layer, without its name. */
    public void duplicate(int layer) {
        List<Layer> layers = layers();
        Layer twin = Layer.of(layers.get(layer).operation());
        layers.add(layer + 1, twin);
        make(
                named("trail.change.duplicate", OperationType.of(twin.operation())),
                layers,
                layer + 1);
    }

    /**
     * Gives a layer another name, or none.
     *
     * @return why it cannot have it
     */
    Optional<Phrase> rename(int layer, String typed) {
        String name = typed.strip();
        Optional<Phrase> problem = problem(layer, name);
        if (problem.isEmpty()) {
            List<Layer> layers = layers();
            Layer before = layers.set(layer, new Layer(name, layers.get(layer).operation()));
            if (!before.name().equals(name)) {
                make(Phrase.of("trail.change.rename"), layers, shown.get().chosen());
            }
        }
        return problem;
    }

    private Optional<Phrase> problem(int layer, String name) {
        Predicate<Integer> isOther = other -> other != layer;
        List<Layer> layers = shown.get().layers();
        boolean repeats =
                !name.isEmpty()
                        && IntStream.range(0, layers.size())
                                .boxed()
                                .filter(isOther)
                                .anyMatch(other -> layers.get(other).name().equalsIgnoreCase(name));
        if (repeats) {
            return Optional.of(Phrase.of("file.repeated-name", name));
        }
        return LayerNaming.fault(name).map(fault -> Phrase.of("file." + fault.code(), name));
    }

    /** What was changed last, where that cannot be worked. */
    public ObservableObjectValue<Optional<Phrase>> undoName() {
        return undoName;
    }

    /** Takes back the last change of what cannot be worked. */
    public void undo() {
        shown.get().impossible().map(Impossible::before).ifPresent(shown::set);
    }

    /** Takes back what cannot be worked. */
    void restore() {
        shown.set(Shown.of(document.opened().get()));
    }

    private List<Layer> layers() {
        return new ArrayList<>(shown.get().layers());
    }

    private static Phrase named(String key, OperationType type) {
        return words -> words.say(key, words.say("operation." + type.code()));
    }

    private void make(Phrase name, List<Layer> layers, int open) {
        making = true;
        document.change(name, layers, open);
        making = false;
        Optional<ConvolutionException> problem = document.problem().get();
        if (problem.isEmpty()) {
            restore();
        } else {
            int at = problem.get().layer().orElse(open);
            Phrase reason = words -> words.say(problem.get());
            shown.set(
                    new Shown(
                            document.opened().get(),
                            List.copyOf(layers),
                            open,
                            Optional.of(new Impossible(at, reason, name, shown.get()))));
        }
    }
}
