package kernelwalk.export.worksheet;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import kernelwalk.convolution.Dense;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Windowless;
import kernelwalk.exercise.Exercise;
import kernelwalk.export.course.CourseQuestion;
import kernelwalk.export.look.LayerName;
import kernelwalk.words.Words;

/**
 * An exercise of which every layer is worked out: the input, and then of each layer its name, what it does, its weights
 * and the grid of what it gives.
 *
 * @param exercise what is worked out, whichever layer is open
 */
record SheetLayers(Exercise exercise, Words words) {

    /** The exercise with one layer open after the other. */
    static List<Exercise> of(Exercise exercise) {
        return IntStream.range(0, exercise.layers().size()).mapToObj(exercise::at).toList();
    }

    /** What is said of a layer under its name, which says everything of those without a window. */
    static List<String> under(Exercise layer, List<String> told) {
        Operation operation = layer.operation();
        boolean isNamed = operation instanceof Windowless || operation instanceof Dense;
        return isNamed ? told.subList(1, told.size()) : told;
    }

    /** What stands on paper of one layer. */
    private record Layer(
            Exercise exercise,
            String name,
            List<String> rules,
            Tensor<Shape> output,
            List<String> worked) {}

    /**
     * The problem without its heading.
     *
     * @param worked what the key says of a layer beside its numbers
     */
    Consumer<Pages> part(boolean isKey, Function<Exercise, List<String>> worked) {
        var grids = new SheetGrids(words);
        List<Layer> layers =
                of(exercise).stream()
                        .map(
                                layer ->
                                        new Layer(
                                                layer,
                                                LayerName.of(layer, words),
                                                under(
                                                        layer,
                                                        new CourseQuestion(layer, words).rules()),
                                                layer.compute().output(),
                                                isKey ? worked.apply(layer) : List.of()))
                        .toList();
        return pages -> {
            grids.input(layers.getFirst().exercise(), pages);
            for (Layer layer : layers) {
                pages.keep(2 * SheetGrids.ASKED);
                pages.name(layer.name());
                layer.rules().forEach(pages::text);
                grids.weights(layer.exercise(), pages);
                grids.output(layer.exercise(), layer.output(), isKey, pages);
                pages.keep(0);
                layer.worked().forEach(pages::text);
            }
        };
    }
}
