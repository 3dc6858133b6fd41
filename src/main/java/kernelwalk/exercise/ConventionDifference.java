package kernelwalk.exercise;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.Geometry;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;

/** What becomes of an exercise under the rules of another convention. */
public sealed interface ConventionDifference {

    /** Every cell of the output is the same. */
    record SameResult() implements ConventionDifference {}

    /**
     * Some cells of the output differ.
     *
     * @param cells their row-major indices, at least one
     * @param of    how many cells there are
     */
    record OtherCells(List<Integer> cells, int of) implements ConventionDifference {
        public OtherCells {
            cells = List.copyOf(cells);
        }
    }

    /** The framework does not take the call. */
    record NotTaken(FrameworkLimit limit) implements ConventionDifference {}

    /** The exercise has no result under these rules. */
    record Impossible(ConvolutionException problem) implements ConventionDifference {}

    /**
     * Compares an exercise with itself under other rules.
     *
     * @throws ConvolutionException when the exercise cannot be computed under its own
     */
    static ConventionDifference of(Exercise exercise, Convention other) {
        var limit = FrameworkLimit.of(exercise.operation(), other);
        if (limit.isPresent()) {
            return new NotTaken(limit.get());
        }
        Computation here = exercise.compute();
        try {
            Computation there = exercise.with(other).compute();
            return isSurelySame(exercise, here.geometry(), there.geometry())
                    ? new SameResult()
                    : compared(here, there);
        } catch (ConvolutionException problem) {
            return new Impossible(problem);
        }
    }

    /** Windows in the same places give the same numbers; only on NaN have maxima rules of their own. */
    private static boolean isSurelySame(Exercise exercise, Geometry here, Geometry there) {
        boolean mayHoldNaN =
                exercise.operation() instanceof MaxPooling
                        && exercise.numbers().isFloat()
                        && Stream.of(exercise.input().toValues())
                                .anyMatch(value -> Double.isNaN(value.toDouble()));
        return !mayHoldNaN && here.margins().equals(there.margins());
    }

    private static ConventionDifference compared(Computation here, Computation there) {
        Tensor<Shape> one = here.output();
        Tensor<Shape> other = there.output();
        List<Integer> cells =
                IntStream.range(0, one.count())
                        .filter(index -> !isSame(one.at(index), other.at(index)))
                        .boxed()
                        .toList();
        return cells.isEmpty() ? new SameResult() : new OtherCells(cells, one.count());
    }

    private static boolean isSame(Value one, Value other) {
        return one.equals(other) || one.isZero() && other.isZero();
    }
}
