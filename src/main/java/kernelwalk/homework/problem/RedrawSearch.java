package kernelwalk.homework.problem;

import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.misconception.Misconception;

/** Looks for a problem that tells as much as its parameters allow. */
record RedrawSearch(
        Collection<? extends Misconception> chosen, DiagnosticPower limit, int mostTries) {

    private static final long SEED_OF_THE_LIMIT = 1;

    /** One draw may hide a rule by chance, as a lost sign where every result is positive. */
    private static final long DRAWS = 3;

    /** What numbers without any pattern tell: rules that they do not tell apart, no numbers do. */
    static DiagnosticPower limit(Exercise exercise, Collection<? extends Misconception> chosen) {
        return DiagnosticPower.of(general(exercise, SEED_OF_THE_LIMIT), chosen);
    }

    /** Which rules make the right answer of several such numbers, and so of any. */
    static List<Misconception> neverShowing(Exercise exercise, List<Misconception> rules) {
        List<Misconception> left = rules;
        for (long seed = SEED_OF_THE_LIMIT; seed <= DRAWS && !left.isEmpty(); seed++) {
            left = DiagnosticPower.of(general(exercise, seed), left).silent();
        }
        return left;
    }

    private static Exercise general(Exercise exercise, long seed) {
        var random = new SplittableRandom(seed);
        Exercise general =
                exercise.alone()
                        .with(Tensor.filled(exercise.input().layout(), _ -> general(random)));
        if (general.operation() instanceof Weighted weighted) {
            general =
                    general.with(
                            weighted.withKernel(
                                            Tensor.filled(
                                                    weighted.kernel().layout(),
                                                    _ -> general(random)))
                                    .withBias(
                                            weighted.bias().stream()
                                                    .map(
                                                            bias ->
                                                                    bias.isZero()
                                                                            ? bias
                                                                            : general(random))
                                                    .toList()));
        }
        return general;
    }

    private static Value general(SplittableRandom random) {
        return Rational.of(random.nextInt(-99_991, 99_992));
    }

    Redraw search(Exercise exercise, long seed) {
        Exercise best = exercise;
        DiagnosticPower power = DiagnosticPower.of(exercise, chosen);
        int tries = 0;
        while (cost(power) > cost(limit) && tries < mostTries) {
            Exercise drawn = ProblemMaker.fresh(exercise, seed + tries);
            DiagnosticPower other = DiagnosticPower.of(drawn, chosen);
            if (cost(other) < cost(power)) {
                best = drawn;
                power = other;
            }
            tries++;
        }
        return new Redraw(best, power, limit, tries);
    }

    /** How many rules are not told, each group of confused ones but for one of them, or cannot be followed. */
    static int cost(DiagnosticPower power) {
        int confused = power.confused().stream().mapToInt(group -> group.size() - 1).sum();
        return confused + power.silent().size() + power.inapplicable().size();
    }
}
