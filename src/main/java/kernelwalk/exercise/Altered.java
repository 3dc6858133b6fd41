package kernelwalk.exercise;

import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.AveragePooling;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Size;

/**
 * An operation of which one thing is made another.
 *
 * @param operation as it was
 */
record Altered(Operation operation) {

    Operation withStrides(Size strides) {
        return with(strides, operation.padding(), operation.dilations());
    }

    Operation withPadding(Padding padding) {
        return with(operation.strides(), padding, operation.dilations());
    }

    Operation withDilations(Size dilations) {
        return with(operation.strides(), operation.padding(), dilations);
    }

    /** A window of another size: the weights that are in both stay, new ones are 0. */
    Operation withWindow(Size window) {
        return switch (operation) {
            case Weighted weighted -> {
                KernelShape old = weighted.kernel().layout();
                var shape =
                        new KernelShape(
                                window.height(), window.width(), old.channels(), old.filters());
                yield weighted.withKernel(Reshaping.kernel(weighted.kernel(), shape));
            }
            case MaxPooling pool ->
                    new MaxPooling(
                            window,
                            pool.strides(),
                            pool.padding(),
                            pool.dilations(),
                            pool.rounding());
            case AveragePooling pool ->
                    new AveragePooling(
                            window,
                            pool.strides(),
                            pool.padding(),
                            pool.dilations(),
                            pool.rounding(),
                            pool.countPadding());
        };
    }

    /** A kernel that reads so many channels: the weights that are in both stay, new ones are 0. */
    Operation withKernelChannels(int channels) {
        return switch (operation) {
            case Weighted weighted -> {
                KernelShape old = weighted.kernel().layout();
                var shape = new KernelShape(old.height(), old.width(), channels, old.filters());
                yield weighted.withKernel(Reshaping.kernel(weighted.kernel(), shape));
            }
            case MaxPooling _, AveragePooling _ -> operation;
        };
    }

    /** A bias for each filter: those that were there stay, new ones are 0. */
    Operation withBiasForEachFilter() {
        return switch (operation) {
            case Weighted weighted ->
                    weighted.withBias(
                            Reshaping.bias(weighted.bias(), weighted.kernel().layout().filters()));
            case MaxPooling _, AveragePooling _ -> operation;
        };
    }

    Operation withOneGroup() {
        return switch (operation) {
            case Convolution it ->
                    new Convolution(
                            it.kernel(),
                            it.bias(),
                            it.strides(),
                            it.padding(),
                            it.dilations(),
                            1,
                            it.flip());
            case TransposedConvolution it ->
                    new TransposedConvolution(
                            it.kernel(),
                            it.bias(),
                            it.strides(),
                            it.padding(),
                            it.outputPadding(),
                            it.dilations(),
                            1,
                            it.flip());
            case MaxPooling _, AveragePooling _ -> operation;
        };
    }

    Operation withoutOutputPadding() {
        return operation instanceof TransposedConvolution it
                ? new TransposedConvolution(
                        it.kernel(),
                        it.bias(),
                        it.strides(),
                        it.padding(),
                        Size.ZERO,
                        it.dilations(),
                        it.groups(),
                        it.flip())
                : operation;
    }

    private Operation with(Size strides, Padding padding, Size dilations) {
        return switch (operation) {
            case Convolution it ->
                    new Convolution(
                            it.kernel(),
                            it.bias(),
                            strides,
                            padding,
                            dilations,
                            it.groups(),
                            it.flip());
            case TransposedConvolution it ->
                    new TransposedConvolution(
                            it.kernel(),
                            it.bias(),
                            strides,
                            padding,
                            it.outputPadding(),
                            dilations,
                            it.groups(),
                            it.flip());
            case MaxPooling it ->
                    new MaxPooling(it.window(), strides, padding, dilations, it.rounding());
            case AveragePooling it ->
                    new AveragePooling(
                            it.window(),
                            strides,
                            padding,
                            dilations,
                            it.rounding(),
                            it.countPadding());
        };
    }
}
