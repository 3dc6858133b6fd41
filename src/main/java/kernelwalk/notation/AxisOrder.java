package kernelwalk.notation;

/** The orders in which frameworks keep the four axes of inputs and kernels. */
public enum AxisOrder {
    /** Inputs of Keras, and of an exercise: samples, height, width, channels. */
    NHWC(0, 1, 2, 3),
    /** Inputs of PyTorch: samples, channels, height, width. */
    NCHW(0, 2, 3, 1),
    /** Kernels of Keras, and of an exercise: height, width, channels in, filters. */
    HWIO(0, 1, 2, 3),
    /** Kernels of PyTorch: filters, channels in, height, width. */
    OIHW(2, 3, 1, 0),
    /** Kernels of PyTorch's transposed convolution without groups: channels in, filters, height, width. */
    IOHW(2, 3, 0, 1);

    private final int[] toKeras;

    AxisOrder(int... toKeras) {
        this.toKeras = toKeras;
    }

    /**
     * Numbers of this order in the order of an exercise.
     *
     * @throws IllegalArgumentException when there are not four axes
     */
    public NumberArray toKeras(NumberArray numbers) {
        return numbers.permuted(toKeras);
    }

    /**
     * Numbers of an exercise in this order: the inverse of {@link #toKeras(NumberArray)}.
     *
     * @throws IllegalArgumentException when there are not four axes
     */
    public NumberArray fromKeras(NumberArray numbers) {
        int[] inverse = new int[toKeras.length];
        for (int axis = 0; axis < inverse.length; axis++) {
            inverse[toKeras[axis]] = axis;
        }
        return numbers.permuted(inverse);
    }
}
