package kernelwalk.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import kernelwalk.convolution.Floating;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What NumPy prints, to the sign; the expected texts come from NumPy 2.4.6. */
class NumpyPrintTest {

    @Test
    void arraysPrintAsNumpyPrintsThem() {
        assertThat(NumpyCase.all())
                .allSatisfy(
                        numpy -> {
                            assertThat(NumpyPrint.repr(numpy.array(), numpy.type()))
                                    .isEqualTo(numpy.repr());
                            assertThat(NumpyPrint.print(numpy.array(), numpy.type()))
                                    .isEqualTo(numpy.print());
                        });
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/notation/scalars.tsv", delimiter = '\t')
    void scalarsPrintAsNumpyPrintsThem(String dtype, String value, String printed) {
        String java = value.replace("inf", "Infinity").replace("nan", "NaN");

        assertThat(NumpyPrint.scalar(new Floating(Double.parseDouble(java), NumpyCase.type(dtype))))
                .isEqualTo(printed);
    }

    @Test
    void theLecturesFirstRowPrintsAsOnItsPage() {
        var row =
                new NumberArray(
                        List.of(3),
                        List.of(
                                Floating.nearest(-4.125754, NumberType.FLOAT32),
                                Floating.nearest(-5.312817, NumberType.FLOAT32),
                                Floating.nearest(-6.4998803, NumberType.FLOAT32)));

        assertThat(NumpyPrint.print(row, NumberType.FLOAT32))
                .isEqualTo("[-4.125754  -5.312817  -6.4998803]");
    }

    @Test
    void nothingIsLeftOutOfALongArray() {
        var many = new NumberArray(List.of(2_000), Collections.nCopies(2_000, Rational.ONE));

        assertThat(NumpyPrint.print(many, NumberType.FLOAT32)).doesNotContain("...");
    }
}
