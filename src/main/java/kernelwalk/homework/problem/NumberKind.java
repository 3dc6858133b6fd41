package kernelwalk.homework.problem;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.answer.Exact;
import kernelwalk.notation.NumberStyle;

/** What the numbers of a problem look like, plainest first. */
public enum NumberKind {
    /** Small whole numbers. */
    INTEGERS,
    /** Decimals with one place. */
    DECIMALS,
    /** Halves, thirds and quarters among whole numbers. */
    FRACTIONS;

    /** What the numbers of an exercise look like: the kind that has them all. */
    public static NumberKind of(Exercise exercise) {
        Stream<Value> numbers = Arrays.stream(exercise.input().toValues());
        if (exercise.operation() instanceof Weighted weighted) {
            Stream<Value> weights = Arrays.stream(weighted.kernel().toValues());
            numbers = Stream.concat(numbers, Stream.concat(weights, weighted.bias().stream()));
        }
        return numbers.map(NumberKind::of).max(Comparator.naturalOrder()).orElse(INTEGERS);
    }

    private static NumberKind of(Value value) {
        if (!Exact.isFinite(value)) {
            return INTEGERS;
        }
        if (Exact.of(value).isWhole()) {
            return INTEGERS;
        }
        return NumberStyle.AS_WRITTEN.isFraction(value) ? FRACTIONS : DECIMALS;
    }

    /** The stable name, such as {@code integers}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
