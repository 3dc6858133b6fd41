package kernelwalk.exercise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import kernelwalk.convolution.Cause;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Layout;
import kernelwalk.convolution.Place;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;

/**
 * Gives numbers another shape: what stands in both shapes keeps its place, what is new is 0, the rest is left out.
 */
public final class Reshaping {

    /** The most numbers that a typed size makes, so that a slip of the finger does not fill the memory. */
    public static final int LIMIT = 1 << 20;

    private Reshaping() {}

    /**
     * An input of another shape.
     *
     * @throws ConvolutionException when the shape grows beyond {@link #LIMIT}
     */
    public static Tensor<Shape> input(Tensor<Shape> numbers, Shape shape) {
        Shape old = numbers.layout();
        if (shape.equals(old)) {
            return numbers;
        }
        check(Place.INPUT, shape, old);
        Value[] values = zeros(shape);
        for (int n = 0; n < Math.min(old.samples(), shape.samples()); n++) {
            for (int y = 0; y < Math.min(old.height(), shape.height()); y++) {
                for (int x = 0; x < Math.min(old.width(), shape.width()); x++) {
                    for (int c = 0; c < Math.min(old.channels(), shape.channels()); c++) {
                        values[shape.index(n, y, x, c)] = numbers.at(old.index(n, y, x, c));
                    }
                }
            }
        }
        return Tensor.of(shape, values);
    }

    /**
     * A kernel of another shape.
     *
     * @throws ConvolutionException when the shape grows beyond {@link #LIMIT}
     */
    public static Tensor<KernelShape> kernel(Tensor<KernelShape> weights, KernelShape shape) {
        KernelShape old = weights.layout();
        if (shape.equals(old)) {
            return weights;
        }
        check(Place.KERNEL, shape, old);
        Value[] values = zeros(shape);
        for (int u = 0; u < Math.min(old.height(), shape.height()); u++) {
            for (int v = 0; v < Math.min(old.width(), shape.width()); v++) {
                for (int c = 0; c < Math.min(old.channels(), shape.channels()); c++) {
                    for (int f = 0; f < Math.min(old.filters(), shape.filters()); f++) {
                        values[shape.index(u, v, c, f)] = weights.at(old.index(u, v, c, f));
                    }
                }
            }
        }
        return Tensor.of(shape, values);
    }

    /**
     * A kernel for an exercise that never had one: it sums what is under the window.
     *
     * @throws ConvolutionException when the shape is beyond {@link #LIMIT}
     */
    public static Tensor<KernelShape> ones(KernelShape shape) {
        check(Place.KERNEL, shape, new KernelShape(1, 1, 1, 1));
        Value[] values = new Value[shape.count()];
        Arrays.fill(values, Rational.ONE);
        return Tensor.of(shape, values);
    }

    /** A bias for another number of filters. */
    public static List<Value> bias(List<Value> bias, int filters) {
        var values = new ArrayList<>(bias.subList(0, Math.min(bias.size(), filters)));
        values.addAll(Collections.nCopies(filters - values.size(), Rational.ZERO));
        return List.copyOf(values);
    }

    private static void check(Place place, Layout shape, Layout old) {
        if (shape.count() > Math.max(LIMIT, old.count())) {
            throw new ConvolutionException(Cause.TOO_MANY_VALUES, place, shape.toString(), LIMIT);
        }
    }

    private static Value[] zeros(Layout shape) {
        Value[] values = new Value[shape.count()];
        Arrays.fill(values, Rational.ZERO);
        return values;
    }
}
