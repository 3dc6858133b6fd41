package kernelwalk.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import kernelwalk.convolution.NumberType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people paste, and what it is. */
class TensorTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "array([[1., 2.], [3., 4.]], dtype=float32)",
                "np.array([[1, 2], [3, 4]], dtype=np.float32)",
                "np.array([[1, 2], [3, 4]], np.float32)",
                "x = np.array([[1, 2], [3, 4]])",
                "[[1. 2.]\n [3. 4.]]",
                "[[1, 2], [3, 4]]",
                "((1, 2), (3, 4))",
                "[[1, 2,], [3, 4],]",
                "[[np.float32(1.0), np.float32(2.0)], [3, float('4')]]",
                "[[2 / 2, 4/2], [3e0, 40e-1]]",
                "tf.Tensor(\n[[1. 2.]\n [3. 4.]], shape=(2, 2), dtype=float32)",
                "tf.constant([[1, 2], [3, 4]], dtype=tf.float32, name='kernel')",
                "<tf.Tensor: shape=(2, 2), dtype=float32, numpy=\n"
                        + "array([[1., 2.],\n"
                        + "       [3., 4.]], dtype=float32)>",
                "<tf.Variable 'conv2d/kernel:0' shape=(2, 2) dtype=float32, numpy=array([[1, 2],"
                        + " [3, 4]])>",
                "<Variable path=conv2d/kernel, shape=(2, 2), dtype=float32, value=[[1. 2.]\n"
                        + " [3. 4.]]>",
                "tensor([[1., 2.],\n        [3., 4.]], grad_fn=<ConvolutionBackward0>)",
                "torch.tensor([[1, 2], [3, 4]], dtype=torch.float64, device='cuda:0')",
                "Parameter containing:\ntensor([[1., 2.], [3., 4.]], requires_grad=True)",
                "[1 2; 3 4]",
                "A = [1, 2; 3, 4];",
                "[1 2;\n 3 4;]",
                "permute(reshape([1 2 3 4], [2 2]), [2 1])",
                "\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}",
                "$$K = \\begin{bmatrix}1&2\\\\3&4\\\\\\end{bmatrix}$$",
                "\\[ \\left( \\begin{array}{cc} \\frac{2}{2} & \\frac42 \\\\ \\hline 3 & 4"
                        + " \\end{array} \\r"
                        + "ight) \\]",
                "\\begin{matrix} 1 & 0.2 \\times 10^{1} \\\\ 3 & 4 \\end{matrix}",
                "1,2\n3,4\n",
                "1\t2\r\n3\t4",
                "\n\n 1   2\n 3   4\n\n",
                "A =\n\n     1     2\n     3     4\n",
                "\uFEFF1;2\n3;4",
            })
    void theSameMatrixIsReadHoweverItIsWritten(String text) {
        var read = TensorText.parse(text, NumberType.EXACT);

        assertThat(read.shape()).containsExactly(2, 2);
        assertThat(read.values().stream().map(Object::toString).collect(Collectors.joining(" ")))
                .isEqualTo("1 2 3 4");
    }

    @Test
    void typeAndShapeAreKnownWhereTheTextDeclaresThem() {
        var read =
                TensorText.parse(
                        "tf.Tensor([[[[5.5]]]], shape=(1, 1, 1, 1), dtype=float32)",
                        NumberType.EXACT);

        assertThat(read.dtype()).contains("float32");
        assertThat(read.declaredShape()).contains(List.of(1, 1, 1, 1));
        assertThat(TensorText.parse("np.array([1], dtype='int64')", NumberType.EXACT).dtype())
                .contains("int64");
    }

    @Test
    void kernelAndBiasComeOutOfOnePaste() {
        var both =
                TensorText.parseAll(
                        "[array([[[[0.25]],\n\n        [[0.25]]]], dtype=float32),"
                                + " array([3.], dtype=float32)]",
                        NumberType.FLOAT32);

        assertThat(both.stream().map(ParsedTensor::shape))
                .containsExactly(List.of(1, 2, 1, 1), List.of(1));
    }

    @Test
    void fractionsMinusSignsAndSpecialNumbersAreRead() {
        assertThat(values("[1/4, −3, -2.5e-1, .5, 7.]")).isEqualTo("1/4 -3 -1/4 1/2 7");
        assertThat(values("[nan, -inf, np.inf, -np.inf, float('nan')]"))
                .isEqualTo("NaN -Infinity Infinity -Infinity NaN");
        assertThat(
                        values(
                                "\\begin{matrix} -\\dfrac{1}{4} & 1\\frac{1}{2} & -\\infty"
                                        + " \\end{matrix}"))
                .isEqualTo("-1/4 3/2 -Infinity");
    }

    private static String values(String text) {
        return TensorText.parse(text, NumberType.FLOAT64).values().stream()
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }

    @Test
    void tenMegabytesAreRead() {
        String numbers = "-0.13014299, ".repeat(800_000);

        assertThat(TensorText.parse("[" + numbers + "]", NumberType.FLOAT32).shape())
                .containsExactly(800_000);
    }
}
