package kernelwalk.homework.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Operation.AveragePooling;
import kernelwalk.convolution.Pointwise.Relu;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Size;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Layer;
import kernelwalk.homework.Problems;
import kernelwalk.homework.answer.Expected;
import kernelwalk.homework.diagnosis.Question.Choice;
import kernelwalk.homework.misconception.Carried;
import kernelwalk.homework.misconception.Misconception;
import kernelwalk.homework.misconception.Misconceptions;
import kernelwalk.homework.misconception.OneWindow;
import kernelwalk.homework.misconception.SingleSlip;
import org.junit.jupiter.api.Test;

/** Questions that tell rules apart, and rules that come to the same. */
class SeparationTest {

    private static final Exercise SQUARE = Problems.convolution("1 2\n3 4", "5 6\n7 8");

    /** By hand: the first product is 1·8 with the kernel turned and 1·5 with it transposed. */
    @Test
    void rulesThatMultiplyOtherNumbersAreToldApartByAProduct() {
        Question question = best(SQUARE, "kernel-rotated", "kernel-transposed");

        assertThat(question).isInstanceOf(Question.OfProduct.class);
        assertThat(((Question.OfProduct) question).term()).isZero();
        assertThat(question.choices()).extracting(Choice::text).containsExactly("1·8", "1·5");
        assertThat(question.asksANumber()).isFalse();
    }

    /** By hand: before 1 1 5 7 stand 1, 1 and 7 by these borders, and behind it 7, 5 and 1. */
    @Test
    void theWindowIsAskedAboutInWhichMostRulesPart() {
        Exercise exercise = Problems.paddedSideways(Problems.convolution("1 1 5 7", "2 1 3"));

        Question question = best(exercise, "border-repeated", "border-mirrored", "border-wrapped");

        assertThat(question.cell()).isEqualTo(new Cell(0, 0, 3, 0));
        assertThat(question.choices())
                .extracting(Choice::text)
                .containsExactly("7·3", "5·3", "1·3");
    }

    @Test
    void nothingIsAskedWhereOneRuleIsAboutTheWriting() {
        assertThat(
                        new Separation(
                                        SQUARE,
                                        List.of(
                                                rule("kernel-rotated"),
                                                new OneWindow(new Cell(0, 0, 0, 0))))
                                .best())
                .isEmpty();
    }

    /**
     * By hand: 1 2 with the mean 1½. A slip makes 3 of the 1, so that the mean is 2½, or 5 of the 2, so that it is 3:
     * either cell tells two of the three apart, the mean all.
     */
    @Test
    void theLayerIsAskedAboutInWhichMostRulesPart() {
        Exercise first = Problems.convolution("1 2", "1");
        Exercise chain =
                first.with(
                        List.of(
                                Layer.of(first.operation()),
                                Layer.of(AveragePooling.of(new Size(1, 2))),
                                Layer.of(Relu.PLAIN)),
                        2);
        List<Misconception> rules =
                List.of(
                        Carried.from(chain, 0, slip(first, 0, 3)),
                        Carried.from(chain, 0, slip(first, 1, 5)),
                        rule("activation-omitted"));

        Question question = new ChainSeparation(chain, rules).best().orElseThrow();

        assertThat(((Question.OfLayer) question).layer()).isOne();
        assertThat(question.choices()).extracting(Choice::text).containsExactly("2.5", "3", "1.5");
    }

    private static SingleSlip slip(Exercise exercise, int column, long value) {
        return SingleSlip.in(exercise, new Cell(0, 0, column, 0), Rational.of(value));
    }

    /** Any two of these mirror the kernel as the third does. */
    @Test
    void twoRulesThatComeToWhatOneMakesAreNoExplanation() {
        var flips =
                List.of("kernel-rotated", "kernel-flipped-left-right", "kernel-flipped-up-down");

        assertThat(two(SQUARE, flips)).isEmpty();
        assertThat(two(Problems.withBias(SQUARE, 1), List.of("kernel-rotated", "bias-omitted")))
                .extracting(candidate -> candidate.misconception().name())
                .containsExactly("kernel-rotated+bias-omitted");
    }

    private static List<Candidate> two(Exercise exercise, List<String> names) {
        List<Candidate> single =
                names.stream()
                        .map(SeparationTest::rule)
                        .map(
                                rule ->
                                        new Candidate(
                                                rule,
                                                Expected.of(
                                                        rule.answer(exercise).orElseThrow(),
                                                        Rational.ZERO)))
                        .toList();
        return new Combinations(exercise, Expected.of(exercise), () -> single).all();
    }

    private static Question best(Exercise exercise, String... names) {
        List<Misconception> rules = Arrays.stream(names).map(SeparationTest::rule).toList();
        return new Separation(exercise, rules).best().orElseThrow();
    }

    private static Misconception rule(String name) {
        return Misconceptions.named(name).orElseThrow();
    }
}
