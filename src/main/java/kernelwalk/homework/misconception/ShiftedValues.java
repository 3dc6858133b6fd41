package kernelwalk.homework.misconception;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;

/**
 * Right values that were written into the wrong cells: they have slipped along them in reading order.
 *
 * @param runs where, by maps and rows; beyond the output where cells that were passed over make the answer wider
 */
public record ShiftedValues(List<Run> runs) implements Misconception {

    static final String NAME = "values-shifted";

    /**
     * Values that stand one after the other, as they belong, but not where they belong.
     *
     * @param first where the first of them stands
     * @param last  the end of the run, in the same map
     * @param home  where the first of them belongs, in the same map
     */
    public record Run(Cell first, Cell last, Cell home) {

        private boolean isIn(Shape shape) {
            return Stream.of(first, last, home).allMatch(cell -> shape.indexOf(cell).isPresent());
        }

        private void write(Shape shape, Tensor<Shape> right, Value[] values) {
            int by = place(shape, first) - place(shape, home);
            for (int place = place(shape, first); place <= place(shape, last); place++) {
                int from = place - by;
                if (from >= 0 && from < shape.height() * shape.width()) {
                    values[index(shape, place)] = right.at(index(shape, from));
                }
            }
        }

        private static int place(Shape shape, Cell cell) {
            return cell.row() * shape.width() + cell.column();
        }

        private int index(Shape shape, int place) {
            return shape.index(
                    first.sample(), place / shape.width(), place % shape.width(), first.channel());
        }
    }

    public ShiftedValues {
        runs = List.copyOf(runs);
    }

    @Override
    public String name() {
        return NAME;
    }

    /** The right values, those of the runs where they stand; beyond either end nothing is said. */
    @Override
    public Optional<Shape> size(Exercise exercise) {
        return Optional.of(Variation.of(exercise).geometry().output()).filter(this::fits);
    }

    @Override
    public Optional<Tensor<Shape>> answer(Exercise exercise) {
        Tensor<Shape> right = exercise.compute().output();
        Shape shape = right.layout();
        if (!fits(shape)) {
            return Optional.empty();
        }
        Value[] values = right.toValues();
        runs.forEach(run -> run.write(shape, right, values));
        return Optional.of(Tensor.of(shape, values));
    }

    private boolean fits(Shape output) {
        return runs.stream().allMatch(run -> run.isIn(output));
    }

    /** Row and column where the first value belongs, and where it stands, counted from 0 as on the board. */
    @Override
    public List<Object> details() {
        Run run = runs.getFirst();
        return List.of(
                run.home().row(), run.home().column(), run.first().row(), run.first().column());
    }
}
