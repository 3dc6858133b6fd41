package kernelwalk.exercise;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import kernelwalk.convolution.Dense;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Size;
import kernelwalk.convolution.Tensor;
import kernelwalk.notation.LayerCall;

/**
 * A layer that a framework has.
 *
 * @param order     the arguments that may stand without their names, in their order; an empty name is one that is not read
 * @param keywords  the others
 * @param operation what makes an operation of its arguments and of what comes in
 */
record KnownLayer(
        List<String> order,
        Set<String> keywords,
        BiFunction<LayerCall, Shape, Operation> operation) {

    /** A layer whose arguments may all stand without their names. */
    static KnownLayer of(BiFunction<LayerCall, Shape, Operation> operation, String... order) {
        return new KnownLayer(List.of(order), Set.of(), operation);
    }

    /** The same layer with arguments that stand with their names only. */
    KnownLayer with(Set<String> others) {
        return new KnownLayer(order, others, operation);
    }

    /**
     * The layer of a call, whose arguments have their names from now on.
     *
     * @throws kernelwalk.notation.NotationException when there is no such layer, or it has no such argument
     */
    static KnownLayer of(LayerCall call, Map<String, KnownLayer> layers) {
        KnownLayer known = layers.get(call.name());
        if (known == null) {
            throw call.unknown();
        }
        call.taking(known.order(), known.keywords());
        return known;
    }

    /** Ones for a window of the {@code kernel_size}. */
    static Tensor<KernelShape> kernel(LayerCall call, int channels, int filters) {
        Size window = call.size("kernel_size");
        return Reshaping.ones(new KernelShape(window.height(), window.width(), channels, filters));
    }

    /** Ones for each input and unit. */
    static Dense dense(int inputs, int units) {
        return Dense.of(Reshaping.ones(new KernelShape(1, 1, inputs, units)));
    }
}
