package kernelwalk.exercise;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.Geometry;
import kernelwalk.convolution.GlobalPooling;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.AveragePooling;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Rearranging.Flatten;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.convolution.Windowless;

/** What becomes of an exercise by other rules. */
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

    /** It takes too long to compare them by the way. */
    record NotCompared() implements ConventionDifference {}

    /** The framework does not take the call. */
    record NotTaken(FrameworkLimit limit) implements ConventionDifference {}

    /** The exercise has no result under these rules. */
    record Impossible(ConvolutionException problem) implements ConventionDifference {}

    /**
     * Compares an exercise with what other rules make of it.
     *
     * @throws ConvolutionException when the exercise cannot be computed under its own
     */
    static ConventionDifference of(Exercise exercise, RuleBook other) {
        try {
            return other.limit(exercise)
                    .<ConventionDifference>map(NotTaken::new)
                    .orElseGet(() -> between(exercise, other.worked(exercise)));
        } catch (ConvolutionException problem) {
            exercise.compute();
            return new Impossible(problem);
        }
    }

    /**
     * Compares what two rules make of an exercise.
     *
     * @throws ConvolutionException when one of them cannot be computed
     */
    static ConventionDifference between(Exercise one, Exercise other) {
        Computation here = one.compute();
        Computation there = other.compute();
        if (isSurelySame(one, other, here.geometry(), there.geometry())) {
            return new SameResult();
        }
        return here.cost().isNoticed() || there.cost().isNoticed()
                ? new NotCompared()
                : compared(here, there);
    }

    /** Windows in the same places give the same numbers; only on NaN have maxima rules of their own. */
    private static boolean isSurelySame(
            Exercise one, Exercise other, Geometry here, Geometry there) {
        boolean mayHoldNaN =
                one.operation() instanceof MaxPooling
                        && one.numbers().isFloat()
                        && Stream.of(one.input().toValues())
                                .anyMatch(value -> Double.isNaN(value.toDouble()));
        return !mayHoldNaN
                && here.margins().equals(there.margins())
                && here.output().equals(there.output())
                && isWorkedAlike(one.operation(), other.operation());
    }

    private static boolean isWorkedAlike(Operation one, Operation other) {
        return switch (one) {
            case Weighted here -> other instanceof Weighted there && here.flip() == there.flip();
            case AveragePooling here ->
                    other instanceof AveragePooling there
                            && here.countPadding() == there.countPadding();
            case MaxPooling _, GlobalPooling _ -> true;
            case Windowless _ -> !(one instanceof Flatten);
        };
    }

    private static ConventionDifference compared(Computation here, Computation there) {
        List<Integer> cells = differing(here.output(), there.output());
        return cells.isEmpty()
                ? new SameResult()
                : new OtherCells(cells, here.geometry().output().count());
    }

    /** The row-major indices of the cells in which equally large outputs differ; −0 is 0. */
    static List<Integer> differing(Tensor<Shape> one, Tensor<Shape> other) {
        return IntStream.range(0, one.count())
                .filter(index -> !isSame(one.at(index), other.at(index)))
                .boxed()
                .toList();
    }

    private static boolean isSame(Value one, Value other) {
        return one.equals(other) || one.isZero() && other.isZero();
    }
}
