package kernelwalk.homework.misconception;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;

/**
 * One cell is worked wrongly, all others are right.
 *
 * @param cell  which output cell
 * @param value what is written there
 * @param unit  whether the cell is a unit, and none of a map
 */
public record SingleSlip(Cell cell, Value value, boolean unit) implements Misconception {

    static final String NAME = "single-slip";

    /** A slip in one cell of what an exercise comes to. */
    public static SingleSlip in(Exercise exercise, Cell cell, Value value) {
        return new SingleSlip(cell, value, exercise.givesUnits());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Shape> size(Exercise exercise) {
        return Optional.of(Variation.of(exercise).geometry().output());
    }

    @Override
    public Optional<Tensor<Shape>> answer(Exercise exercise) {
        Tensor<Shape> right = exercise.compute().output();
        OptionalInt index = right.layout().indexOf(cell);
        return index.isPresent()
                ? Optional.of(right.with(index.getAsInt(), value))
                : Optional.empty();
    }

    /** Row and column, counted from 0 as on the board, and what is written. */
    @Override
    public List<Object> details() {
        return List.of(cell.row(), cell.column(), value);
    }
}
