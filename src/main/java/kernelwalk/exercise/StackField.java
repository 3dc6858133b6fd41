package kernelwalk.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.Dense;
import kernelwalk.convolution.Geometry;
import kernelwalk.convolution.GlobalPooling;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.Pooling;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Pointwise;
import kernelwalk.convolution.Pointwise.Softmax;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Rearranging.Dropout;
import kernelwalk.convolution.Rearranging.Flatten;
import kernelwalk.convolution.Rearranging.UpSampling;
import kernelwalk.convolution.Rearranging.ZeroPadding;
import kernelwalk.convolution.Size;

/**
 * What an output cell sees of the input through several layers, along one axis: r = r + (k − 1)·j, j = j·s,
 * start = start + ((k − 1)/2 − p)·j, from r = 1, j = 1 and start = 0, layer by layer.
 *
 * @param steps one for each layer, up to one that makes maps larger
 * @param whole whether there is one for every layer
 * @see <a href="https://distill.pub/2019/computing-receptive-fields/">Araujo, Norris and Sim, §2</a>
 */
public record StackField(List<Step> steps, boolean whole) {

    /**
     * What is seen through the layers up to one.
     *
     * @param layer  the layer, from 0
     * @param window k: how many cells of what comes into it one output cell reaches over
     * @param stride s
     * @param before p: cells of padding before the first row or column
     * @param field  r: input cells that an output cell reaches over
     * @param jump   j: input cells from one output cell to the next
     * @param start  where the middle of the first output cell's field lies, counted in cells from the middle of the
     *               first input cell
     */
    public record Step(
            int layer, int window, int stride, int before, long field, long jump, Rational start) {

        private static final Step INPUT = new Step(-1, 1, 1, 0, 1, 1, Rational.ZERO);

        private Step next(int k, int s, int p) {
            Rational middle = Rational.of(k - 1L, 2).minus(Rational.of(p));
            return new Step(
                    layer + 1,
                    k,
                    s,
                    p,
                    field + (k - 1) * jump,
                    jump * s,
                    start.plus(middle.times(Rational.of(jump))));
        }

        /** Whether its layer reaches over several cells, moves by several or has padding. */
        public boolean isNews() {
            return window > 1 || stride > 1 || before != 0;
        }
    }

    public StackField {
        steps = List.copyOf(steps);
    }

    /** Along the rows. */
    public static StackField rows(List<Computation> layers) {
        return along(layers, Size::height, geometry -> geometry.margins().top());
    }

    /** Along the columns. */
    public static StackField columns(List<Computation> layers) {
        return along(layers, Size::width, geometry -> geometry.margins().left());
    }

    private static StackField along(
            List<Computation> layers, ToIntFunction<Size> axis, ToIntFunction<Geometry> before) {
        List<Step> steps = new ArrayList<>();
        Step last = Step.INPUT;
        int flattened = 1;
        for (Computation layer : layers) {
            Geometry geometry = layer.geometry();
            Operation operation = layer.operation();
            int whole =
                    axis.applyAsInt(new Size(geometry.input().height(), geometry.input().width()));
            switch (operation) {
                case TransposedConvolution _, UpSampling _ -> {
                    return new StackField(steps, false);
                }
                case GlobalPooling _ -> last = last.next(whole, 1, 0);
                case Convolution _, Pooling _ -> {
                    int reach =
                            axis.applyAsInt(operation.dilations())
                                            * (axis.applyAsInt(operation.window()) - 1)
                                    + 1;
                    last =
                            last.next(
                                    reach,
                                    axis.applyAsInt(operation.strides()),
                                    before.applyAsInt(geometry));
                }
                case Flatten _ -> {
                    last = last.next(1, 1, 0);
                    flattened = Math.max(flattened, whole);
                }
                case Dense _, Softmax _ -> {
                    last = last.next(flattened, 1, 0);
                    flattened = 1;
                }
                case ZeroPadding _ -> last = last.next(1, 1, before.applyAsInt(geometry));
                case Pointwise _, Dropout _ -> last = last.next(1, 1, 0);
            }
            steps.add(last);
        }
        return new StackField(steps, true);
    }
}
