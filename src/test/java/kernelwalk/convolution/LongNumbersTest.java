package kernelwalk.convolution;

import static kernelwalk.convolution.OutputAssert.assertThatOutput;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import kernelwalk.convolution.Operation.AveragePooling;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.TransposedConvolution;
import org.junit.jupiter.api.Test;

/** Exact sums of numbers that no long holds: ten to the thirtieth times what is easy to add. */
class LongNumbersTest {

    private static final String ZEROS = "0".repeat(30);

    /** By hand: 1 + 2 + 3 + 4, 3 + 4 + 5 + 6 and 5 + 6 + 7 + 8. */
    @Test
    void windowsGoOverTheChannelsOfEachColumn() {
        Tensor<Shape> input = Given.input(new Shape(1, 1, 4, 2), huge("1 2 3 4 5 6 7 8"));

        assertThatOutput(computed(input, Convolution.of(Given.ones(1, 2, 2, 1))))
                .isExactly(huge("10 18 26"));
    }

    /** By hand, each column of its own channel: (1 + 3)/2, (2 + 4)/2, (5 + 7)/2 and (6 + 8)/2. */
    @Test
    void meansAreTakenChannelByChannel() {
        Tensor<Shape> input = Given.input(new Shape(1, 1, 4, 2), huge("1 2 3 4 5 6 7 8"));

        assertThatOutput(computed(input, AveragePooling.of(new Size(1, 2))))
                .isExactly(huge("2 3 6 7"));
    }

    /** By hand: 1·3, 1·4, 1·5 + 2·3, 2·4 and 2·5. */
    @Test
    void cellsSpreadAsFarApartAsTheirStrideSays() {
        var spread = TransposedConvolution.of(Given.kernel("3 4 5")).withStrides(new Size(1, 2));

        assertThatOutput(computed(Given.input(huge("1 2")), spread)).isExactly(huge("3 4 11 8 10"));
    }

    private static String huge(String numbers) {
        return Stream.of(numbers.split(" "))
                .map(number -> number + ZEROS)
                .collect(Collectors.joining(" "));
    }

    private static Computation computed(Tensor<Shape> input, Operation operation) {
        return new Computation(input, operation, NumberType.EXACT, Convention.KERAS);
    }
}
