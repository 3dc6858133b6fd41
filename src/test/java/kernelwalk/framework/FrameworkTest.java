package kernelwalk.framework;

import static org.assertj.core.api.Assertions.assertThat;

import kernelwalk.exercise.Dtype;
import kernelwalk.exercise.OperationType;
import kernelwalk.exercise.PaddingKind;
import org.junit.jupiter.api.Test;

/** Which of the ways to call a framework are worth showing. */
class FrameworkTest {

    @Test
    void aWayThatSaysWhatTheFirstSaysIsNotShown() {
        Call works = CallDraft.convolution(1, 4, 4, 1).biases(1).call();

        assertThat(Framework.KERAS.others(works)).isEmpty();
        assertThat(Framework.PYTORCH.others(works)).isEmpty();
    }

    @Test
    void theModuleIsShownWhereItsConstructorRefuses() {
        Call strided =
                CallDraft.convolution(1, 4, 4, 1).padding(PaddingKind.SAME).strides(2, 2).call();

        assertThat(Framework.PYTORCH.others(strided)).containsExactly(new TorchModule());
    }

    /** int64 is refused before either kind of kernel is looked for, so one of them is enough. */
    @Test
    void theSameWordsToTheSameLineAreShownOnce() {
        Call whole = CallDraft.convolution(1, 4, 4, 1).dtype(Dtype.INT64, Dtype.FLOAT32).call();

        assertThat(Framework.KERAS.others(whole))
                .containsExactly(
                        TensorFlowFunction.ORDINARY,
                        new TensorFlowFunction(Kernels.ONEDNN, CallerLanguage.JAVA));
    }

    @Test
    void linesAreWhatOneWouldType() {
        Call dilated = CallDraft.convolution(1, 4, 4, 1).dilations(2, 2).padding(1, 0, 2, 0).call();
        Call grouped = CallDraft.convolution(1, 4, 4, 2).kernel(2, 2, 1, 2).groups(2).call();
        Call spread =
                CallDraft.of(OperationType.TRANSPOSED_CONVOLUTION, 1, 3, 3, 1)
                        .strides(2, 2)
                        .biases(1)
                        .call();
        Call pool = CallDraft.of(OperationType.MAX_POOLING, 1, 4, 4, 1).strides(2, 2).call();
        var java = new TensorFlowFunction(Kernels.ONEDNN, CallerLanguage.JAVA);

        assertThat(TensorFlowFunction.ORDINARY.line(dilated))
                .isEqualTo(
                        "tf.nn.conv2d(x, kernel, 1, [[0, 0], [1, 0], [2, 0], [0, 0]], dilations=2)");
        assertThat(java.line(dilated))
                .isEqualTo(
                        "tf.nn.conv2d(x, kernel, List.of(1L, 1L, 1L, 1L), \"EXPLICIT\","
                                + " Conv2d.explicitPaddings(0L, 0L, 1L, 0L, 2L, 0L, 0L, 0L),"
                                + " Conv2d.dilations(1L, 2L, 2L, 1L))");
        assertThat(TensorFlowFunction.ORDINARY.line(grouped))
                .isEqualTo("tf.nn.depthwise_conv2d(x, kernel, [1, 1, 1, 1], \"VALID\")");
        assertThat(TensorFlowFunction.ORDINARY.line(spread))
                .isEqualTo(
                        "tf.nn.bias_add(tf.nn.conv2d_transpose(x, kernel, [1, 6, 6, 1], 2, \"VALID\"), bias)");
        assertThat(TensorFlowFunction.ORDINARY.line(pool))
                .isEqualTo("tf.nn.max_pool2d(x, 2, 2, \"VALID\")");
        assertThat(new TorchModule().line(grouped))
                .isEqualTo("torch.nn.Conv2d(2, 2, 2, groups=2)(x)");
    }
}
