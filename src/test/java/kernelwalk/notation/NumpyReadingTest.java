package kernelwalk.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kernelwalk.convolution.NumberType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lecture's prints and NumPy's own, fed back in. */
class NumpyReadingTest {

    @Test
    void everyReprIsReadWithItsShapeItsTypeAndTheNumbersItShows() {
        assertThat(NumpyCase.all())
                .allSatisfy(
                        numpy -> {
                            var read = TensorText.parse(numpy.repr(), NumberType.FLOAT64);

                            assertThat(read.shape()).isEqualTo(numpy.array().shape());
                            assertThat(read.notation()).isEqualTo(Notation.NUMPY);
                            assertThat(read.numberType().orElse(NumberType.EXACT))
                                    .isEqualTo(
                                            numpy.repr().contains("dtype")
                                                    ? numpy.type()
                                                    : NumberType.EXACT);
                            assertThat(NumpyPrint.repr(again(read, numpy), numpy.type()))
                                    .isEqualTo(numpy.repr());
                        });
    }

    /** Printed digits are rounded, but print the same again. NumPy's sign of zero is lost. */
    private static NumberArray again(ParsedTensor read, NumpyCase numpy) {
        if (!numpy.type().isFloat()) {
            return read.numbers();
        }
        var values = new java.util.ArrayList<>(read.values());
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).isZero()) {
                values.set(i, numpy.array().values().get(i));
            }
        }
        return new NumberArray(read.shape(), values);
    }

    @Test
    void everyPrintWithoutCommasIsRead() {
        assertThat(NumpyCase.all())
                .filteredOn(numpy -> !numpy.array().shape().isEmpty())
                .allSatisfy(
                        numpy ->
                                assertThat(
                                                TensorText.parse(numpy.print(), NumberType.FLOAT64)
                                                        .shape())
                                        .isEqualTo(numpy.array().shape()));
    }

    /** The lecture's tables and first sums, as its page has them; rows stand on lines of their own. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[[−0.13014299, −0.23927206], [−0.20175874, −0.6158894]] | 2 2",
                "[[0,1,2],[2,2,0],[0,1,2]] | 3 3",
                "[[−1, 1], [−1, 1]] | 2 2",
                "−4.125754 −5.312817 −6.4998803 | 1 3",
                "5.5 6.5 7.5 / 9.5 10.5 11.5 / 13.5 14.5 15.5 | 3 3",
                "3 3 2 1 0 / 0 0 1 3 1 / 3 1 2 2 3 / 2 0 0 2 2 / 2 0 0 0 1 | 5 5",
                "12 12 17 / 10 17 19 / 9 6 14 | 3 3",
                "−0.21142393 −0.2087717 1.7372127 0.44387752 | 1 4",
                "0 0 0 1 1 1 | 1 6",
                "−4.1257540200000005 | 1 1",
            })
    void theLecturesTablesAreRead(String text, String shape) {
        var read = TensorText.parse(text.replace(" / ", "\n"), NumberType.FLOAT32);

        assertThat(read.shape().stream().map(String::valueOf).toList())
                .isEqualTo(List.of(shape.split(" ")));
    }
}
