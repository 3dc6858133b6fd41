package kernelwalk.exercise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.Influence;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Value;

/**
 * How far a cell reaches through the layers of a chain: back to everything that it depends on, and forth to everything that
 * it has part in. Cells are gathered layer by layer, so that no way is walked twice.
 */
public final class LayerReach {

    private LayerReach() {}

    /**
     * The cells that an output cell depends on, its receptive field through all layers before.
     *
     * @param layer  whose output the cell belongs to, from 0
     * @param output the cell
     * @return the cells of each layer's input, from that of the first layer, which is typed, to that of {@code layer};
     *     those of one layer's output are those of the next one's input
     * @throws kernelwalk.convolution.ConvolutionException when a layer cannot be worked
     */
    public static List<Set<Cell>> back(Exercise chain, int layer, Cell output) {
        return back(chain.computations(), layer, output);
    }

    /**
     * The same of layers that have been worked.
     *
     * @param layers what every layer comes to, in order
     */
    public static List<Set<Cell>> back(List<Computation> layers, int layer, Cell output) {
        var all = new ArrayList<Set<Cell>>();
        Set<Cell> cells = Set.of(output);
        for (int each = layer; each >= 0; each--) {
            var read = new LinkedHashSet<Cell>();
            for (Cell cell : cells) {
                read.addAll(layers.get(each).receptiveField(cell));
            }
            cells = read;
            all.addFirst(cells);
        }
        return List.copyOf(all);
    }

    /**
     * The cells that an input cell has part in, and by which weights.
     *
     * @param layer into which the cell goes, from 0
     * @param input the cell
     * @return for each layer from {@code layer} to the last the cells of its output; each with the product of the weights
     *     on its way there, where there is only one way and all of them are numbers
     * @throws kernelwalk.convolution.ConvolutionException when a layer cannot be worked
     */
    public static List<Map<Cell, Optional<Rational>>> forth(Exercise chain, int layer, Cell input) {
        return forth(chain.computations(), layer, input);
    }

    /**
     * The same of layers that have been worked.
     *
     * @param layers what every layer comes to, in order
     */
    public static List<Map<Cell, Optional<Rational>>> forth(
            List<Computation> layers, int layer, Cell input) {
        var all = new ArrayList<Map<Cell, Optional<Rational>>>();
        Map<Cell, Optional<Rational>> cells = Map.of(input, Optional.of(Rational.ONE));
        for (Computation each : layers.subList(layer, layers.size())) {
            cells = reached(cells, each);
            all.add(cells);
        }
        return List.copyOf(all);
    }

    private static Map<Cell, Optional<Rational>> reached(
            Map<Cell, Optional<Rational>> cells, Computation layer) {
        var reached = new LinkedHashMap<Cell, Optional<Rational>>();
        var weights = new HashMap<Value, Optional<Rational>>();
        cells.forEach(
                (cell, product) -> {
                    for (Influence influence : layer.influence(cell)) {
                        Optional<Rational> weight =
                                weights.computeIfAbsent(influence.weight(), LayerReach::exact);
                        reached.merge(
                                influence.output(),
                                product.flatMap(own -> weight.map(own::times)),
                                (_, _) -> Optional.empty());
                    }
                });
        return reached;
    }

    private static Optional<Rational> exact(Value weight) {
        double about = weight.toDouble();
        return weight instanceof Rational rational
                ? Optional.of(rational)
                : Double.isFinite(about)
                        ? Optional.of(Rational.ofExactly(about))
                        : Optional.empty();
    }
}
