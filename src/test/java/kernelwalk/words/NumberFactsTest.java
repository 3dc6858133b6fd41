package kernelwalk.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Floating;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Reshaping;
import kernelwalk.exercise.lesson.Lessons;
import org.junit.jupiter.api.Test;

/** The digits of the lecture's parts 1 and 3 and of the mean filter, as the lecture and the hand have them. */
class NumberFactsTest {

    private static final Cell FIRST = new Cell(0, 0, 0, 0);

    @Test
    void theDigitsOfKerasAndOfTheHandStandTogetherWithTheirRange() {
        assertThat(facts(lesson("random-weights")))
                .containsExactly(
                        NumberFact.of(
                                        "float32",
                                        true,
                                        "−4.125754",
                                        "0 ulp: nearest to the exact value")
                                .inAnyOrder(
                                        "any order: −4.125755 … −4.125753",
                                        "backwards or in pairs: the same"),
                        NumberFact.of("exact", false, "−4.12575402", "as typed, nothing rounded"),
                        NumberFact.of(
                                        "float16",
                                        false,
                                        "−4.125",
                                        "0 ulp: nearest to the exact value")
                                .inAnyOrder("any order gives the same", ""),
                        NumberFact.of(
                                        "float64",
                                        false,
                                        "−4.1257540200000005",
                                        "1 ulp from the nearest, −4.12575402")
                                .inAnyOrder(
                                        "any order: −4.125754020000002 … −4.125754019999999",
                                        "backwards or in pairs: the same"),
                        NumberFact.of(
                                "int32",
                                false,
                                "",
                                "the kernel holds −0.13014299, which int32 cannot hold: write a"
                                        + " whole number from −2147483648 to 2147483647, or choose"
                                        + " another type"));
    }

    /** By hand: the nine decimals add up to 1.77607235, between the two answers of the lecture. */
    @Test
    void theOtherOrderOfTheLectureIsToldBesideTheFirst() {
        NumberFact chosen = facts(lesson("window-over-ones")).getFirst();

        assertThat(chosen.value()).isEqualTo("1.7760725");
        assertThat(chosen.distance()).isEqualTo("1 ulp from the nearest, 1.7760724");
        assertThat(chosen.orders()).isEqualTo("backwards or in pairs: 1.7760723");
    }

    /** 433² windows of 80² taps are 1.2 billion multiplications, which exact numbers take more than four times. */
    @Test
    void whatExactNumbersTakeTooLongForIsComparedWithNothing() {
        Value[] ones = new Value[512 * 512];
        Arrays.fill(ones, Rational.ONE);
        Exercise large =
                Exercise.of(
                                Tensor.of(new Shape(1, 512, 512, 1), ones),
                                Convolution.of(Reshaping.ones(new KernelShape(80, 80, 1, 1))))
                        .with(NumberType.INT32);

        NumberFact chosen = facts(large).getFirst();

        assertThat(chosen.value()).isEqualTo("6400");
        assertThat(chosen.distance()).isEqualTo("There is no exact value to compare with");
    }

    @Test
    void numbersThatEveryTypeHoldsAreExactInAll() {
        var numbers = new NumberFacts(Words.in(Locale.ENGLISH), Lessons.first());

        assertThat(numbers.at(FIRST))
                .extracting(NumberFact::value)
                .containsExactly("5½ = 5.5", "5.5", "5.5", "5.5", "");
        assertThat(numbers.why(FIRST)).startsWith("Here they do not");
    }

    @Test
    void aSumBeyondInt32WrapsAround() {
        Exercise large =
                lesson("vertical-edge")
                        .withInput(0, Rational.of(-2_000_000_000))
                        .withInput(6, Rational.of(-2_000_000_000));

        NumberFact wrapped = facts(large).getLast();

        // −1·−2000000000 − 1·−2000000000 − 2³²
        assertThat(wrapped.value()).isEqualTo("−294967296");
        assertThat(wrapped.distance()).contains("wraps around");
    }

    @Test
    void aSumBeyondFloat16IsInfinite() {
        Exercise large = lesson("vertical-edge").withInput(1, Rational.of(70_000));

        NumberFact half = facts(large).get(1);

        assertThat(half.name()).isEqualTo("float16");
        assertThat(half.value()).isEqualTo("inf");
        assertThat(half.distance()).isEqualTo("float16 ends at 65504, so the sum is infinite");
    }

    @Test
    void infinityHasNoExactValue() {
        Exercise infinite =
                lesson("random-weights")
                        .withInput(1, new Floating(Double.POSITIVE_INFINITY, NumberType.FLOAT32));
        var numbers = new NumberFacts(Words.in(Locale.ENGLISH), infinite);

        assertThat(numbers.at(FIRST).getFirst().value()).isEqualTo("−inf");
        assertThat(numbers.at(FIRST).get(1).distance()).startsWith("the input holds ∞");
        assertThat(numbers.why(FIRST)).startsWith("With NaN or infinity");
    }

    @Test
    void aMaximumAddsNothing() {
        var numbers = new NumberFacts(Words.in(Locale.ENGLISH), lesson("max-pooling"));

        assertThat(numbers.at(FIRST)).allSatisfy(fact -> assertThat(fact.range()).isEmpty());
        assertThat(numbers.why(FIRST)).startsWith("A maximum adds nothing");
    }

    @Test
    void theFactsAreToldInKoreanToo() {
        var numbers = new NumberFacts(Words.in(Locale.KOREAN), lesson("window-over-ones"));

        assertThat(numbers.at(FIRST).getFirst().distance()).isEqualTo("가장 가까운 1.7760724에서 1 ulp");
    }

    private static List<NumberFact> facts(Exercise exercise) {
        return new NumberFacts(Words.in(Locale.ENGLISH), exercise).at(FIRST);
    }

    private static Exercise lesson(String id) {
        return Lessons.all().stream()
                .filter(lesson -> lesson.id().equals(id))
                .flatMap(lesson -> lesson.exercise().stream())
                .findFirst()
                .orElseThrow();
    }
}
