package kernelwalk.homework.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.Check;
import kernelwalk.homework.Marking;
import kernelwalk.homework.Verdict;
import kernelwalk.homework.answer.Answer;
import kernelwalk.homework.answer.AnswerCell;
import kernelwalk.homework.answer.Exact;
import kernelwalk.homework.misconception.Carried;
import kernelwalk.homework.misconception.Misconception;
import kernelwalk.homework.misconception.Misconceptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How well a wrong rule in some layer of a chain is found out, in the answer to that layer and in the answer to the last
 * one, everything in between worked rightly.
 *
 * <p>A slip in an answer of up to three cells leaves too little that a rule made; such answers are tried without one. A few
 * chains in every build; many with {@code mvn test -Pproof}.
 */
class ChainProofTest {

    private static final int CHAINS = Integer.getInteger("kernelwalk.proof.problems", 42) / 10;
    private static final int FEWEST_FOR_A_SLIP = 4;
    private static final int RANDOM_ANSWERS = 3;

    private static final Tally FOUND = new Tally();
    private static final Tally FOLLOWED = new Tally();
    private static final Tally FOUND_WITH_A_SLIP = new Tally();
    private static final Tally RIGHT = new Tally();
    private static final Tally UNEXPLAINED = new Tally();
    private static final Tally TRUE = new Tally();

    /** How often something came true, and for which rule it did not. */
    private static final class Tally {
        private int of;
        private int yes;
        private final Map<String, Integer> no = new TreeMap<>();

        void add(String what, boolean isSo) {
            of++;
            yes += isSo ? 1 : 0;
            if (!isSo) {
                no.merge(what, 1, Integer::sum);
            }
        }

        double share() {
            return (double) yes / of;
        }

        @Override
        public String toString() {
            return "%d of %d, %.2f %%%s"
                    .formatted(yes, of, 100 * share(), no.isEmpty() ? "" : ", not " + no);
        }
    }

    @BeforeAll
    static void diagnose() {
        for (long seed = 0; seed < CHAINS; seed++) {
            Exercise last = ProofChains.ofSeed(seed);
            var random = new SplittableRandom(-seed);
            for (int layer = 0; layer < last.layers().size(); layer++) {
                diagnose(last.at(layer), last, random);
            }
        }
        System.out.printf(
                "%d chains%nmade by a rule in some layer, diagnosed as it or a tie with it: %s%n"
                        + "the same carried on to the last layer: %s%n"
                        + "with a random slip: %s%nright answers not called wrong: %s%n"
                        + "random answers unexplained: %s%n"
                        + "what is said of a mistake is so: %s%n",
                CHAINS, FOUND, FOLLOWED, FOUND_WITH_A_SLIP, RIGHT, UNEXPLAINED, TRUE);
    }

    private static void diagnose(Exercise exercise, Exercise last, SplittableRandom random) {
        var marking = Marking.of(exercise);
        var ofLast = Marking.of(last);
        Tensor<Shape> right = exercise.compute().output();
        for (Misconception rule : Misconceptions.variants()) {
            Optional<Tensor<Shape>> answer = rule.answer(exercise);
            if (answer.isPresent() && !Exact.areSame(answer.get(), right)) {
                found(rule, marking, answer.get(), FOUND, random);
                if (exercise.opened() < last.opened()) {
                    Carried carried = Carried.from(last, exercise.opened(), rule);
                    carried.answer(last)
                            .filter(end -> isWrong(end, ofLast))
                            .ifPresent(end -> found(carried, ofLast, end, FOLLOWED, random));
                }
            }
        }
        for (Answer answer : List.of(Answer.of(right), printed(right, 3))) {
            Check check = marking.check(answer);
            RIGHT.add(
                    exercise.operation().toString(),
                    check.verdict() == Verdict.RIGHT && !check.diagnosis().isExplained());
        }
        for (int i = 0; i < RANDOM_ANSWERS; i++) {
            Answer drawn = drawn(right, random);
            if (marking.check(drawn).verdict() != Verdict.RIGHT) {
                var names = names(marking, drawn);
                UNEXPLAINED.add(
                        exercise.operation().getClass().getSimpleName() + right.layout() + names,
                        names.isEmpty());
            }
        }
    }

    private static boolean isWrong(Tensor<Shape> output, Marking marking) {
        return marking.check(Answer.of(output)).verdict() != Verdict.RIGHT;
    }

    private static void found(
            Misconception rule,
            Marking marking,
            Tensor<Shape> made,
            Tally tally,
            SplittableRandom random) {
        Answer answer = Answer.of(made);
        if (!isWrong(made, marking)) {
            return;
        }
        tally.add(rule.name(), names(marking, answer).contains(rule.name()));
        if (made.count() >= FEWEST_FOR_A_SLIP) {
            boolean isFound = names(marking, slipped(answer, random)).contains(rule.name());
            FOUND_WITH_A_SLIP.add(rule.name(), isFound);
        }
    }

    /** The mistakes that are named, each of them with what its sentence takes for granted looked up. */
    private static List<String> names(Marking marking, Answer answer) {
        Diagnosis diagnosis = marking.check(answer).diagnosis();
        for (Finding finding : diagnosis.findings()) {
            TRUE.add(
                    finding.misconception().name(),
                    Premises.hold(finding.misconception(), marking.exercise(), answer));
        }
        return diagnosis.names();
    }

    private static Answer slipped(Answer answer, SplittableRandom random) {
        int index = random.nextInt(answer.cells().size());
        var written = (AnswerCell.Written) answer.at(index);
        Rational slip = ProofProblems.slipped(Exact.of(written.value()), random);
        return answer.with(index, AnswerCell.Written.of(slip));
    }

    private static Answer printed(Tensor<Shape> numbers, int places) {
        List<AnswerCell> cells = new ArrayList<>();
        for (int i = 0; i < numbers.count(); i++) {
            cells.add(AnswerCell.read(text(Exact.of(numbers.at(i)), places), NumberType.FLOAT64));
        }
        return new Answer(numbers.layout(), cells);
    }

    private static String text(Rational number, int places) {
        return new BigDecimal(number.numerator())
                .divide(new BigDecimal(number.denominator()), places, RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    /** Numbers between the least and the largest of the output: whole ones, or hundredths where the output has a point. */
    private static Answer drawn(Tensor<Shape> right, SplittableRandom random) {
        double least = Double.MAX_VALUE;
        double most = -Double.MAX_VALUE;
        boolean isWhole = true;
        for (int i = 0; i < right.count(); i++) {
            least = Math.min(least, right.at(i).toDouble());
            most = Math.max(most, right.at(i).toDouble());
            isWhole &= Exact.of(right.at(i)).isWhole();
        }
        int unit = isWhole ? 1 : 100;
        int from = (int) Math.floor(least * unit);
        int to = Math.max((int) Math.ceil(most * unit), from + unit) + 1;
        List<AnswerCell> cells = new ArrayList<>();
        for (int i = 0; i < right.count(); i++) {
            Rational number = Rational.of(random.nextInt(from, to), unit);
            cells.add(AnswerCell.read(text(number, isWhole ? 0 : 2), NumberType.EXACT));
        }
        return new Answer(right.layout(), cells);
    }

    @Test
    void anAnswerThatARuleMakesInALayerIsDiagnosedAsThatRuleOrATieWithIt() {
        assertThat(FOUND.no).isEmpty();
    }

    @Test
    void anErrorThatIsCarriedOnRightlyIsFoundInTheLastLayer() {
        assertThat(FOLLOWED.no).isEmpty();
    }

    @Test
    void withOneRandomSlipTheRuleStaysFirst() {
        assertThat(FOUND_WITH_A_SLIP.share()).isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void rightAnswersAreNeverDiagnosedAsWrong() {
        assertThat(RIGHT.no).isEmpty();
    }

    @Test
    void whatIsSaidOfAMistakeIsSo() {
        assertThat(TRUE.no).isEmpty();
    }

    @Test
    void randomAnswersAreUnexplained() {
        assertThat(UNEXPLAINED.share()).isGreaterThanOrEqualTo(0.95);
    }
}
