package kernelwalk.homework.misconception;

import java.util.List;
import java.util.Optional;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Layer;

/**
 * A wrong rule followed in a layer before, and everything after it worked rightly from there.
 *
 * @param rule  the wrong rule
 * @param place the layer in which it was followed, from 0, before the open one
 * @param layer that layer
 */
public record Carried(Misconception rule, int place, Layer layer) implements Misconception {

    /** A rule that was followed in a layer before the open one. */
    public static Carried from(Exercise exercise, int place, Misconception rule) {
        return new Carried(rule, place, exercise.layers().get(place));
    }

    @Override
    public String name() {
        return rule.name();
    }

    @Override
    public String wording() {
        return rule.wording();
    }

    /** What comes of a wrong rule in a layer before; nothing where the rest cannot be worked from there. */
    public Optional<Exercise> worked(Exercise exercise) {
        return rule.answer(exercise.at(place))
                .flatMap(wrong -> Onwards.behind(exercise, place, wrong));
    }

    @Override
    public Optional<Tensor<Shape>> answer(Exercise exercise) {
        return worked(exercise).map(there -> there.compute().output());
    }

    @Override
    public Optional<Shape> size(Exercise exercise) {
        return worked(exercise).map(there -> there.compute().geometry().output());
    }

    /** The layer, counted from 1, and what it is called. */
    @Override
    public List<Object> details() {
        return List.of(place + 1, layer);
    }

    @Override
    public boolean isFitted() {
        return false;
    }
}
