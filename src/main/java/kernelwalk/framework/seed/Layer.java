package kernelwalk.framework.seed;

import java.util.List;
import kernelwalk.convolution.Size;

/** A layer that begins with drawn weights, by what its weights' shape needs. All numbers are at least 1. */
public sealed interface Layer {

    /** Its name, such as {@code conv2d}. */
    String type();

    /** The shape of its weights in Keras. */
    List<Integer> shapeInKeras();

    /** The shape of its weights in PyTorch. */
    List<Integer> shapeInTorch();

    /** How many biases it has. */
    int biases();

    /**
     * Convolution. KH × KW × C/groups × F in Keras, F × C/groups × KH × KW in PyTorch.
     *
     * @param groups divides channels and filters
     */
    record Conv2d(Size kernel, int channels, int filters, int groups) implements Layer {

        public Conv2d {
            refuseUnless(channels % groups == 0 && filters % groups == 0);
        }

        @Override
        public String type() {
            return "conv2d";
        }

        @Override
        public List<Integer> shapeInKeras() {
            return List.of(kernel.height(), kernel.width(), channels / groups, filters);
        }

        @Override
        public List<Integer> shapeInTorch() {
            return List.of(filters, channels / groups, kernel.height(), kernel.width());
        }

        @Override
        public int biases() {
            return filters;
        }
    }

    /**
     * A convolution of each channel alone. KH × KW × C × M in Keras; a convolution with C groups in PyTorch.
     *
     * @param multiplier M, the filters of each channel
     */
    record DepthwiseConv2d(Size kernel, int channels, int multiplier) implements Layer {

        @Override
        public String type() {
            return "depthwise_conv2d";
        }

        @Override
        public List<Integer> shapeInKeras() {
            return List.of(kernel.height(), kernel.width(), channels, multiplier);
        }

        @Override
        public List<Integer> shapeInTorch() {
            return List.of(biases(), 1, kernel.height(), kernel.width());
        }

        @Override
        public int biases() {
            return channels * multiplier;
        }
    }

    /**
     * Transposed convolution. KH × KW × F × C in Keras, which knows no groups there; C × F/groups × KH × KW in PyTorch.
     *
     * @param groups divides channels and filters
     */
    record Conv2dTranspose(Size kernel, int channels, int filters, int groups) implements Layer {

        public Conv2dTranspose {
            refuseUnless(channels % groups == 0 && filters % groups == 0);
        }

        @Override
        public String type() {
            return "conv2d_transpose";
        }

        /**
         * @throws IllegalArgumentException when there are groups
         */
        @Override
        public List<Integer> shapeInKeras() {
            refuseUnless(groups == 1);
            return List.of(kernel.height(), kernel.width(), filters, channels);
        }

        @Override
        public List<Integer> shapeInTorch() {
            return List.of(channels, filters / groups, kernel.height(), kernel.width());
        }

        @Override
        public int biases() {
            return filters;
        }
    }

    /** A dense layer. Inputs × units in Keras, units × inputs in PyTorch. */
    record Dense(int inputs, int units) implements Layer {

        @Override
        public String type() {
            return "dense";
        }

        @Override
        public List<Integer> shapeInKeras() {
            return List.of(inputs, units);
        }

        @Override
        public List<Integer> shapeInTorch() {
            return List.of(units, inputs);
        }

        @Override
        public int biases() {
            return units;
        }
    }

    /** How many weights it has. */
    default long weights() {
        return shapeInTorch().stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
    }

    private static void refuseUnless(boolean allowed) {
        if (!allowed) {
            throw new IllegalArgumentException("no such groups");
        }
    }
}
