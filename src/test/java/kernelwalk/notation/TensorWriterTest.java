package kernelwalk.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kernelwalk.convolution.Floating;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same numbers in every notation. Line breaks are written as ⏎, tabs as ⇥. */
class TensorWriterTest {

    private static final List<Value> SOME =
            List.of(Rational.of(1, 2), Rational.of(3), Rational.of(-1, 4), Rational.of(0));

    private static final NumberArray MATRIX = new NumberArray(List.of(2, 2), SOME);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NUMPY | array([[ 0.5 ,  3.  ],⏎       [-0.25,  0.  ]])",
                "TENSORFLOW | tf.Tensor(⏎[[ 0.5   3.  ]⏎ [-0.25  0.  ]], shape=(2, 2), dtype=float64)",
                "PYTORCH | torch.tensor([[0.5, 3], [-0.25, 0]])",
                "PYTHON | [[0.5, 3], [-0.25, 0]]",
                "MATLAB | [0.5 3; -0.25 0]",
                "LATEX | \\begin{pmatrix}⏎  0.50 & 3.00 \\\\⏎  -0.25 & 0.00⏎\\end{pmatrix}",
                "CSV | 0.5,3⏎-0.25,0",
                "TSV | 0.5⇥3⏎-0.25⇥0",
                "LINES | 0.5 3⏎-0.25 0",
            })
    void aMatrixIsWrittenInEveryNotation(Notation notation, String text) {
        assertThat(written(MATRIX, NumberType.EXACT, notation)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NUMPY | array([[[ 0.5 ],⏎        [ 3.  ]],⏎⏎       [[-0.25],⏎        [ 0.  ]]], dtype=float32)",
                "PYTORCH | torch.tensor([[[0.5], [3.0]], [[-0.25], [0.0]]], dtype=torch.float32)",
                "PYTHON | [[[0.5], [3.0]], [[-0.25], [0.0]]]",
                "MATLAB | permute(reshape([0.5 3.0 -0.25 0.0], [1 2 2]), [3 2 1])",
            })
    void furtherAxesAreWrittenWhereTheNotationHasThem(Notation notation, String text) {
        assertThat(written(new NumberArray(List.of(2, 2, 1), SOME), NumberType.FLOAT32, notation))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NUMPY | array(2.5)",
                "TENSORFLOW | tf.Tensor(2.5, shape=(), dtype=float64)",
                "PYTORCH | torch.tensor(2.5)",
                "PYTHON | 2.5",
                "MATLAB | 2.5",
                "CSV | 2.5",
            })
    void aSingleNumberHasNoBrackets(Notation notation, String text) {
        var single = new NumberArray(List.of(), List.of(Rational.of(5, 2)));

        assertThat(written(single, NumberType.EXACT, notation)).isEqualTo(text);
    }

    /** A third has no last digit: formulas and fractions keep it whole, decimals to the digits of a float64. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TSV | =1/3⇥2",
                "MATLAB | [1/3 2;]",
                "LATEX | \\begin{pmatrix}⏎  \\frac{1}{3} & 2⏎\\end{pmatrix}",
                "CSV | 0.3333333333333333,2",
                "PYTHON | [[0.3333333333333333, 2]]",
            })
    void aThirdStaysAFractionWhereTheNotationHasFractions(Notation notation, String text) {
        var third = new NumberArray(List.of(1, 2), List.of(Rational.of(1, 3), Rational.of(2)));

        assertThat(written(third, NumberType.EXACT, notation)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PYTHON | [float('inf'), float('-inf'), float('nan'), 1e-05]",
                "PYTORCH | torch.tensor([float('inf'), float('-inf'), float('nan'), 1e-05], dtype=torch.float64)",
                "MATLAB | [inf -inf nan 1e-05]",
                "LATEX | \\begin{pmatrix}⏎  \\infty & -\\infty & \\mathrm{nan} & 1 \\times 10^{-5}⏎\\end{pmatrix}",
                "LINES | inf -inf nan 1e-05",
            })
    void numbersBeyondAllAreWrittenAsTheNotationNamesThem(Notation notation, String text) {
        List<Value> values =
                List.of(
                        Floating.nearest(Double.POSITIVE_INFINITY, NumberType.FLOAT64),
                        Floating.nearest(Double.NEGATIVE_INFINITY, NumberType.FLOAT64),
                        Floating.nearest(Double.NaN, NumberType.FLOAT64),
                        Floating.nearest(1e-5, NumberType.FLOAT64));

        assertThat(written(new NumberArray(List.of(4), values), NumberType.FLOAT64, notation))
                .isEqualTo(text);
    }

    @Test
    void wholeNumbersStayWholeAndOthersAreFloatsInNumpy() {
        var whole = new NumberArray(List.of(2), List.of(Rational.of(1), Rational.of(-12)));
        var mixed = new NumberArray(List.of(2), List.of(Rational.of(1), Rational.of(1, 2)));

        assertThat(NumpyPrint.print(whole, NumberType.EXACT)).isEqualTo("[  1 -12]");
        assertThat(NumpyPrint.print(mixed, NumberType.EXACT)).isEqualTo("[1.  0.5]");
        assertThat(NumpyPrint.print(whole, NumberType.FLOAT32)).isEqualTo("[  1. -12.]");
    }

    private static String written(NumberArray array, NumberType type, Notation notation) {
        return TensorWriter.write(array, type, NumberStyle.AS_WRITTEN, notation)
                .replace('\n', '⏎')
                .replace('\t', '⇥');
    }
}
