package kernelwalk.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import kernelwalk.convolution.NumberType;
import kernelwalk.notation.NotationException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What editors, chats and sessions make of numbers. */
class PlainTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "１ ２\n３ ４",
                "١ ٢\n٣ ٤",
                "𝟏 𝟐\n𝟑 𝟒",
                "1\u200B 2\u200D\n\u20603 4\uFEFF",
                "［１，２］\n［３，４］",
                "> 1 2\n> 3 4",
                "```python\n[[1, 2], [3, 4]]\n```",
                "Output:\n1 2\n3 4",
                "     0    1\n0  1.0  2.0\n1  3.0  4.0\n\n[2 rows x 2 columns]",
                "(0 ,0 ,.,.) = \n  1  2\n  3  4\n[torch.FloatTensor of size 1x1x2x2]",
                ">>> import numpy as np\n>>> np.array([[1, 2],\n...           [3, 4]])",
                "octave:1> A\nA =\n\n   1   2\n   3   4\n\noctave:2> ",
                "In[1]:= a\n\nOut[1]//MatrixForm= {{1, 2}, {3, 4}}",
                "[1] 1 2 3 4",
                "0    1.0\n1    2.0\n2    3.0\n3    4.0\nName: y, dtype: float64",
                "row 0\t1\t2\nrow 1\t3\t4",
                "Output: [[1, 2], [3, 4]]",
                "torch.Size([1, 1, 2, 2])\ntensor([[[[1., 2.], [3., 4.]]]])",
                "[[1 2]\n [3 4]]\ny.shape: (2, 2)",
                "c(1, 2, 3, 4)",
                "\\begin{pmatrix} 1{,}0 & 2 \\\\ 3 & 4 \\end{pmatrix}",
            })
    void theSameNumbersAreRead(String text) {
        assertThat(
                        TensorText.parse(text, NumberType.EXACT).values().stream()
                                .map(Object::toString)
                                .collect(Collectors.joining(" ")))
                .isEqualTo("1 2 3 4");
    }

    @Test
    void placesAreThoseThatOneSees() {
        assertThatExceptionOfType(NotationException.class)
                .isThrownBy(
                        () -> TensorText.parse(">>> print(y)\n[[1 2]\n [3 x]]", NumberType.EXACT))
                .satisfies(
                        problem -> {
                            assertThat(problem.line()).isEqualTo(3);
                            assertThat(problem.column()).isEqualTo(5);
                        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ">>> a⏎[1 2]⏎>>> b⏎[3 4] | SEVERAL",
                "     0   1  ...   9⏎0  1.0 2.0 ... 3.0 | ELIDED",
                "filter 1:⏎1 2⏎filter 3:⏎3 4 | SLICES",
                "filter 1:⏎1 2⏎filter 1:⏎3 4 | SLICES",
                "ans(:,:,1) =⏎1 2⏎ans(:,:,2) =⏎3 4 5 | SLICES",
                "{\"a\": [1], \"b\": [2]} | SEVERAL",
                "5×5 Matrix{Float64}:⏎ 1.0  …  3.0⏎ ⋮         ⋱ | ELIDED",
                "{\"a\": 1} | EMPTY",
                "{\"shape\": [3], \"a\": [1, 2]} | SHAPE_DIFFERS",
                "Matrix(2, 2, [1, 2, 3]) | SHAPE_DIFFERS",
            })
    void whatIsNotOneTensorIsRefused(String text, Reason reason) {
        assertThatExceptionOfType(NotationException.class)
                .isThrownBy(() -> TensorText.parse(text.replace('⏎', '\n'), NumberType.EXACT))
                .extracting(NotationException::reason)
                .isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aFileIsUtf8OrUtf16(String charset) throws CharacterCodingException {
        String text = "1\t½\r\n−3\t4\r\n";

        assertThat(EncodedText.decode(text.getBytes(Charset.forName(charset)))).isEqualTo(text);
        assertThat(EncodedText.decode(("\uFEFF" + text).getBytes(Charset.forName(charset))))
                .isEqualTo(text);
    }

    @Test
    void otherBytesAreNoText() {
        byte[] latin = "½".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> EncodedText.decode(latin))
                .isInstanceOf(CharacterCodingException.class);
    }

    @Test
    void theScaleOfMatlabCountsForItsDigits() {
        var words = TensorText.words("   1.0e+03 *\n\n  1.2345  0.5000\n", NumberType.EXACT);

        assertThat(words.words()).containsExactly("1.2345e3", "0.5000e3");
    }
}
