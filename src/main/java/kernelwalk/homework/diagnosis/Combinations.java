package kernelwalk.homework.diagnosis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.answer.Exact;
import kernelwalk.homework.answer.Expected;
import kernelwalk.homework.misconception.Combination;
import kernelwalk.homework.misconception.Misreading;
import kernelwalk.homework.misconception.Variation;

/** Two wrong rules at once; worked out when they are first needed. */
final class Combinations {

    /** With fewer written cells two rules explain too much. */
    static final int FEWEST_CELLS = 3;

    /** In larger exercises two rules at once are not tried. */
    private static final long MOST_MULTIPLICATIONS = 1 << 14;

    private static final Rational LOOSER = Rational.of(4);

    private final Exercise exercise;
    private final Expected right;
    private final Supplier<List<Candidate>> singleRules;
    private final Once<List<Candidate>> all = new Once<>(this::made);

    Combinations(Exercise exercise, Expected right, Supplier<List<Candidate>> singleRules) {
        this.exercise = exercise;
        this.right = right;
        this.singleRules = singleRules;
    }

    /** Every two rules whose answer is neither right nor that of one of them. */
    List<Candidate> all() {
        return all.get();
    }

    private List<Candidate> made() {
        long multiplications = Variation.of(exercise).geometry().multiplications();
        if (multiplications > MOST_MULTIPLICATIONS) {
            return List.of();
        }
        List<Candidate> single = singleRules.get();
        Set<Tensor<Shape>> explained = new HashSet<>();
        explained.add(Exact.of(right.results()));
        single.forEach(candidate -> explained.add(Exact.of(candidate.expected().results())));
        var made = new ArrayList<Candidate>();
        for (int i = 0; i < single.size(); i++) {
            if (single.get(i).misconception() instanceof Misreading first) {
                for (Candidate second : single.subList(i + 1, single.size())) {
                    var both = new Combination(first, second.misconception());
                    both.answer(exercise)
                            .filter(output -> !explained.contains(Exact.of(output)))
                            .map(output -> Expected.of(output, right.widest().times(LOOSER)))
                            .ifPresent(expected -> made.add(new Candidate(both, expected)));
                }
            }
        }
        return List.copyOf(made);
    }
}
