package kernelwalk.cli;

import java.util.ArrayList;
import java.util.List;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Layer;
import kernelwalk.exercise.OperationType;

/**
 * What one layer of an exercise comes to.
 *
 * @param layer   the exercise with this layer open
 * @param output  N × OH × OW × F
 * @param lengths of the axes as they are told: N, OH, OW, F, or N, units
 * @param numbers the type of the output
 */
record LayerOutput(
        Exercise layer, Tensor<Shape> output, List<Integer> lengths, NumberType numbers) {

    /**
     * The outputs of every layer of an exercise, in order.
     *
     * @throws kernelwalk.convolution.ConvolutionException when one cannot be computed
     */
    static List<LayerOutput> of(Exercise exercise) {
        var outputs = new ArrayList<LayerOutput>();
        List<Computation> computations = exercise.computations();
        for (int i = 0; i < computations.size(); i++) {
            Exercise layer = exercise.at(i);
            outputs.add(
                    new LayerOutput(
                            layer,
                            computations.get(i).output(),
                            layer.outputLengths(),
                            computations.get(i).resultType()));
        }
        return List.copyOf(outputs);
    }

    /** What the layer is called, may be empty. */
    String name() {
        return own().name();
    }

    OperationType type() {
        return OperationType.of(own().operation());
    }

    private Layer own() {
        return layer.layers().get(layer.opened());
    }
}
