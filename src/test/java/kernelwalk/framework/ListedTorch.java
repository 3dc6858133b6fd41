package kernelwalk.framework;

import static kernelwalk.framework.CallDraft.convolution;

import java.util.List;
import kernelwalk.exercise.Dtype;
import kernelwalk.exercise.OperationType;
import kernelwalk.exercise.PaddingKind;

/** The sections of {@code torch_errors.txt}. */
final class ListedTorch {

    private static final String PART = "torch 2.13.0+cpu";

    private ListedTorch() {}

    static List<ListedSection> sections() {
        ListedSection functions = new ListedSection(PART, new TorchFunction());
        askConvolutions(functions);
        askTransposed(functions);
        askPools(functions);
        functions
                .skip("weight of rank 3", "a kernel has four axes here")
                .skip("stride of length 3", "a stride is a pair of rows and columns here")
                .skip("padding='full'", "padding \"full\" is asked for by its zeros")
                .skip("bias of rank 2", "a bias is one number for each filter here")
                .skip(
                        "zero input channels: input (1,0,4,4), weight (1,0,2,2)",
                        "an axis has at least one cell here")
                .skip(
                        "avg_pool2d: divisor_override 0",
                        "a mean is divided by a count of cells here");
        return List.of(functions, module());
    }

    private static void askConvolutions(ListedSection section) {
        section.ask("input of rank 3 (1,4,4) [CHW: accepted as unbatched]", convolution(1, 4, 4))
                .ask("input of rank 2 (4,4)", convolution(4, 4))
                .ask("input of rank 5", convolution(1, 1, 1, 4, 4))
                .ask(
                        "int64 input and weight",
                        convolution(1, 4, 4, 1).dtype(Dtype.INT64, Dtype.INT64))
                .ask(
                        "int64 input, float32 weight",
                        convolution(1, 4, 4, 1).dtype(Dtype.INT64, Dtype.FLOAT32))
                .ask(
                        "float64 input, float32 weight",
                        convolution(1, 4, 4, 1).dtype(Dtype.FLOAT64, Dtype.FLOAT32))
                .ask("bool input and weight", convolution(1, 4, 4, 1).dtype(Dtype.BOOL, Dtype.BOOL))
                .ask(
                        "kernel larger than input, no padding: 2x2 input, 4x4 kernel",
                        convolution(1, 2, 2, 1).kernel(4, 4, 1, 1))
                .ask(
                        "kernel larger by one: 2x2 input, 3x3 kernel (output size 0)",
                        convolution(1, 2, 2, 1).kernel(3, 3, 1, 1))
                .ask(
                        "kernel larger by dilation: 4x4 input, 3x3 kernel, dilation 2",
                        convolution(1, 4, 4, 1).kernel(3, 3, 1, 1).dilations(2, 2))
                .ask(
                        "channel mismatch: input 3 channels, weight (1,2,2,2)",
                        convolution(1, 4, 4, 3).kernel(2, 2, 2, 1))
                .ask(
                        "groups=2 with 3 input channels, weight (2,1,2,2)",
                        convolution(1, 4, 4, 3).kernel(2, 2, 1, 2).groups(2))
                .ask(
                        "groups=2 with 3 filters",
                        convolution(1, 4, 4, 4).kernel(2, 2, 2, 3).groups(2))
                .ask("groups=0", convolution(1, 4, 4, 1).groups(0))
                .ask("stride 0", convolution(1, 4, 4, 1).strides(0, 0))
                .ask("stride -1", convolution(1, 4, 4, 1).strides(-1, -1))
                .ask("dilation 0", convolution(1, 4, 4, 1).dilations(0, 0))
                .ask("negative padding", convolution(1, 4, 4, 1).padding(-1))
                .ask(
                        "padding='same' with stride 2",
                        convolution(1, 4, 4, 1).padding(PaddingKind.SAME).strides(2, 2))
                .ask("bias of length 2 for 1 filter", convolution(1, 4, 4, 1).biases(2))
                .ask("zero-sized kernel (1,1,0,2)", convolution(1, 4, 4, 1).kernel(0, 2, 1, 1))
                .ask("batch of zero", convolution(0, 4, 4, 1));
    }

    private static void askTransposed(ListedSection section) {
        var type = OperationType.TRANSPOSED_CONVOLUTION;
        section.ask(
                        "conv_transpose2d: output_padding 2 with stride 2, dilation 1",
                        CallDraft.of(type, 1, 3, 3, 1)
                                .kernel(3, 3, 1, 1)
                                .strides(2, 2)
                                .outputPadding(2, 2))
                .ask(
                        "conv_transpose2d: channel mismatch",
                        CallDraft.of(type, 1, 3, 3, 2).kernel(3, 3, 3, 1))
                .ask(
                        "conv_transpose2d: padding larger than the output",
                        CallDraft.of(type, 1, 1, 1, 1).padding(1))
                .ask(
                        "conv_transpose2d: int32",
                        CallDraft.of(type, 1, 3, 3, 1).dtype(Dtype.INT32, Dtype.INT32));
    }

    private static void askPools(ListedSection section) {
        var max = OperationType.MAX_POOLING;
        var mean = OperationType.AVERAGE_POOLING;
        section.ask("max_pool2d: kernel 0", CallDraft.of(max, 1, 4, 4, 1).kernel(0, 0, 1, 1))
                .ask("max_pool2d: stride 0", CallDraft.of(max, 1, 4, 4, 1).strides(0, 0))
                .ask(
                        "max_pool2d: padding more than half the kernel",
                        CallDraft.of(max, 1, 4, 4, 1).padding(2))
                .ask("max_pool2d: rank 2", CallDraft.of(max, 4, 4))
                .ask(
                        "max_pool2d: kernel 4 on 2x2",
                        CallDraft.of(max, 1, 2, 2, 1).kernel(4, 4, 1, 1))
                .ask(
                        "avg_pool2d: int32",
                        CallDraft.of(mean, 1, 4, 4, 1).dtype(Dtype.INT32, Dtype.INT32))
                .ask(
                        "avg_pool2d: padding more than half the kernel",
                        CallDraft.of(mean, 1, 4, 4, 1).padding(2));
    }

    private static ListedSection module() {
        return new ListedSection(PART + ": module: torch.nn.Conv2d", new TorchModule())
                .ask(
                        "Conv2d(3, 2, 2, groups=2)",
                        convolution(1, 4, 4, 3).kernel(2, 2, 1, 2).groups(2))
                .ask(
                        "Conv2d(4, 3, 2, groups=2)",
                        convolution(1, 4, 4, 4).kernel(2, 2, 2, 3).groups(2))
                .ask("Conv2d(1, 1, 2, stride=0)", convolution(1, 4, 4, 1).strides(0, 0))
                .ask(
                        "Conv2d(1, 1, 2, stride=2, padding='same')",
                        convolution(1, 4, 4, 1).strides(2, 2).padding(PaddingKind.SAME))
                .ask(
                        "Conv2d float32 layer, int64 input",
                        convolution(1, 4, 4, 1).biases(1).dtype(Dtype.INT64, Dtype.FLOAT32))
                .ask(
                        "Conv2d float32 layer, float64 input",
                        convolution(1, 4, 4, 1).biases(1).dtype(Dtype.FLOAT64, Dtype.FLOAT32));
    }
}
