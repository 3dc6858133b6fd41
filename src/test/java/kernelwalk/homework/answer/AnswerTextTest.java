package kernelwalk.homework.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.stream.Collectors;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.Problems;
import kernelwalk.notation.AxisOrder;
import kernelwalk.notation.Commas;
import kernelwalk.notation.NotationException;
import kernelwalk.notation.NotationException.Reason;
import kernelwalk.notation.Remark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a text is as an answer to an output of a known shape. */
class AnswerTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 | 1 | 0,5⏎1,0 | 0.5 1.0 | DECIMAL_COMMAS",
                "2 | 2 | 0,5⏎1,0 | 0 5 1 0 | ",
                "1 | 2 | 0,5 | 0 5 | ",
                "1 | 1 | 0,5 | 0.5 | DECIMAL_COMMAS",
                "2 | 2 | 3→1,75⏎2,25→2 | 3 1.75 2.25 2 | DECIMAL_COMMAS",
                "1 | 2 | [0,5] | 0 5 | ",
                "1 | 1 | [[0,5]] | 0.5 | DECIMAL_COMMAS",
                "2 | 2 | 0,1⏎41.0,42.0⏎46.0,45.0 | 41.0 42.0 46.0 45.0 | HEADER_ROW",
                "2 | 2 | 0,41.0,42.0⏎1,46.0,45.0 | 41.0 42.0 46.0 45.0 | LABEL_COLUMN",
                "3 | 2 | 0,1⏎41.0,42.0⏎46.0,45.0 | 0 1 41.0 42.0 46.0 45.0 | ",
                "2 | 2 | ,0,1⏎0,1,2⏎1,3,4 | 1 2 3 4 | HEADER_ROW LABEL_COLUMN",
                "3 | 3 | ,0,1⏎0,1,2⏎1,3,4 | . 0 1 0 1 2 1 3 4 | ",
                "2 | 2 | i,0,1⏎0,1,2⏎1,3,4 | 1 2 3 4 | HEADER_ROW LABEL_COLUMN",
                "2 | 3 | \"1\",\"\",\"3\"⏎\"4\",\"5\",\"\" | 1 . 3 4 5 . | ",
                "2 | 3 | Name:→Anna⏎→→⏎1→2→3⏎4→5→6 | 1 2 3 4 5 6 | ",
                "2 | 3 | Output⏎a b c⏎1 2 3⏎4 5 6 | 1 2 3 4 5 6 | HEADER_ROW",
                "2 | 3 | Output→→⏎1→2→3⏎4→5→6 | 1 2 3 4 5 6 | ",
                "3 | 2 | 1,2⏎,⏎, | 1 2 . . . . | ",
                "1 | 2 | ,,⏎1,2,⏎,, | 1 2 | ",
            })
    void aTextIsReadSoThatItsShapeFits(
            int rows, int columns, String text, String cells, String remarks) {
        ReadAnswer read =
                AnswerText.only(
                        AnswerText.meanings(
                                text.replace('⏎', '\n').replace('→', '\t'),
                                output(rows, columns, 1),
                                Commas.UNSAID));

        assertThat(
                        read.answer().cells().stream()
                                .map(cell -> cell.isBlank() ? "." : cell.text())
                                .collect(Collectors.joining(" ")))
                .isEqualTo(cells);
        assertThat(read.remarks().stream().map(Remark::name).collect(Collectors.joining(" ")))
                .isEqualTo(remarks == null ? "" : remarks);
    }

    @Test
    void whatFitsInTwoMeaningsIsRefusedWithBoth() {
        var one = output(1, 1, 1);

        assertThatExceptionOfType(NotationException.class)
                .isThrownBy(() -> Answer.parse("1,620", one))
                .satisfies(
                        problem -> {
                            assertThat(problem.reason()).isEqualTo(Reason.AMBIGUOUS);
                            assertThat(problem.text()).isEqualTo("1×1×1×1: 1620");
                            assertThat(problem.arguments()).containsExactly("1×1×1×1: 1.620");
                        });
        assertThat(AnswerText.meanings("1,620", one, Commas.DECIMAL)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KERAS | tensor([[[[1, 2, 3], [4, 5, 6]], [[7, 8, 9], [0, 1, 2]]]]) | 1 7 | NCHW",
                "PYTORCH | tensor([[[[1, 2, 3], [4, 5, 6]], [[7, 8, 9], [0, 1, 2]]]]) | 1 7 | ",
                "PYTORCH | tf.Tensor([[[[1 7] [2 8] [3 9]] [[4 0] [5 1] [6 2]]]], shape=(1, 2, 3, 2)) | 1 7 | NHWC",
                "PYTORCH | Array([[[1, 7], [2, 8], [3, 9]], [[4, 0], [5, 1], [6, 2]]]) | 1 7 | NHWC",
                "KERAS | [[[[1, 2, 3], [4, 5, 6]], [[7, 8, 9], [0, 1, 2]]]] | 1 7 | NCHW",
                "KERAS | [[[[1, 7], [2, 8], [3, 9]], [[4, 0], [5, 1], [6, 2]]]] | 1 7 | ",
                "BY_HAND | tensor([[[[1, 7], [2, 8], [3, 9]], [[4, 0], [5, 1], [6, 2]]]]) | 1 7 | NHWC",
                "PYTORCH | o[:,:,0]⏎1 2 3⏎4 5 6⏎o[:,:,1]⏎7 8 9⏎0 1 2 | 1 7 | NHWC",
            })
    void aPrintIsReadByWhoPrintedItAndBySize(
            Convention convention, String text, String first, AxisOrder said) {
        ReadAnswer read =
                AnswerText.only(
                        AnswerText.meanings(
                                text.replace('⏎', '\n'),
                                output(2, 3, 2).with(convention),
                                Commas.UNSAID));

        assertThat(read.answer().shape()).isEqualTo(new Shape(1, 2, 3, 2));
        assertThat(read.answer().at(0).text() + " " + read.answer().at(1).text()).isEqualTo(first);
        assertThat(read.axes().orElse(null)).isEqualTo(said);
        assertThat(read.otherwise()).isEmpty();
    }

    @Test
    void whereBothOrdersFitTheOtherIsKnownToo() {
        ReadAnswer read =
                AnswerText.only(
                        AnswerText.meanings(
                                "[[[[1, 2], [3, 4]], [[5, 6], [7, 8]]]]",
                                output(2, 2, 2).with(Convention.KERAS),
                                Commas.UNSAID));

        assertThat(read.axes()).contains(AxisOrder.NHWC);
        assertThat(read.answer().at(1).text()).isEqualTo("2");
        ReadAnswer other = read.otherwise().orElseThrow();
        assertThat(other.axes()).contains(AxisOrder.NCHW);
        assertThat(other.answer().at(1).text()).isEqualTo("5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0,5 1,0 | DECIMAL",
                "1,234,567 5 | GROUP",
                "1,2 | SEPARATE",
                "1 2 | SEPARATE",
            })
    void whatTheCommasAreIsKnownOfAReadText(String text, Commas commas) {
        ReadAnswer read = AnswerText.meanings(text, output(1, 2, 1), Commas.UNSAID).getFirst();

        assertThat(read.commas()).isEqualTo(commas);
    }

    /** Two samples of 2 × 2; two rows and two columns of two filters of one sample are something else. */
    @Test
    void fourAxesAreFourThoughThreeOfThemWouldFit() {
        var samples =
                Exercise.of(
                        Tensor.of(new Shape(2, 2, 2, 1), 1, 2, 3, 4, 5, 6, 7, 8),
                        Convolution.of(Tensor.of(new KernelShape(1, 1, 1, 1), 1)));

        assertThat(Answer.parse("[[[[1, 2], [3, 4]], [[5, 6], [7, 8]]]]", samples).shape())
                .isEqualTo(new Shape(1, 2, 2, 2));
        assertThat(Answer.parse("[[[1, 2], [3, 4]], [[5, 6], [7, 8]]]", samples).shape())
                .isEqualTo(new Shape(2, 2, 2, 1));
    }

    /** An exercise whose output is 1 × rows × columns × filters. */
    private static Exercise output(int rows, int columns, int filters) {
        Tensor<Shape> input = Problems.input(("1 ".repeat(columns) + "\n").repeat(rows));
        long[] weights = new long[filters];
        Arrays.fill(weights, 1);
        return Exercise.of(
                input, Convolution.of(Tensor.of(new KernelShape(1, 1, 1, filters), weights)));
    }

    /** The commas of an index are none of a number, so that the numbers are the same however commas are taken. */
    @Test
    void slicesWithTwoIndicesHaveOneMeaning() {
        String slices = "ans(:,:,1,1) =\n\n 1 2\n 3 4\n\nans(:,:,1,2) =\n\n 5 6\n 7 8\n";

        assertThat(AnswerText.meanings(slices, output(2, 2, 2), Commas.UNSAID)).hasSize(1);
    }
}
