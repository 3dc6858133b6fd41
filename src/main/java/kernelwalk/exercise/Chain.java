package kernelwalk.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;

/**
 * The layers around the one that an exercise shows: those before it with what came into each, and those after it.
 *
 * @param before the layers that have been worked, the first of the chain first
 * @param name   what the layer between them is called, may be empty
 * @param after  the layers that are still to be worked
 */
public record Chain(List<Passed> before, String name, List<Layer> after) {

    /** No layer but one, without a name. */
    public static final Chain ALONE = new Chain(List.of(), "", List.of());

    /**
     * A layer that has been worked.
     *
     * @param layer   the layer
     * @param input   what came into it, N × H × W × C
     * @param numbers the arithmetic that it was worked in
     */
    public record Passed(Layer layer, Tensor<Shape> input, NumberType numbers) {}

    public Chain {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** How many layers there are, with the one between. */
    public int length() {
        return before.size() + 1 + after.size();
    }

    /** Every layer, given what the one between does. */
    List<Layer> layers(Operation operation) {
        return Stream.of(
                        before.stream().map(Passed::layer),
                        Stream.of(new Layer(name, operation)),
                        after.stream())
                .flatMap(layers -> layers)
                .toList();
    }

    /** Around the next layer, when the one between has been worked. */
    Chain forwards(Passed passed) {
        List<Passed> longer = new ArrayList<>(before);
        longer.add(passed);
        return new Chain(longer, after.getFirst().name(), after.subList(1, after.size()));
    }

    /** Around the layer before. */
    Chain backwards(Operation operation) {
        List<Layer> longer = new ArrayList<>(after);
        longer.addFirst(new Layer(name, operation));
        return new Chain(
                before.subList(0, before.size() - 1), before.getLast().layer().name(), longer);
    }
}
