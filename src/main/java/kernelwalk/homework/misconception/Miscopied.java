package kernelwalk.homework.misconception;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Dense;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;

/**
 * One number was read wrongly once and used wherever it belongs.
 *
 * @param kind   where the number stands
 * @param index  which number, row-major; for a bias the filter
 * @param value  as what it was read
 * @param number what stands there
 * @param place  row, column, channel and filter of a weight, row, column, channel and sample of an input cell, or the
 *     filter of a bias; all counted from 0, the channel of a weight among those of the whole input
 * @param units  whether it belongs to units, and to no map: the channel is an input then, the filter a unit
 */
public record Miscopied(
        Kind kind, int index, Value value, Value number, List<Integer> place, boolean units)
        implements Misreading {

    /** Where a number stands. */
    public enum Kind {
        WEIGHT("weight-miscopied"),
        INPUT("input-miscopied"),
        BIAS("bias-miscopied");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }

        /** How many such numbers an exercise has. */
        public int count(Exercise exercise) {
            return switch (this) {
                case INPUT -> exercise.input().count();
                case WEIGHT ->
                        exercise.operation() instanceof Weighted weighted
                                ? weighted.kernel().count()
                                : 0;
                case BIAS ->
                        exercise.operation() instanceof Weighted weighted
                                ? weighted.bias().size()
                                : 0;
            };
        }

        /** One of them. */
        public Value number(Exercise exercise, int index) {
            if (this == INPUT) {
                return exercise.input().at(index);
            }
            Weighted weighted = (Weighted) exercise.operation();
            return this == WEIGHT ? weighted.kernel().at(index) : weighted.bias().get(index);
        }
    }

    /** A number of an exercise that was read as another. */
    public static Miscopied in(Exercise exercise, Kind kind, int index, Value value) {
        return new Miscopied(
                kind,
                index,
                value,
                kind.number(exercise, index),
                place(exercise, kind, index),
                kind == Kind.INPUT ? exercise.takesUnits() : exercise.operation() instanceof Dense);
    }

    private static List<Integer> place(Exercise exercise, Kind kind, int index) {
        return switch (kind) {
            case INPUT -> {
                Cell cell = exercise.input().layout().cell(index);
                yield List.of(cell.row(), cell.column(), cell.channel(), cell.sample());
            }
            case WEIGHT -> {
                var weighted = (Weighted) exercise.operation();
                KernelShape shape = weighted.kernel().layout();
                int filter = index % shape.filters();
                int group = filter * weighted.groups() / shape.filters();
                int own = index / shape.filters() % shape.channels();
                int channel = group * shape.channels() + own;
                int spot = index / shape.filters() / shape.channels();
                yield List.of(spot / shape.width(), spot % shape.width(), channel, filter);
            }
            case BIAS -> List.of(index);
        };
    }

    @Override
    public String name() {
        return kind.code();
    }

    @Override
    public Optional<Exercise> misread(Exercise exercise) {
        if (index >= kind.count(exercise)) {
            return Optional.empty();
        }
        Exercise alone = exercise.alone();
        return Optional.of(
                switch (kind) {
                    case WEIGHT -> alone.withWeight(index, value);
                    case INPUT -> alone.withInput(index, value);
                    case BIAS -> alone.withBias(index, value);
                });
    }

    /** As what it was read, what stands there, and where. */
    @Override
    public List<Object> details() {
        List<Object> details = new ArrayList<>(List.of(value, number));
        details.addAll(place);
        return List.copyOf(details);
    }
}
