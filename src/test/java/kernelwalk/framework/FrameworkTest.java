package kernelwalk.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kernelwalk.exercise.Dtype;
import kernelwalk.exercise.OperationType;
import kernelwalk.exercise.PaddingKind;
import kernelwalk.framework.Reply.Lacking;
import kernelwalk.framework.Reply.Refused;
import kernelwalk.framework.Reply.Works;
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

    /** What PyTorch 2.14 and TensorFlow 2.21 said to an input of 3 × 3. */
    @Test
    void aBorderThatCopiesMoreThanThereIsIsRefusedInTheWordsOfTheLibrary() {
        Call reflected = bordered(PaddingKind.REFLECT, 4, 4, 4, 4);
        Call down = bordered(PaddingKind.REFLECT, 4, 4, 1, 1);
        Call around = bordered(PaddingKind.CIRCULAR, 4, 0, 0, 0);
        Call mirrored = bordered(PaddingKind.SYMMETRIC, 3, 3, 1, 4);

        assertThat(said(Framework.PYTORCH, reflected))
                .isEqualTo(
                        "Argument #4: Padding size should be less than the corresponding input dimension, but got: padding (4, 4) at dimension 3 of input [2, 1, 3, 3]");
        assertThat(said(Framework.PYTORCH, down))
                .isEqualTo(
                        "Argument #6: Padding size should be less than the corresponding input dimension, but got: padding (4, 4) at dimension 2 of input [2, 1, 3, 3]");
        assertThat(said(Framework.PYTORCH, around))
                .isEqualTo("Padding value causes wrapping around more than once.");
        assertThat(said(Framework.KERAS, reflected))
                .isEqualTo(
                        "{{function_node __wrapped__MirrorPad_device_/job:localhost/replica:0/task:0/device:CPU:0}} paddings must be less than the dimension size: 4, 4 not less than 3 [Op:MirrorPad]");
        assertThat(said(Framework.KERAS, mirrored))
                .isEqualTo(
                        "{{function_node __wrapped__MirrorPad_device_/job:localhost/replica:0/task:0/device:CPU:0}} paddings must be no greater than the dimension size: 1, 4 greater than 3 [Op:MirrorPad]");
    }

    @Test
    void aBorderIsWrittenAroundTheInputFirstWhereTheLibraryHasIt() {
        Call reflected = bordered(PaddingKind.REFLECT, 2, 2, 1, 1);

        assertThat(Framework.PYTORCH.reply(reflected))
                .isEqualTo(new Works(List.of(2, 1, 6, 4), Dtype.FLOAT32));
        assertThat(Framework.KERAS.reply(reflected))
                .isEqualTo(new Works(List.of(2, 6, 4, 1), Dtype.FLOAT32));
        assertThat(Framework.PYTORCH.first().line(reflected))
                .isEqualTo("F.conv2d(F.pad(x, (1, 1, 2, 2), mode=\"reflect\"), weight)");
        assertThat(TensorFlowFunction.ORDINARY.line(reflected))
                .isEqualTo(
                        "tf.nn.conv2d(tf.pad(x, [[0, 0], [2, 2], [1, 1], [0, 0]], mode=\"REFLECT\"), kernel, 1, \"VALID\")");
        assertThat(Framework.PYTORCH.reply(bordered(PaddingKind.SYMMETRIC, 1, 1, 1, 1)))
                .isEqualTo(new Lacking("mode=\"symmetric\""));
        assertThat(Framework.KERAS.reply(bordered(PaddingKind.CIRCULAR, 1, 1, 1, 1)))
                .isEqualTo(new Lacking("mode=\"circular\""));
        assertThat(Framework.PYTORCH.reply(bordered(PaddingKind.REPLICATE, 9, 9, 9, 9)))
                .isInstanceOf(Works.class);
    }

    private static Call bordered(PaddingKind kind, int top, int bottom, int left, int right) {
        return CallDraft.convolution(2, 3, 3, 1)
                .padding(top, bottom, left, right)
                .padding(kind)
                .call();
    }

    private static String said(Framework framework, Call call) {
        return ((Refused) framework.reply(call)).message();
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
