package kernelwalk.homework.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Rational;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.MarkingRules;
import kernelwalk.homework.answer.AnswerCell.Written;
import kernelwalk.homework.answer.Exact;
import kernelwalk.homework.answer.Expected;
import kernelwalk.homework.diagnosis.Effects.Effect;
import kernelwalk.homework.misconception.Miscopied;
import kernelwalk.homework.problem.NumberKind;

/**
 * Finds the number that was read wrongly once: from what is wrong in one cell follows as what it was read, and that
 * must explain all other cells that it has a part in.
 */
final class CopyingSolver implements Solver {

    private static final int MOST_OF_A_KIND = 3;
    private static final int MOST_ANCHORS = 32;

    private final Exercise exercise;
    private final Expected right;
    private final MarkingRules rules;
    private final List<Effect> effects;
    private final boolean isMaximum;
    private final NumberKind numbers;

    CopyingSolver(Exercise exercise, Expected right, MarkingRules rules) {
        this.exercise = exercise;
        this.right = right;
        this.rules = rules;
        this.effects = Effects.of(exercise);
        this.isMaximum = exercise.operation().asWindows() instanceof MaxPooling;
        this.numbers = NumberKind.of(exercise);
    }

    @Override
    public List<Finding> findings(MarkedAnswer answer) {
        List<Integer> wrong = answer.wrongOnes();
        int[] numberAt = answer.numberAt();
        var findings = new ArrayList<Finding>();
        for (Miscopied.Kind kind : Miscopied.Kind.values()) {
            effects.stream()
                    .filter(effect -> effect.kind() == kind)
                    .flatMap(effect -> finding(effect, answer, numberAt, wrong.size()).stream())
                    .sorted(Comparator.comparingInt(Finding::slips))
                    .limit(MOST_OF_A_KIND)
                    .forEach(findings::add);
        }
        return findings;
    }

    /** One number's best explanation. */
    private Optional<Finding> finding(
            Effect effect, MarkedAnswer answer, int[] numberAt, int wrong) {
        List<Integer> anchors = new ArrayList<>();
        for (int part = 0; part < effect.outputs().size(); part++) {
            int i = numberAt[effect.outputs().get(part)];
            if (i >= 0 && answer.wrong()[i]) {
                anchors.add(part);
            }
        }
        int outside = wrong - anchors.size();
        return outside > answer.mostSlips()
                ? Optional.empty()
                : spread(anchors, answer.mostSlips() + 1).stream()
                        .flatMap(
                                anchor ->
                                        new Trial(effect, anchor, answer, numberAt)
                                                .finding(outside).stream())
                        .min(Comparator.comparingInt(Finding::slips));
    }

    /**
     * So many of the anchors that not all can be slips, or, of a large answer, as many as are hardly all slips, evenly
     * spread: a number has to explain more wrong cells than it leaves.
     */
    private static List<Integer> spread(List<Integer> anchors, int surelyEnough) {
        int count = Math.min(anchors.size(), surelyEnough);
        if (count <= MOST_ANCHORS) {
            return anchors.subList(0, count);
        }
        return IntStream.range(0, MOST_ANCHORS)
                .map(i -> (int) ((long) i * anchors.size() / MOST_ANCHORS))
                .mapToObj(anchors::get)
                .toList();
    }

    /** What follows when one wrong cell tells as what a number was read. */
    private final class Trial {

        private final Effect effect;
        private final int anchor;
        private final MarkedAnswer answer;
        private final int[] numberAt;
        private final Rational number;

        Trial(Effect effect, int anchor, MarkedAnswer answer, int[] numberAt) {
            this.effect = effect;
            this.anchor = anchor;
            this.answer = answer;
            this.numberAt = numberAt;
            this.number = Exact.of(effect.kind().number(exercise, effect.index()));
        }

        Optional<Finding> finding(int outside) {
            Optional<Interval> readings = readings(anchor);
            if (readings.isEmpty()) {
                return Optional.empty();
            }
            Interval common = readings.get();
            int slips = outside;
            int wrongExplained = 0;
            for (int part = 0; part < effect.outputs().size(); part++) {
                int i = numberAt[effect.outputs().get(part)];
                if (i >= 0) {
                    Interval narrowed = common.and(readings(part).orElse(Interval.NONE));
                    if (narrowed.isEmpty()) {
                        slips++;
                    } else {
                        common = narrowed;
                        wrongExplained += answer.wrong()[i] ? 1 : 0;
                    }
                }
                if (slips > answer.mostSlips()) {
                    return Optional.empty();
                }
            }
            Rational value = plainest(common);
            int explained = answer.count() - slips;
            return value.equals(number) || !answer.isFitted(explained, wrongExplained)
                    ? Optional.empty()
                    : Optional.of(finding(value, explained, slips));
        }

        private Finding finding(Rational value, int explained, int slips) {
            var rule = Miscopied.in(exercise, effect.kind(), effect.index(), value);
            return new Finding(rule, explained, slips);
        }

        /** As what the number was read if a cell is a consequence of it; nothing where it cannot be one. */
        private Optional<Interval> readings(int part) {
            int output = effect.outputs().get(part);
            Written written = answer.numbers()[numberAt[output]];
            Rational result = right.exactly(output);
            if (result == null || !Exact.isFinite(written.value())) {
                return Optional.empty();
            }
            Rational value = Exact.of(written.value());
            Rational tolerance = right.tolerance(output, written, rules);
            return isMaximum
                    ? ofMaximum(effect.parts().get(part), value, tolerance)
                    : ofSum(effect.parts().get(part).orElseThrow(), value.minus(result), tolerance);
        }

        private Optional<Interval> ofSum(Rational factor, Rational difference, Rational tolerance) {
            if (factor.isZero()) {
                return difference.magnitude().compareTo(tolerance) <= 0
                        ? Optional.of(Interval.ALL)
                        : Optional.empty();
            }
            Rational read = number.plus(difference.dividedBy(factor));
            return Optional.of(Interval.around(read, tolerance.dividedBy(factor.magnitude())));
        }

        /** A maximum is the number itself where it is the largest; else it only says that the number is no larger. */
        private static Optional<Interval> ofMaximum(
                Optional<Rational> others, Rational value, Rational tolerance) {
            Interval itself = Interval.around(value, tolerance);
            if (others.isEmpty() || itself.least().compareTo(others.get()) > 0) {
                return Optional.of(itself);
            }
            return itself.contains(others.get())
                    ? Optional.of(Interval.upTo(itself.most()))
                    : Optional.empty();
        }

        private Rational plainest(Interval common) {
            if (common.isUpTo()) {
                return common.most();
            }
            Rational exactly = readings(anchor).map(Interval::middle).orElseThrow();
            return numbers != NumberKind.FRACTIONS && common.contains(exactly)
                    ? exactly
                    : common.simplest();
        }
    }
}
