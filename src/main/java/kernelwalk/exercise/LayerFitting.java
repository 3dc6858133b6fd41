package kernelwalk.exercise;

import java.util.ArrayList;
import java.util.List;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.Geometry;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.Pooling;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Pointwise.BatchNormalization;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Windowless;

/** Gives layers as many weights as what comes into them has channels; the weights that there are stay. */
final class LayerFitting {

    private LayerFitting() {}

    /**
     * Layers that fit to each other, up to one that cannot be worked.
     *
     * @param input what comes into the first of them
     */
    static List<Layer> fitted(Shape input, List<Layer> layers, Convention convention) {
        List<Layer> fitted = new ArrayList<>();
        Shape shape = input;
        try {
            for (Layer layer : layers) {
                Operation operation = fitted(layer.operation(), shape.channels());
                fitted.add(layer.with(operation));
                shape = Geometry.of(shape, operation.on(shape), convention).output();
            }
        } catch (ConvolutionException whoeverWorksItSaysSo) {
            fitted.addAll(layers.subList(fitted.size(), layers.size()));
        }
        return fitted;
    }

    private static Operation fitted(Operation operation, int channels) {
        return switch (operation) {
            case Weighted weighted -> fitted(weighted, channels);
            case BatchNormalization batch when batch.mean().size() != channels ->
                    NewOperation.resized(batch, channels);
            case Pooling _, Windowless _ -> operation;
        };
    }

    private static Operation fitted(Weighted weighted, int channels) {
        KernelShape kernel = weighted.kernel().layout();
        int own = channels / weighted.groups();
        if (own == kernel.channels() || channels % weighted.groups() != 0) {
            return weighted;
        }
        var shape = new KernelShape(kernel.height(), kernel.width(), own, kernel.filters());
        return weighted.withKernel(Reshaping.kernel(weighted.kernel(), shape));
    }
}
