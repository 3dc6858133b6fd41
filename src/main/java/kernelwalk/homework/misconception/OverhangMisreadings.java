package kernelwalk.homework.misconception;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import kernelwalk.convolution.Axis;
import kernelwalk.convolution.Border;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Geometry;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.Operation.AveragePooling;
import kernelwalk.convolution.Operation.Pooling;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Rounding;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Size;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.answer.Exact;

/** Wrong rules about the last window of a pool whose size is rounded up. */
final class OverhangMisreadings {

    private OverhangMisreadings() {}

    static List<Misconception> all() {
        return List.of(
                new Rule("overhang-counted", OverhangMisreadings::counted),
                Reworking.of("overhang-counted", OverhangMisreadings::countedWithoutPadding),
                new Reworking(
                        "last-window-in-padding",
                        OverhangMisreadings::lastWindowKept,
                        OverhangMisreadings::withLastWindow));
    }

    /**
     * A mean that is divided by the cells beyond the edge too: they are put into the padding where it counts, or else
     * into the input; behind padding that does not count everything is counted.
     */
    private static Optional<Exercise> counted(Exercise exercise) {
        if (!(exercise.operation() instanceof AveragePooling pool)) {
            return Optional.empty();
        }
        var variation = Variation.of(exercise);
        Geometry geometry = variation.geometry();
        Margins old = geometry.margins();
        var beyond = new Margins(0, overhang(geometry.rows()), 0, overhang(geometry.columns()));
        if (beyond.equals(Margins.NONE)) {
            return Optional.empty();
        }
        boolean isInput = !pool.countPadding() && old.bottom() + old.right() == 0;
        Exercise extended = isInput ? variation.extended(beyond, Border.ZEROS) : exercise;
        Margins margins =
                isInput
                        ? old
                        : new Margins(
                                old.top(),
                                old.bottom() + beyond.bottom(),
                                old.left(),
                                old.right() + beyond.right());
        return Optional.of(
                extended.with(
                        pool.withPadding(new Padding.Explicit(margins))
                                .withRounding(Rounding.FLOOR)
                                .withCountPadding(!isInput || pool.countPadding())));
    }

    /** Behind padding that does not count the cells beyond it can be counted alone, which no exercise does. */
    private static Optional<Tensor<Shape>> countedWithoutPadding(Exercise exercise) {
        Geometry geometry = Variation.of(exercise).geometry();
        if (!(exercise.operation() instanceof AveragePooling pool)
                || pool.countPadding()
                || geometry.margins().equals(Margins.NONE)) {
            return Optional.empty();
        }
        Tensor<Shape> right = exercise.compute().output();
        boolean isFinite =
                IntStream.range(0, right.count()).allMatch(i -> Exact.isFinite(right.at(i)));
        return isFinite
                ? Optional.of(
                        Tensor.filled(
                                right.layout(),
                                index ->
                                        shared(
                                                Exact.of(right.at(index)),
                                                geometry,
                                                right.layout().cell(index))))
                : Optional.empty();
    }

    /** A mean that is divided by the cells of the input and by those beyond the padding. */
    private static Rational shared(Rational mean, Geometry geometry, Cell cell) {
        int inside = 0;
        int beyond = 0;
        for (int u = 0; u < geometry.window().height(); u++) {
            for (int v = 0; v < geometry.window().width(); v++) {
                int row = geometry.rows().inputAt(cell.row(), u);
                int column = geometry.columns().inputAt(cell.column(), v);
                inside += row >= 0 && column >= 0 ? 1 : 0;
                boolean isPadding = row == Axis.PADDED || column == Axis.PADDED;
                beyond += !isPadding && (row == Axis.BEYOND || column == Axis.BEYOND) ? 1 : 0;
            }
        }
        return mean.times(Rational.of(inside)).dividedBy(Rational.of((long) inside + beyond));
    }

    /** How far the last window reaches beyond even the padding. */
    private static int overhang(Axis axis) {
        int last = axis.offset(axis.output() - 1, axis.window() - 1);
        return Math.max(0, last - (axis.input() + axis.after() - 1));
    }

    /** The right output with a last window that begins behind the input, where it finds nothing. */
    private static Optional<Tensor<Shape>> lastWindowKept(Exercise exercise) {
        return withLastWindow(exercise)
                .map(
                        shape -> {
                            Tensor<Shape> right = exercise.compute().output();
                            return Tensor.filled(
                                    shape,
                                    index -> {
                                        OptionalInt place =
                                                right.layout().indexOf(shape.cell(index));
                                        return place.isPresent()
                                                ? right.at(place.getAsInt())
                                                : Rational.ZERO;
                                    });
                        });
    }

    private static Optional<Shape> withLastWindow(Exercise exercise) {
        if (!(exercise.operation() instanceof Pooling pool)
                || pool.rounding() != Rounding.CEIL
                || pool.padding() instanceof Padding.Same) {
            return Optional.empty();
        }
        Geometry geometry = Variation.of(exercise).geometry();
        Shape right = geometry.output();
        Size strides = pool.strides();
        var kept =
                new Shape(
                        right.samples(),
                        SizeMisreadings.windows(geometry.rows(), strides.height()),
                        SizeMisreadings.windows(geometry.columns(), strides.width()),
                        right.channels());
        return kept.equals(right) ? Optional.empty() : Optional.of(kept);
    }
}
