package kernelwalk.export.look;

import java.util.List;
import java.util.stream.IntStream;
import kernelwalk.convolution.Computation;
import kernelwalk.exercise.Exercise;

/**
 * One layer of a walk that is shown in a sequence of pictures.
 *
 * @param exercise    with this layer open
 * @param computation what the layer comes to
 * @param moments     those that are shown
 */
public record WalkPart(Exercise exercise, Computation computation, Moments moments) {

    /**
     * The parts that a look asks for: every layer one after the other, or the open one.
     *
     * @throws kernelwalk.convolution.ConvolutionException when the exercise cannot be computed
     */
    public static List<WalkPart> of(Exercise exercise, Look look) {
        if (!look.film().throughLayers()) {
            return List.of(part(exercise, exercise.compute(), look));
        }
        List<Computation> layers = exercise.computations();
        return IntStream.range(0, layers.size())
                .mapToObj(layer -> part(exercise.at(layer, layers), layers.get(layer), look))
                .toList();
    }

    private static WalkPart part(Exercise exercise, Computation computation, Look look) {
        return new WalkPart(exercise, computation, Moments.of(computation.walk(), look));
    }

    /** How many pictures parts have together, counted up to a number. */
    public static long count(List<WalkPart> parts, long most) {
        return parts.stream().mapToLong(part -> part.moments().count(most)).sum();
    }
}
