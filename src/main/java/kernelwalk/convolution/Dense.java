package kernelwalk.convolution;

import java.util.List;

/**
 * A dense layer: every unit that comes out is the sum of all channels of a place times the unit's weights, plus its
 * bias. It is the convolution with a window of 1×1; Keras does it at every place of a map, PyTorch to flat inputs.
 *
 * @param kernel 1 × 1 × inputs × units: in the file, inputs × units
 * @param bias   one number per unit
 */
public record Dense(Tensor<KernelShape> kernel, List<Value> bias)
        implements Operation.Weighted, Stationary {

    public Dense {
        bias = List.copyOf(bias);
    }

    /** With a bias of 0 for each unit. */
    public static Dense of(Tensor<KernelShape> kernel) {
        return new Dense(kernel, Operation.zeroBias(kernel.layout().filters()));
    }

    /** How many numbers each unit adds up. */
    public int inputs() {
        return kernel.layout().channels();
    }

    /** How many numbers come out. */
    public int units() {
        return kernel.layout().filters();
    }

    @Override
    public Convolution asWindows() {
        return Convolution.of(kernel).withBias(bias);
    }

    @Override
    public int groups() {
        return 1;
    }

    @Override
    public boolean flip() {
        return false;
    }

    @Override
    public Dense withKernel(Tensor<KernelShape> other) {
        return new Dense(other, bias);
    }

    @Override
    public Dense withBias(List<Value> other) {
        return new Dense(kernel, other);
    }

    @Override
    public Dense withGroups(int other) {
        return this;
    }

    @Override
    public Dense withFlip(boolean other) {
        return this;
    }
}
