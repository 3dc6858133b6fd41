package kernelwalk.ui.edit;

import java.util.List;
import java.util.Optional;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.Dense;
import kernelwalk.convolution.Geometry;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Size;
import kernelwalk.exercise.Exercise;
import kernelwalk.notation.ShapeFit;
import kernelwalk.picture.Part;

/**
 * Which shape a paste is looked to have: that of the selected rectangle, or else of one map of the card that it is for;
 * at least one that has room in it, or in place of the whole input one with which the exercise can be computed.
 *
 * @param isWhole  whether it takes the place of the whole card
 * @param selected how large the rectangle is; nothing for a single cell
 */
record PasteFit(Exercise exercise, Part part, boolean isWhole, Optional<Size> selected)
        implements ShapeFit {

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
        boolean hasRoom =
                isWhole && part == Part.INPUT
                        ? isPossible(rows, columns)
                        : rows <= map.height() && columns <= map.width();
        return hasRoom ? Fit.COUNT : Fit.NONE;
    }

    /** Whether the operation has a result for an input of so many rows and columns. */
    private boolean isPossible(int rows, int columns) {
        try {
            Shape input = new Shape(1, rows, columns, exercise.input().layout().channels());
            Geometry.of(input, exercise.operation(), exercise.convention());
            return true;
        } catch (ConvolutionException impossible) {
            return false;
        }
    }

    private Size map() {
        if (part == Part.INPUT || !(exercise.operation() instanceof Weighted weighted)) {
            Shape input = exercise.input().layout();
            return new Size(input.height(), input.width());
        }
        KernelShape kernel = weighted.kernel().layout();
        if (part == Part.KERNEL && weighted instanceof Dense) {
            return new Size(kernel.channels(), kernel.filters());
        }
        return part == Part.KERNEL
                ? new Size(kernel.height(), kernel.width())
                : new Size(1, kernel.filters());
    }
}
