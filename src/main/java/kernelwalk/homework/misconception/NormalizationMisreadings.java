package kernelwalk.homework.misconception;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kernelwalk.convolution.Pointwise.BatchNormalization;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Value;
import kernelwalk.homework.answer.Exact;

/** Wrong rules about the numbers of a batch normalization. */
final class NormalizationMisreadings {

    private NormalizationMisreadings() {}

    static List<Misconception> all() {
        return List.of(
                rule("variance-not-rooted", NormalizationMisreadings::dividedByVariance),
                rule("epsilon-omitted", batch -> with(batch, batch.variance(), Rational.ZERO)),
                rule(
                        "scale-and-offset-swapped",
                        batch ->
                                new BatchNormalization(
                                        batch.mean(),
                                        batch.variance(),
                                        batch.offset(),
                                        batch.scale(),
                                        batch.epsilon())),
                rule("mean-not-subtracted", NormalizationMisreadings::withoutMean),
                rule("scale-omitted", NormalizationMisreadings::withoutScale),
                rule("offset-omitted", NormalizationMisreadings::withoutOffset));
    }

    private static Rule rule(String name, UnaryOperator<BatchNormalization> change) {
        return new Rule(
                name,
                exercise ->
                        exercise.operation() instanceof BatchNormalization batch && isFinite(batch)
                                ? Optional.of(exercise.with(change.apply(batch)))
                                : Optional.empty());
    }

    private static boolean isFinite(BatchNormalization batch) {
        return Exact.isFinite(batch.epsilon())
                && batch.variance().stream().allMatch(Exact::isFinite);
    }

    /** A variance whose root, with epsilon, is the variance of the exercise with epsilon: v′ = (v + ε)² − ε. */
    private static BatchNormalization dividedByVariance(BatchNormalization batch) {
        Rational epsilon = Exact.of(batch.epsilon());
        List<Value> squared =
                batch.variance().stream()
                        .map(Exact::of)
                        .map(variance -> variance.plus(epsilon))
                        .<Value>map(spread -> spread.times(spread).minus(epsilon))
                        .toList();
        return with(batch, squared, batch.epsilon());
    }

    private static BatchNormalization withoutMean(BatchNormalization batch) {
        return new BatchNormalization(
                each(batch, Rational.ZERO),
                batch.variance(),
                batch.scale(),
                batch.offset(),
                batch.epsilon());
    }

    private static BatchNormalization withoutScale(BatchNormalization batch) {
        return new BatchNormalization(
                batch.mean(),
                batch.variance(),
                each(batch, Rational.ONE),
                batch.offset(),
                batch.epsilon());
    }

    private static BatchNormalization withoutOffset(BatchNormalization batch) {
        return new BatchNormalization(
                batch.mean(),
                batch.variance(),
                batch.scale(),
                each(batch, Rational.ZERO),
                batch.epsilon());
    }

    /** One number for each channel. */
    private static List<Value> each(BatchNormalization batch, Value number) {
        return Collections.nCopies(batch.mean().size(), number);
    }

    private static BatchNormalization with(
            BatchNormalization batch, List<Value> variance, Value epsilon) {
        return new BatchNormalization(
                batch.mean(), variance, batch.scale(), batch.offset(), epsilon);
    }
}
