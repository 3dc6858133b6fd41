package kernelwalk.convolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where cells stand in a shape. */
class ShapeTest {

    private final Shape shape = new Shape(2, 3, 4, 5);

    @Test
    void everyCellStandsAtTheIndexThatItWasAskedWith() {
        assertThat(IntStream.range(0, shape.count()))
                .allSatisfy(index -> assertThat(shape.indexOf(shape.cell(index))).hasValue(index));
    }

    @ParameterizedTest
    @CsvSource({
        "2, 0, 0, 0", "0, 3, 0, 0", "0, 0, 4, 0", "0, 0, 0, 5",
        "-1, 0, 0, 0", "1, -1, 0, 0", "1, 0, -1, 0", "1, 0, 0, -1"
    })
    void aCellOutsideStandsNowhere(int sample, int row, int column, int channel) {
        assertThat(shape.indexOf(new Cell(sample, row, column, channel))).isEmpty();
    }
}
