package kernelwalk.convolution;

import static kernelwalk.convolution.ProblemAssert.assertThatProblemOf;
import static org.assertj.core.api.Assertions.assertThat;

import kernelwalk.convolution.Operation.AveragePooling;
import kernelwalk.convolution.Operation.Convolution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that a type cannot hold are refused with the place where they stand. */
class NumberProblemTest {

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity"})
    void whatIsNoNumberIsRefusedAmongExactNumbersAndIntegers(String text) {
        var one = Convolution.of(Given.kernel("1"));

        assertThatProblemOf(() -> compute(text, one, NumberType.EXACT))
                .is(Cause.NUMBER_NOT_FINITE, Place.INPUT)
                .naming(text, NumberType.EXACT);
        assertThatProblemOf(
                        () -> compute("1", Convolution.of(Given.kernel(text)), NumberType.INT32))
                .is(Cause.NUMBER_NOT_FINITE, Place.KERNEL);
        assertThatProblemOf(() -> compute("1", one.withBias(Given.numbers(text)), NumberType.EXACT))
                .is(Cause.NUMBER_NOT_FINITE, Place.BIAS);
        assertThat(compute(text, one, NumberType.FLOAT32).output().at(0)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/2", "0.5", "2147483648", "-2147483649", "1e30"})
    void aFractionOrANumberBeyondThirtyTwoBitsIsNoInt32(String text) {
        var one = Convolution.of(Given.kernel("1"));

        assertThatProblemOf(() -> compute(text, one, NumberType.INT32))
                .is(Cause.NUMBER_NOT_INT32, Place.INPUT)
                .naming(Given.rational(text));
        assertThatProblemOf(() -> compute("1", one.withBias(Given.numbers(text)), NumberType.INT32))
                .is(Cause.NUMBER_NOT_INT32, Place.BIAS);
    }

    @Test
    void theLeastAndTheLargestInt32AreKept() {
        var one = Convolution.of(Given.kernel("1"));

        assertThat(compute("-2147483648 2147483647", one, NumberType.INT32).output())
                .hasToString("1×1×2×1 [-2147483648 2147483647]");
    }

    @Test
    void noFrameworkAveragesIntegers() {
        var pool = AveragePooling.of(Size.ONE).withCountPadding(true);

        assertThatProblemOf(() -> compute("1", pool, NumberType.INT32))
                .is(Cause.NO_INTEGER_MEAN, Place.NUMBERS);
    }

    private static Computation compute(String input, Operation operation, NumberType numbers) {
        return new Computation(Given.input(input), operation, numbers, Convention.KERAS);
    }
}
