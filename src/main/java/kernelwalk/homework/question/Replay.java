package kernelwalk.homework.question;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Ledger;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.answer.Exact;
import kernelwalk.homework.misconception.BorderLeftOut;
import kernelwalk.homework.misconception.Carried;
import kernelwalk.homework.misconception.Combination;
import kernelwalk.homework.misconception.CopiedLine;
import kernelwalk.homework.misconception.Misconception;
import kernelwalk.homework.misconception.Misreading;
import kernelwalk.homework.misconception.OneWindow;
import kernelwalk.homework.misconception.OtherLayout;
import kernelwalk.homework.misconception.Reworking;
import kernelwalk.homework.misconception.ShiftedValues;
import kernelwalk.homework.misconception.SingleSlip;

/**
 * A wrong rule beside the right one, at the first output cell where they part.
 *
 * @param cell       the output cell, in both outputs
 * @param right      how the right value comes about
 * @param wrong      how the wrong value comes about
 * @param difference where the two part first
 */
public record Replay(Cell cell, Ledger right, Wrong wrong, Difference difference) {

    /** How a wrong value comes about. */
    public sealed interface Wrong {

        /** The wrong value. */
        Value result();

        /**
         * By working another exercise.
         *
         * @param misread the exercise that the rule makes of the right one
         * @param ledger  its window at the same output cell
         */
        record Worked(Exercise misread, Ledger ledger) implements Wrong {
            @Override
            public Value result() {
                return ledger.result();
            }
        }

        /** By something done to finished values: there is no ledger. */
        record Unworked(Value result) implements Wrong {}
    }

    /** Where two ledgers part. */
    public sealed interface Difference {

        /** At a product, counted from 0 as they are written down: it has another value, or there is one more. */
        record OfProduct(int term) implements Difference {}

        /** At what is done to the sum: bias, divisor, or which number is kept. */
        record OfEnding() implements Difference {}

        /** Only the finished values differ. */
        record OfResult() implements Difference {}

        /** Every cell that both outputs have is the same; their sizes differ. */
        record OfSize(Shape right, Shape wrong) implements Difference {}
    }

    /**
     * Sets a wrong rule beside the right one.
     *
     * @return nothing where the rule cannot be followed or makes no difference, or where every window is worked rightly
     * @throws kernelwalk.convolution.ConvolutionException when the exercise cannot be computed
     */
    public static Optional<Replay> of(Exercise exercise, Misconception misconception) {
        boolean isWorkedRightly =
                misconception instanceof OneWindow || misconception instanceof OtherLayout;
        return isWorkedRightly ? Optional.empty() : worked(exercise, misconception);
    }

    private static Optional<Replay> worked(Exercise exercise, Misconception misconception) {
        return misconception
                .answer(exercise)
                .flatMap(wrong -> of(exercise, misconception, exercise.compute().output(), wrong));
    }

    private static Optional<Replay> of(
            Exercise exercise, Misconception rule, Tensor<Shape> right, Tensor<Shape> wrong) {
        Shape shape = right.layout();
        List<Cell> common =
                IntStream.range(0, shape.count())
                        .mapToObj(shape::cell)
                        .filter(cell -> wrong.layout().indexOf(cell).isPresent())
                        .toList();
        Optional<Cell> first =
                common.stream()
                        .filter(cell -> !isSame(value(right, cell), value(wrong, cell)))
                        .findFirst();
        if (first.isEmpty() && shape.equals(wrong.layout())) {
            return Optional.empty();
        }
        Cell cell = first.orElse(common.getFirst());
        Ledger ledger = exercise.compute().writtenDown(cell);
        Wrong how = how(exercise, rule, cell, value(wrong, cell));
        Difference difference =
                first.isEmpty()
                        ? new Difference.OfSize(shape, wrong.layout())
                        : difference(ledger, how);
        return Optional.of(new Replay(cell, ledger, how, difference));
    }

    private static boolean isSame(Value one, Value other) {
        return Exact.isFinite(one) && Exact.isFinite(other)
                ? Exact.of(one).equals(Exact.of(other))
                : one.equals(other);
    }

    private static Value value(Tensor<Shape> output, Cell cell) {
        return output.at(output.layout().indexOf(cell).orElseThrow());
    }

    private static Wrong how(Exercise exercise, Misconception rule, Cell cell, Value result) {
        return misread(exercise, rule)
                .<Wrong>map(other -> new Wrong.Worked(other, other.compute().writtenDown(cell)))
                .orElseGet(() -> new Wrong.Unworked(result));
    }

    private static Optional<Exercise> misread(Exercise exercise, Misconception rule) {
        return switch (rule) {
            case Misreading misreading -> misreading.computable(exercise);
            case Combination both -> both.misread(exercise);
            case Reworking _,
                    CopiedLine _,
                    ShiftedValues _,
                    SingleSlip _,
                    BorderLeftOut _,
                    Carried _,
                    OneWindow _,
                    OtherLayout _ ->
                    Optional.empty();
        };
    }

    private static Difference difference(Ledger right, Wrong wrong) {
        return switch (wrong) {
            case Wrong.Unworked _ -> new Difference.OfResult();
            case Wrong.Worked worked -> difference(right, worked.ledger());
        };
    }

    private static Difference difference(Ledger right, Ledger wrong) {
        int terms = Math.max(right.entries().size(), wrong.entries().size());
        for (int term = 0; term < terms; term++) {
            if (!isSame(right, wrong, term)) {
                return new Difference.OfProduct(term);
            }
        }
        return new Difference.OfEnding();
    }

    private static boolean isSame(Ledger right, Ledger wrong, int term) {
        if (term >= right.entries().size() || term >= wrong.entries().size()) {
            return false;
        }
        var one = right.entries().get(term);
        var other = wrong.entries().get(term);
        return one.product().equals(other.product()) && right.counts(one) == wrong.counts(other);
    }
}
