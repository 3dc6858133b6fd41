package kernelwalk.convolution;

import static kernelwalk.convolution.OutputAssert.assertThatOutput;
import static org.assertj.core.api.Assertions.assertThat;

import kernelwalk.convolution.GlobalPooling.GlobalAveragePooling;
import kernelwalk.convolution.GlobalPooling.GlobalMaxPooling;
import kernelwalk.convolution.Operation.AveragePooling;
import kernelwalk.convolution.Operation.MaxPooling;
import org.junit.jupiter.api.Test;

/** A pool over a whole map is one window as large as the map, whatever it was before. */
class GlobalPoolingTest {

    private static final Size MAP = new Size(2, 3);

    private final GlobalPooling maximum = new GlobalMaxPooling(MAP);
    private final GlobalPooling mean = new GlobalAveragePooling(MAP);

    /** Two channels: 1 3 5 / 7 9 11 with the mean 6, and 2 4 6 / 8 10 0 with the mean 5. */
    @Test
    void oneNumberOfEachChannelIsLeft() {
        Tensor<Shape> input = Given.input(new Shape(1, 2, 3, 2), "1 2 3 4 5 6 7 8 9 10 11 0");

        assertThatOutput(computed(maximum, input)).hasShape("1×1×1×2").isExactly("11 10");
        assertThatOutput(computed(mean, input)).hasShape("1×1×1×2").isExactly("6 5");
        assertThat(maximum.givesUnits()).isTrue();
    }

    @Test
    void itsWindowIsTheMapThatComesIn() {
        var map = new Shape(1, 4, 5, 1);

        assertThat(maximum.on(map)).isEqualTo(new GlobalMaxPooling(new Size(4, 5)));
        assertThat(mean.on(map)).isEqualTo(new GlobalAveragePooling(new Size(4, 5)));
        assertThat(mean.on(new Shape(7, 2, 3, 4))).isSameAs(mean);
    }

    @Test
    void itComesToWhatAPoolWithThatWindowComesTo() {
        assertThat(maximum.asWindows()).isEqualTo(MaxPooling.of(MAP));
        assertThat(mean.asWindows()).isEqualTo(AveragePooling.of(MAP));
    }

    @Test
    void itNeitherSlidesNorRounds() {
        assertThat(mean.strides()).isEqualTo(MAP);
        assertThat(mean.rounding()).isEqualTo(Rounding.FLOOR);
        assertThat(mean.withRounding(Rounding.CEIL)).isSameAs(mean);
        assertThat(mean.withStrides(Size.ONE)).isSameAs(mean);
        assertThat(mean.withPadding(Padding.same())).isSameAs(mean);
        assertThat(mean.passesOverPadding()).isTrue();
    }

    @Test
    void anotherWindowLeavesTheRestOfAPoolAsItIs() {
        var pool = MaxPooling.of(MAP).withStrides(Size.ONE).withRounding(Rounding.CEIL);

        assertThat(pool.withWindow(new Size(1, 1)))
                .isEqualTo(
                        new MaxPooling(
                                Size.ONE, Size.ONE, Padding.valid(), Size.ONE, Rounding.CEIL));
    }

    private static Computation computed(Operation operation, Tensor<Shape> input) {
        return new Computation(input, operation, NumberType.EXACT, Convention.KERAS);
    }
}
