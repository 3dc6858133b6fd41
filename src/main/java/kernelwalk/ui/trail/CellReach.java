package kernelwalk.ui.trail;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.Shape;
import kernelwalk.exercise.LayerReach;
import kernelwalk.picture.Part;
import kernelwalk.picture.Target;
import kernelwalk.ui.document.Opened;

/** How many cells of each layer belong to a cell that is pointed at: what it comes from, or what it has part in. */
final class CellReach {

    /** What comes into the first layer. */
    static final int INPUT = -1;

    /** With larger maps a moved mouse would wait. */
    private static final int MOST_CELLS = 1 << 14;

    private CellReach() {}

    /**
     * The cells of each layer's output, by the layer from 0; those of the input by {@value #INPUT}. Empty where nothing
     * is pointed at, and where the maps are large.
     */
    static Map<Integer, Integer> of(Opened opened, Optional<Target> pointed) {
        List<Computation> layers = opened.computations();
        int open = opened.exercise().opened();
        var counts = new TreeMap<Integer, Integer>();
        if (pointed.isEmpty() || layers.size() == 1 || isLarge(layers)) {
            return counts;
        }
        Target target = pointed.get();
        if (target.part() == Part.OUTPUT) {
            Shape output = opened.computation().geometry().output();
            if (target.index() < output.count()) {
                Cell cell = output.cell(target.index());
                var cells = LayerReach.back(layers, open, cell);
                for (int i = 0; i < cells.size(); i++) {
                    counts.put(i - 1, cells.get(i).size());
                }
            }
        } else if (target.part() == Part.INPUT) {
            Cell cell = opened.computation().geometry().input().cell(target.index());
            var cells = LayerReach.forth(layers, open, cell);
            for (int i = 0; i < cells.size(); i++) {
                counts.put(open + i, cells.get(i).size());
            }
        }
        return counts;
    }

    /** How many cells a layer's output has, or the input of the first. */
    static int all(Opened opened, int layer) {
        return layer == INPUT
                ? opened.computations().getFirst().geometry().input().count()
                : opened.computations().get(layer).geometry().output().count();
    }

    private static boolean isLarge(List<Computation> layers) {
        return layers.stream().anyMatch(layer -> layer.geometry().multiplications() > MOST_CELLS);
    }
}
