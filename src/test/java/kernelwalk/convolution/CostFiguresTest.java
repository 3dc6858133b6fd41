package kernelwalk.convolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Pointwise.Relu;
import kernelwalk.convolution.Pointwise.Tanh;
import org.junit.jupiter.api.Test;

/** The figures of small computations, reckoned by hand. */
class CostFiguresTest {

    private static final Rational HUGE = Rational.of(BigInteger.TWO.pow(100), BigInteger.ONE);

    /**
     * 16 cells and 8 weights of 36 + 4 bytes, 18 results of 8, a map of 9 numbers of 36 as it is written, and 4 taps of
     * 200. 72 products, and 16 steps for each of their 24 rows.
     */
    @Test
    void floatsTakeTheirNumbersTheirMapAndTheTapsOfOneWindow() {
        var cost = cost(Given.counting(new Shape(1, 4, 4, 1)), 2, NumberType.FLOAT32);

        assertThat(cost)
                .isEqualTo(new Cost(18, 72, 72 + 24 * 16, 0, 24 * 40 + 18 * 8 + 9 * 36 + 4 * 200));
    }

    /**
     * Cells have up to 4 bits, weights 1, four products 3 more, denominators of 1 another 2, the bias and its sign 2: 12
     * bits are 4 digits. Every product takes 4 steps, and short results nothing beyond their 36 bytes.
     */
    @Test
    void shortExactNumbersAreReckonedInLongs() {
        var cost = cost(Given.counting(new Shape(1, 4, 4, 1)), 1, NumberType.EXACT);

        assertThat(cost)
                .isEqualTo(
                        new Cost(9, 36, 36 * 4 + 12 * 16, 4, 20 * 48 + 9 * 36 + 9 * 36 + 4 * 200));
    }

    /**
     * 2¹⁰⁰ · 2¹⁰⁰ + 2¹⁰⁰: 101 + 101 + 5 = 207 bits are 63 digits. 207/32 words squared, times 10, are 418.4 steps, with
     * 64 and 16 for the row 498. The result takes 36 + 160 + 207/4 bytes, and each of the three typed ones 160 + 102/8
     * more than a short one.
     */
    @Test
    void longExactNumbersTakeWhatTheirDigitsTake() {
        var convolution =
                Convolution.of(Tensor.of(new KernelShape(1, 1, 1, 1), HUGE))
                        .withBias(List.of(HUGE));

        var cost = cost(Tensor.of(new Shape(1, 1, 1, 1), HUGE), convolution);

        assertThat(cost)
                .isEqualTo(new Cost(1, 1, 498, 63, 2 * 48 + 36 + 160 + 51 + 36 + 200 + 3 * 172));
    }

    /** 1/2³¹ is not reckoned in longs, but its 38 bits are not two words: 64 steps, and 16 for the row. */
    @Test
    void aFractionOfLessThanTwoWordsTakesNoMoreForItsLength() {
        var input = Tensor.of(new Shape(1, 1, 1, 1), Rational.of(1, 1L << 31));

        var cost = cost(input, Convolution.of(Given.kernel("1")));

        assertThat(cost.work()).isEqualTo(64 + 16);
        assertThat(cost.digits()).isEqualTo(12);
    }

    /**
     * 5/7 has 3 + 3 bits, the slope 1/4 has 1 + 3 and the maximum 6 has 3 + 1: 14 bits are 5 digits. Two numbers go in
     * and two come out, of 36 + 14/4 bytes.
     */
    @Test
    void aReluIsAsLongAsItsNumbersAndTheNumberItBends() {
        var relu = new Relu(Given.rational("1/4"), Optional.of(Rational.of(6)));

        assertThat(cost(Given.input("5/7 1"), relu)).isEqualTo(new Cost(2, 2, 2 * 64, 5, 158));
    }

    /** A long number takes 160 + 102/8 bytes more, and here nothing is exact: the digits are those of 0 bits. */
    @Test
    void aFunctionTakesThreeThousandSteps() {
        var input = Tensor.of(new Shape(1, 1, 1, 1), HUGE);

        assertThat(cost(input, new Tanh())).isEqualTo(new Cost(1, 1, 3000, 1, 2 * 36 + 172));
    }

    /** Denominators 4 = 2², 25 = 5² and 12 = 2²·3 have 300 in common, at most 1 + 2 + ⌈2·2.32⌉ + 2 bits. */
    @Test
    void aCommonDenominatorHasTheLargestPowersOfTwoAndFive() {
        assertThat(lengths("1/4 1/25 1/12").commonDenominator(3)).isEqualTo(10);
        assertThat(lengths("1/5 1/25").commonDenominator(2)).isEqualTo(6);
    }

    /** 3, 7 and 11 have 2, 3 and 4 bits, and of two numbers the longest two count. */
    @Test
    void otherDenominatorsCountOneByOne() {
        assertThat(lengths("1/3 2/3 1/7 1/11").commonDenominator(4)).isEqualTo(1 + 2 + 3 + 4);
        assertThat(lengths("1/3 2/3 1/7 1/11").commonDenominator(2)).isEqualTo(1 + 3 + 4);
    }

    private static Lengths lengths(String numbers) {
        return Lengths.of(Given.numbers(numbers));
    }

    private static Cost cost(Tensor<Shape> input, int filters, NumberType type) {
        return new Computation(
                        input, Convolution.of(Given.ones(2, 2, 1, filters)), type, Convention.KERAS)
                .cost();
    }

    private static Cost cost(Tensor<Shape> input, Operation operation) {
        return new Computation(input, operation, NumberType.EXACT, Convention.KERAS).cost();
    }
}
