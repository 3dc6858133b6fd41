package kernelwalk.convolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.MaxPooling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The digits that the lecture wonders at, and where they come from. */
class RoundedResultTest {

    private static final Cell FIRST = new Cell(0, 0, 0, 0);

    /** The lecture, part 1: Keras prints −4.125754, the calculation by hand −4.1257540200000005. */
    @Test
    void theFirstCellOfTheLectureHasTheDigitsOfKerasAndOfTheHand() {
        assertThat(rounded(NumberType.FLOAT32, part1()).value()).hasToString("-4.125754");
        assertThat(rounded(NumberType.FLOAT64, part1()).value()).hasToString("-4.1257540200000005");
    }

    /** By hand: −4.12575402 is itself the shortest text of its float64, which the sum misses by one. */
    @Test
    void theCalculationByHandIsOneUlpFromTheExactValue() {
        var rounded = rounded(NumberType.FLOAT64, part1());

        assertThat(rounded.nearest()).hasToString("-4.12575402");
        assertThat(rounded.ulps()).isEqualTo(1);
        assertThat(rounded(NumberType.FLOAT32, part1()).ulps()).isZero();
    }

    /** The lecture, part 3: the sum of the nine weights is 1.7760725 forwards and 1.7760723 in other orders. */
    @ParameterizedTest
    @CsvSource({"FORWARDS, 1.7760725", "BACKWARDS, 1.7760723", "IN_PAIRS, 1.7760723"})
    void theSumOfTheNineWeightsDependsOnTheOrder(SumOrder order, String printed) {
        Computation typed = part3().as(NumberType.FLOAT32);

        Value value = order.value(typed, FIRST);

        assertThat(value).hasToString(printed);
        assertThat(rounded(NumberType.FLOAT32, part3()).range().orElseThrow())
                .matches(range -> range.holds((Floating) value), "holds " + printed);
    }

    @ParameterizedTest
    @EnumSource(SumOrder.class)
    void exactNumbersHaveOneSumInEveryOrder(SumOrder order) {
        Computation exact = part3().as(NumberType.EXACT);

        assertThat(order.value(exact, FIRST)).isEqualTo(exact.value(FIRST));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("floats")
    void everyOrderStaysInTheRangeAndForwardsIsTheWalk(OracleCase given) {
        Computation typed = given.computation();
        Computation exact = given.exactComputation();
        Shape shape = typed.geometry().output();
        int step = Math.max(1, shape.count() / 20);

        for (int index = 0; index < shape.count(); index += step) {
            Cell cell = shape.cell(index);
            assertThat(SumOrder.FORWARDS.value(typed, cell)).isEqualTo(typed.value(cell));
            RoundedResult.of(exact, typed, cell)
                    .range()
                    .ifPresent(
                            range ->
                                    assertThat(SumOrder.values())
                                            .allMatch(
                                                    order ->
                                                            range.holds(
                                                                    (Floating)
                                                                            order.value(
                                                                                    typed, cell))));
        }
    }

    static Stream<OracleCase> floats() {
        return OracleTest.floats();
    }

    @Test
    void theRangeIsThatOfTheErrorBoundRoundedInwards() {
        Computation typed = part3().as(NumberType.FLOAT32);
        Computation held = typed.exactly();
        Rational middle = (Rational) held.value(FIRST);
        Rational bound = new ErrorBound(held, NumberType.FLOAT32).at(FIRST);

        var range = rounded(NumberType.FLOAT32, part3()).range().orElseThrow();

        double least = range.least().value();
        assertThat(Rational.ofExactly(least)).isGreaterThanOrEqualTo(middle.minus(bound));
        assertThat(Rational.ofExactly(below(least, NumberType.FLOAT32)))
                .isLessThan(middle.minus(bound));
        assertThat(Rational.ofExactly(range.most().value()))
                .isLessThanOrEqualTo(middle.plus(bound));
    }

    @Test
    void everyOrderGivesTheSameWhenNothingIsRounded() {
        var typed = new Typed(Given.input("3 -7 250 9"), Convolution.of(Given.kernel("5 11 -2 4")));

        // 15 − 77 − 500 + 36 = −526, and whole numbers up to 2048 are float16s
        for (NumberType type : List.of(NumberType.FLOAT16, NumberType.FLOAT32)) {
            assertThat(rounded(type, typed).range().orElseThrow().isOne()).isTrue();
        }
        var beyond = new Typed(Given.input("16777216 1 1"), Convolution.of(Given.kernel("1 1 1")));
        assertThat(rounded(NumberType.FLOAT32, beyond).range().orElseThrow().isOne()).isFalse();
        assertThat(rounded(NumberType.FLOAT64, beyond).range().orElseThrow().isOne()).isTrue();
    }

    @Test
    void nothingIsAddedForAMaximum() {
        var pool = MaxPooling.of(new Size(2, 2)).withStrides(Size.ONE);
        var typed = new Typed(Given.input("0.1 0.2 / 0.3 0.4"), pool);

        assertThat(rounded(NumberType.FLOAT32, typed).range()).isEmpty();
        assertThat(SumOrder.BACKWARDS.value(typed.as(NumberType.FLOAT32), FIRST))
                .hasToString("0.4");
    }

    @Test
    void aSumBeyondTheTypeHasNoRange() {
        var huge = new Typed(Given.input("60000 60000"), Convolution.of(Given.kernel("1 1")));

        assertThat(rounded(NumberType.FLOAT16, huge).value()).hasToString("Infinity");
        assertThat(rounded(NumberType.FLOAT16, huge).range()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "FLOAT16, 1, 1.001, 1", // 1 and 1 + 2⁻¹⁰
        "FLOAT32, 1.7760723, 1.7760725, 2", // 2⁻²³ apart twice, in the decimals of the lecture
        "FLOAT64, -4.12575402, -4.1257540200000005, 1",
        "FLOAT64, 0, 4.9e-324, 1",
        "FLOAT32, -1e-45, 1e-45, 2",
        "FLOAT16, 2048, 2050, 1",
    })
    void neighboursAreOneUlpApart(NumberType type, double one, double other, long ulps) {
        Floating first = Floating.nearest(one, type);
        Floating second = Floating.nearest(other, type);

        assertThat(first.ulpsFrom(second)).isEqualTo(ulps);
        assertThat(second.ulpsFrom(first)).isEqualTo(ulps);
    }

    @Test
    void theEndsOfFloat64AreFurtherApartThanCanBeCounted() {
        var least = new Floating(-Double.MAX_VALUE, NumberType.FLOAT64);
        var most = new Floating(Double.MAX_VALUE, NumberType.FLOAT64);

        assertThat(most.ulpsFrom(least)).isEqualTo(Long.MAX_VALUE);
        assertThat(least.ulpsFrom(most)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void thereIsNoDistanceToNaNOrToAnotherType() {
        var one = new Floating(1, NumberType.FLOAT32);

        assertThatThrownBy(() -> one.ulpsFrom(new Floating(Double.NaN, NumberType.FLOAT32)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> one.ulpsFrom(new Floating(1, NumberType.FLOAT64)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRangeHoldsItsEndsAndNothingBeyond() {
        var one = new Floating(1, NumberType.FLOAT32);
        var two = new Floating(2, NumberType.FLOAT32);
        var range = new RoundedResult.Range(one, two);

        assertThat(range.holds(one)).isTrue();
        assertThat(range.holds(two)).isTrue();
        assertThat(range.holds(new Floating(Math.nextDown(1f), NumberType.FLOAT32))).isFalse();
        assertThat(range.holds(new Floating(Math.nextUp(2f), NumberType.FLOAT32))).isFalse();
    }

    @Test
    void nothingIsAddedByAFunctionOfOneNumber() {
        var bent = new Typed(Given.input("0.1"), Pointwise.Relu.PLAIN);

        assertThat(rounded(NumberType.FLOAT32, bent).range()).isEmpty();
        assertThat(rounded(NumberType.FLOAT32, bent).ulps()).isZero();
    }

    private static double below(double number, NumberType type) {
        FloatFormat format = FloatFormat.of(type);
        return format.number(format.ordinal(number) - 1);
    }

    private static RoundedResult rounded(NumberType type, Typed given) {
        return RoundedResult.of(given.as(NumberType.EXACT), given.as(type), FIRST);
    }

    private static Typed part1() {
        return new Typed(
                Given.counting(new Shape(1, 4, 4, 1)),
                Convolution.of(Given.kernel("-0.13014299 -0.23927206 / -0.20175874 -0.6158894")));
    }

    private static Typed part3() {
        return new Typed(
                Given.input("1 1 1 / 1 1 1 / 1 1 1"),
                Convolution.of(
                        Given.kernel(
                                "0.28270614 -0.13318631 0.21818542 / 0.23769057 0.40044254"
                                        + " 0.38520074 / 0.15709132 0.48156905 -0.25362712")));
    }

    /** Numbers as typed, to be computed in any type. */
    private record Typed(Tensor<Shape> input, Operation operation) {
        Computation as(NumberType type) {
            return new Computation(input, operation, type, Convention.KERAS);
        }
    }
}
