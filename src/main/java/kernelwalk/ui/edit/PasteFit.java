package kernelwalk.ui.edit;

import java.util.List;
import java.util.Optional;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Size;
import kernelwalk.exercise.Exercise;
import kernelwalk.notation.ShapeFit;
import kernelwalk.picture.Part;

/**
 * Which shape a paste is looked to have: that of the selected rectangle, or else of one map of the card that it is for;
 * at least one that has room in it.
 *
 * @param selected how large the rectangle is; nothing for a single cell
 */
record PasteFit(Exercise exercise, Part part, Optional<Size> selected) implements ShapeFit {

    @Override
    public Fit of(List<Integer> shape) {
        if (shape.size() != 2) {
            return Fit.NONE;
        }
        Size looked = selected.orElseGet(this::map);
        Size map = map();
        int rows = shape.getFirst();
        int columns = shape.getLast();
        if (rows == looked.height() && columns == looked.width()) {
            return Fit.SHAPE;
        }
        return rows <= map.height() && columns <= map.width() ? Fit.COUNT : Fit.NONE;
    }

    private Size map() {
        if (part == Part.INPUT || !(exercise.operation() instanceof Weighted weighted)) {
            Shape input = exercise.input().layout();
            return new Size(input.height(), input.width());
        }
        KernelShape kernel = weighted.kernel().layout();
        return part == Part.KERNEL
                ? new Size(kernel.height(), kernel.width())
                : new Size(1, kernel.filters());
    }
}
