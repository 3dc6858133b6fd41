package kernelwalk.picture;

import java.util.Arrays;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;

/** Draws the numbers of a card as colours. */
final class HeatPainter {

    /** What was folded last: a walk draws the same units at every step. */
    private record Known(Tensor<Shape> units, Fold fold, Tensor<Shape> folded) {}

    private static volatile Known known = new Known(null, null, null);

    /** The weights that were laid out last, a map for each unit. */
    private record KnownWeights(Tensor<KernelShape> kernel, Tensor<Shape> maps) {}

    private static volatile KnownWeights knownWeights = new KnownWeights(null, null);

    private HeatPainter() {}

    /** One channel of one sample, or all of its units. */
    static void paint(Surface surface, Grid grid, Tensor<Shape> numbers, int sample, Role role) {
        if (grid.isUnits()) {
            var fold = new Fold(grid.units(), grid.rows(), grid.columns());
            surface.heat(grid.box(), folded(numbers, fold), sample, 0, role);
        } else {
            surface.heat(grid.box(), numbers, sample, grid.slice(), role);
        }
    }

    /** The weights of one unit. */
    static void weights(Surface surface, Grid grid, Tensor<KernelShape> kernel, int unit) {
        KnownWeights last = knownWeights;
        if (last.kernel() != kernel) {
            int units = kernel.layout().filters();
            var maps = new Shape(1, grid.rows(), grid.columns(), units);
            Value[] values = Arrays.copyOf(kernel.toValues(), maps.count());
            Arrays.fill(values, kernel.count(), values.length, Rational.ZERO);
            last = new KnownWeights(kernel, Tensor.of(maps, values));
            knownWeights = last;
        }
        surface.heat(grid.box(), last.maps(), 0, unit, Role.KERNEL);
        surface.outline(grid.box(), 0, 1, Role.LINE);
    }

    private static Tensor<Shape> folded(Tensor<Shape> units, Fold fold) {
        Known last = known;
        if (last.units() != units || !fold.equals(last.fold())) {
            last = new Known(units, fold, grid(units, fold));
            known = last;
        }
        return last.folded();
    }

    private static Tensor<Shape> grid(Tensor<Shape> units, Fold fold) {
        int samples = units.layout().samples();
        int cells = fold.rows() * fold.columns();
        var values = new Value[samples * cells];
        Arrays.fill(values, Rational.ZERO);
        for (int i = 0; i < units.count(); i++) {
            values[i / fold.units() * cells + i % fold.units()] = units.at(i);
        }
        return Tensor.of(new Shape(samples, fold.rows(), fold.columns(), 1), values);
    }
}
