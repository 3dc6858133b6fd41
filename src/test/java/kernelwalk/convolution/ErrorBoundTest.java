package kernelwalk.convolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kernelwalk.convolution.Operation.Convolution;
import org.junit.jupiter.api.Test;

class ErrorBoundTest {

    private static final Cell ONLY = new Cell(0, 0, 0, 0);

    /** By hand: two terms and the bias round three times, and 1·2 + |−3|·4 = 14. */
    @Test
    void twoTermsAndABiasRoundThreeTimes() {
        var bound = new ErrorBound(dot(NumberType.EXACT, "1", "-3"), NumberType.FLOAT32);

        assertThat(bound.at(ONLY)).isEqualTo(Rational.of(3 * 14, (1L << 24) - 3));
    }

    /** By hand: the float32 nearest to 0.1 is 13421773/2²⁷. */
    @Test
    void theExactResultIsThatOfTheNumbersAsTheTypeHoldsThem() {
        var exactly = dot(NumberType.FLOAT32, "0.1", "0").exactly();

        assertThat(exactly.value(ONLY)).isEqualTo(Rational.of(2 * 13_421_773L, 1L << 27));
    }

    @Test
    void anInfiniteResultIsBeyondEveryBound() {
        var bound = new ErrorBound(dot(NumberType.EXACT, "1", "2"), NumberType.FLOAT64);
        var results =
                Tensor.of(
                        new Shape(1, 1, 1, 1),
                        new Floating(Double.POSITIVE_INFINITY, NumberType.FLOAT64));

        assertThat(bound.beyond(results)).extracting(ErrorBound.Excess::cell).containsExactly(ONLY);
    }

    @Test
    void exactNumbersHaveNoBound() {
        var computation = dot(NumberType.EXACT, "1", "2");

        assertThatThrownBy(() -> new ErrorBound(computation, NumberType.EXACT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Two input cells times the weights 2 and 4. */
    private static Computation dot(NumberType numbers, String first, String second) {
        Tensor<Shape> input = Tensor.of(new Shape(1, 1, 2, 1), number(first), number(second));
        Tensor<KernelShape> kernel = Tensor.of(new KernelShape(1, 2, 1, 1), 2, 4);
        return new Computation(input, Convolution.of(kernel), numbers, Convention.KERAS);
    }

    private static Value number(String text) {
        return text.equals("0.1") ? Rational.of(1, 10) : Rational.of(Long.parseLong(text));
    }
}
