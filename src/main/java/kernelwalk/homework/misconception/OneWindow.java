package kernelwalk.homework.misconception;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;

/**
 * One window is worked, rightly, and no other.
 *
 * @param cell the output cell of the window
 */
public record OneWindow(Cell cell) implements Misconception {

    static final String NAME = "one-window-only";

    private static final Shape ONE = new Shape(1, 1, 1, 1);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Shape> size(Exercise exercise) {
        return Optional.of(ONE);
    }

    @Override
    public Optional<Tensor<Shape>> answer(Exercise exercise) {
        Tensor<Shape> right = exercise.compute().output();
        OptionalInt index = right.layout().indexOf(cell);
        return right.count() > 1 && index.isPresent()
                ? Optional.of(Tensor.filled(ONE, _ -> right.at(index.getAsInt())))
                : Optional.empty();
    }

    /** Row and column, counted from 0 as on the board. */
    @Override
    public List<Object> details() {
        return List.of(cell.row(), cell.column());
    }
}
