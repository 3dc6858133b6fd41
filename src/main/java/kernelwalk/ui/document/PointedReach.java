package kernelwalk.ui.document;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.ObjectBinding;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.Geometry;
import kernelwalk.exercise.ReachedCells;
import kernelwalk.picture.Target;

/**
 * What belongs through all layers to the cell that is pointed at, or else to the one that was chosen in another layer. There
 * is nothing where there is one layer only, and where the maps are large.
 */
public final class PointedReach extends ObjectBinding<Optional<ReachedCells>> {

    private final Document document;
    private final Pointer pointer;

    public PointedReach(Document document, Pointer pointer) {
        this.document = document;
        this.pointer = pointer;
        bind(document.opened(), pointer.hovered(), pointer.pinned(), pointer.elsewhere());
    }

    @Override
    protected Optional<ReachedCells> computeValue() {
        List<Computation> layers = document.opened().get().computations();
        if (layers.size() == 1 || ReachedCells.areTooMany(layers)) {
            return Optional.empty();
        }
        int open = document.opened().get().exercise().opened();
        return pointer.pointed()
                .map(cell -> new ChosenCell(open, cell))
                .or(pointer.elsewhere()::get)
                .flatMap(chosen -> reached(layers, chosen));
    }

    private static Optional<ReachedCells> reached(List<Computation> layers, ChosenCell chosen) {
        if (chosen.layer() >= layers.size()) {
            return Optional.empty();
        }
        Geometry geometry = layers.get(chosen.layer()).geometry();
        Target cell = chosen.cell();
        int layer = chosen.layer();
        int index = cell.index();
        return switch (cell.part()) {
            case INPUT ->
                    index < geometry.input().count()
                            ? Optional.of(
                                    ReachedCells.forth(layers, layer, geometry.input().cell(index)))
                            : Optional.empty();
            case OUTPUT ->
                    index < geometry.output().count()
                            ? Optional.of(
                                    ReachedCells.back(layers, layer, geometry.output().cell(index)))
                            : Optional.empty();
            case KERNEL, BIAS, WINDOW, WEIGHTS, PRODUCTS -> Optional.empty();
        };
    }
}
