package kernelwalk.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelwalk.convolution.Floating;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Value;
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

    @Test
    void ofMoreThanAThousandNumbersASummaryHasTheEnds() {
        assertThat(NumpyPrint.summary(eighths(1, 2, 15, 40), NumberType.FLOAT32))
                .isEqualTo(
                        """
                        array([[[[0.00000e+00, 1.25000e-01, 2.50000e-01, ..., 4.62500e+00,
                                  4.75000e+00, 4.87500e+00],
                                 [5.00000e+00, 5.12500e+00, 5.25000e+00, ..., 9.62500e+00,
                                  9.75000e+00, 9.87500e+00],
                                 [1.00000e+01, 1.01250e+01, 1.02500e+01, ..., 1.46250e+01,
                                  1.47500e+01, 1.48750e+01],
                                 ...,
                                 [6.00000e+01, 6.01250e+01, 6.02500e+01, ..., 6.46250e+01,
                                  6.47500e+01, 6.48750e+01],
                                 [6.50000e+01, 6.51250e+01, 6.52500e+01, ..., 6.96250e+01,
                                  6.97500e+01, 6.98750e+01],
                                 [7.00000e+01, 7.01250e+01, 7.02500e+01, ..., 7.46250e+01,
                                  7.47500e+01, 7.48750e+01]],

                                [[7.50000e+01, 7.51250e+01, 7.52500e+01, ..., 7.96250e+01,
                                  7.97500e+01, 7.98750e+01],
                                 [8.00000e+01, 8.01250e+01, 8.02500e+01, ..., 8.46250e+01,
                                  8.47500e+01, 8.48750e+01],
                                 [8.50000e+01, 8.51250e+01, 8.52500e+01, ..., 8.96250e+01,
                                  8.97500e+01, 8.98750e+01],
                                 ...,
                                 [1.35000e+02, 1.35125e+02, 1.35250e+02, ..., 1.39625e+02,
                                  1.39750e+02, 1.39875e+02],
                                 [1.40000e+02, 1.40125e+02, 1.40250e+02, ..., 1.44625e+02,
                                  1.44750e+02, 1.44875e+02],
                                 [1.45000e+02, 1.45125e+02, 1.45250e+02, ..., 1.49625e+02,
                                  1.49750e+02, 1.49875e+02]]]],
                              shape=(1, 2, 15, 40), dtype=float32)\
                        """);
        assertThat(NumpyPrint.summary(eighths(3, 3, 1, 128), NumberType.FLOAT32))
                .isEqualTo(
                        """
                        array([[[[0.00000e+00, 1.25000e-01, 2.50000e-01, ..., 1.56250e+01,
                                  1.57500e+01, 1.58750e+01]],

                                [[1.60000e+01, 1.61250e+01, 1.62500e+01, ..., 3.16250e+01,
                                  3.17500e+01, 3.18750e+01]],

                                [[3.20000e+01, 3.21250e+01, 3.22500e+01, ..., 4.76250e+01,
                                  4.77500e+01, 4.78750e+01]]],


                               [[[4.80000e+01, 4.81250e+01, 4.82500e+01, ..., 6.36250e+01,
                                  6.37500e+01, 6.38750e+01]],

                                [[6.40000e+01, 6.41250e+01, 6.42500e+01, ..., 7.96250e+01,
                                  7.97500e+01, 7.98750e+01]],

                                [[8.00000e+01, 8.01250e+01, 8.02500e+01, ..., 9.56250e+01,
                                  9.57500e+01, 9.58750e+01]]],


                               [[[9.60000e+01, 9.61250e+01, 9.62500e+01, ..., 1.11625e+02,
                                  1.11750e+02, 1.11875e+02]],

                                [[1.12000e+02, 1.12125e+02, 1.12250e+02, ..., 1.27625e+02,
                                  1.27750e+02, 1.27875e+02]],

                                [[1.28000e+02, 1.28125e+02, 1.28250e+02, ..., 1.43625e+02,
                                  1.43750e+02, 1.43875e+02]]]],
                              shape=(3, 3, 1, 128), dtype=float32)\
                        """);
        assertThat(NumpyPrint.summary(eighths(1001), NumberType.FLOAT32))
                .isEqualTo(
                        """
                        array([  0.   ,   0.125,   0.25 , ..., 124.75 , 124.875, 125.   ],
                              shape=(1001,), dtype=float32)\
                        """);
    }

    @Test
    void aThousandNumbersAreNotSummarised() {
        assertThat(NumpyPrint.summary(eighths(1000), NumberType.FLOAT32))
                .isEqualTo(NumpyPrint.repr(eighths(1000), NumberType.FLOAT32));
    }

    /** As {@code numpy.arange(n, dtype="float32").reshape(shape) / 8}. */
    private static NumberArray eighths(Integer... shape) {
        int count = Stream.of(shape).reduce(1, (one, other) -> one * other);
        return new NumberArray(
                List.of(shape),
                IntStream.range(0, count).<Value>mapToObj(i -> Rational.of(i, 8)).toList());
    }
}
