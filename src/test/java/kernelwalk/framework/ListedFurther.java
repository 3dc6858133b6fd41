package kernelwalk.framework;

import static kernelwalk.framework.CallDraft.convolution;

import java.util.List;
import kernelwalk.exercise.Dtype;
import kernelwalk.exercise.OperationType;
import kernelwalk.exercise.PaddingKind;

/** The sections of {@code further_errors.txt}. */
final class ListedFurther {

    private static final String PYTHON = "TensorFlow 2.21.0 Keras 3.15.1 TF_ENABLE_ONEDNN_OPTS=";

    private ListedFurther() {}

    static List<ListedSection> sections() {
        ListedSection functions =
                functions(
                        PYTHON + 1 + ": functions",
                        new TensorFlowFunction(Kernels.ONEDNN, CallerLanguage.PYTHON));
        var layers = new ListedSection(PYTHON + 1 + ": layers", new KerasLayer());
        askPoolingLayers(layers);
        askConvolutionLayers(layers);
        return List.of(
                functions,
                functions.again(
                        PYTHON + 0 + ": functions",
                        new TensorFlowFunction(Kernels.EIGEN, CallerLanguage.PYTHON)),
                layers,
                torchFunctions(),
                new ListedSection("torch 2.13.0+cpu: module: torch.nn.Conv2d", new TorchModule())
                        .ask("Conv2d(1, 1, 2, groups=0)", convolution(1, 4, 4, 1).groups(0)));
    }

    private static ListedSection functions(String name, Way way) {
        return new ListedSection(name, way)
                .ask(
                        "conv2d: float64, kernel larger",
                        convolution(1, 2, 2, 1)
                                .kernel(4, 4, 1, 1)
                                .dtype(Dtype.FLOAT64, Dtype.FLOAT64))
                .ask(
                        "conv2d: float16, float32",
                        convolution(1, 4, 4, 1).dtype(Dtype.FLOAT16, Dtype.FLOAT32))
                .ask("conv2d: rank 2", convolution(4, 4))
                .ask("conv2d: rank 5", convolution(1, 2, 4, 4, 1))
                .ask(
                        "conv2d: kernel larger by one in rows only",
                        convolution(1, 2, 5, 1).kernel(3, 3, 1, 1))
                .ask(
                        "conv2d: 4 channels in 2 groups that nobody asked for",
                        convolution(1, 4, 4, 4).kernel(2, 2, 2, 2))
                .ask(
                        "conv2d: stride 0 and dilation 0",
                        convolution(1, 4, 4, 1).strides(0, 0).dilations(0, 0))
                .ask("conv2d_transpose: int64", transposed().dtype(Dtype.INT64, Dtype.FLOAT32))
                .ask("conv2d_transpose: dilation 2", transposed().dilations(2, 2))
                .ask(
                        "conv2d_transpose: rank 3",
                        CallDraft.of(OperationType.TRANSPOSED_CONVOLUTION, 3, 3, 1)
                                .kernel(3, 3, 1, 1))
                .ask("conv2d_transpose: stride 0", transposed().strides(0, 0))
                .ask(
                        "depthwise: strides (1, 2), 2 channels",
                        convolution(1, 4, 4, 2).kernel(2, 2, 1, 2).groups(2).strides(1, 2))
                .ask(
                        "depthwise: 4 channels for 2",
                        convolution(1, 4, 4, 4).kernel(2, 2, 1, 2).groups(2))
                .ask(
                        "depthwise: int32",
                        convolution(1, 4, 4, 2)
                                .kernel(2, 2, 1, 2)
                                .groups(2)
                                .dtype(Dtype.INT32, Dtype.INT32))
                .ask("max_pool2d: 3 on 2x2", max(1, 2, 2, 1).kernel(3, 3, 1, 1))
                .ask(
                        "max_pool2d: 3 on 2x2, stride 2",
                        max(1, 2, 2, 1).kernel(3, 3, 1, 1).strides(2, 2))
                .ask("max_pool2d: zeros as wide as the window", max(1, 4, 4, 1).padding(2))
                .ask("avg_pool2d: ksize (2, 0)", mean(1, 4, 4, 1).kernel(2, 0, 1, 1))
                .ask("avg_pool2d: zeros by numbers", mean(1, 4, 4, 1).padding(1));
    }

    private static void askPoolingLayers(ListedSection section) {
        section.ask("MaxPooling2D: stride 0", max(1, 4, 4, 1).strides(0, 0))
                .ask("MaxPooling2D: strides (1, -1)", max(1, 4, 4, 1).strides(1, -1))
                .ask("MaxPooling2D: pool_size (0, 2)", max(1, 4, 4, 1).kernel(0, 2, 1, 1))
                .ask("MaxPooling2D: rank 3", max(1, 4, 4).named("max_pooling2d"))
                .ask("MaxPooling2D: 4 on 2x2", max(1, 2, 2, 1).kernel(4, 4, 1, 1))
                .ask("MaxPooling2D: 3 on 2x2", max(1, 2, 2, 1).kernel(3, 3, 1, 1))
                .ask(
                        "MaxPooling2D: 3 on 2x2, stride 2",
                        max(1, 2, 2, 1).kernel(3, 3, 1, 1).strides(2, 2))
                .ask("MaxPooling2D: bool", max(1, 4, 4, 1).dtype(Dtype.BOOL, Dtype.FLOAT32))
                .ask("MaxPooling2D: int64", max(1, 4, 4, 1).dtype(Dtype.INT64, Dtype.FLOAT32))
                .ask("AveragePooling2D: stride 0", mean(1, 4, 4, 1).strides(0, 0))
                .ask("AveragePooling2D: 4 on 2x2", mean(1, 2, 2, 1).kernel(4, 4, 1, 1))
                .ask("AveragePooling2D: 3 on 2x2", mean(1, 2, 2, 1).kernel(3, 3, 1, 1))
                .ask("AveragePooling2D: int64", mean(1, 4, 4, 1).dtype(Dtype.INT64, Dtype.FLOAT32));
    }

    private static void askConvolutionLayers(ListedSection section) {
        var type = OperationType.TRANSPOSED_CONVOLUTION;
        section.ask(
                        "Conv2DTranspose: int64",
                        CallDraft.of(type, 1, 4, 4, 1)
                                .named("conv2d_transpose")
                                .kernel(2, 1, 1, 2)
                                .dtype(Dtype.INT64, Dtype.FLOAT32))
                .ask("Conv2DTranspose: rank 5", CallDraft.of(type, 1, 1, 4, 4, 1))
                .ask(
                        "Conv2DTranspose: output_padding (1, 2), strides 2",
                        CallDraft.of(type, 1, 4, 4, 1).strides(2, 2).outputPadding(1, 2))
                .ask(
                        "Conv2DTranspose: cropping to nothing",
                        CallDraft.of(type, 1, 1, 1, 1).padding(1))
                .ask("Conv2D: bias of length 2 for 1 filter", convolution(1, 4, 4, 1).biases(2))
                .ask("Conv2D: rank 5", convolution(1, 1, 4, 4, 1))
                .ask("Conv2D: int64 in 2 groups", inGroups(Dtype.INT64))
                .ask("Conv2D: int32 in 2 groups", inGroups(Dtype.INT32))
                .ask("Conv2D: negative zeros", convolution(1, 4, 4, 1).padding(-1, -1, 0, 0));
    }

    private static ListedSection torchFunctions() {
        var type = OperationType.TRANSPOSED_CONVOLUTION;
        return new ListedSection("torch 2.13.0+cpu", new TorchFunction())
                .ask(
                        "conv2d: padding same, even kernel, channels differ",
                        convolution(1, 6, 6, 3).padding(PaddingKind.SAME))
                .ask(
                        "conv2d: dilation 2, int32",
                        convolution(1, 5, 5, 1).dilations(2, 2).dtype(Dtype.INT32, Dtype.INT32))
                .ask(
                        "conv2d: padding same, float32 of 2 samples, float64",
                        convolution(2, 5, 5, 1)
                                .kernel(3, 3, 1, 1)
                                .padding(PaddingKind.SAME)
                                .dtype(Dtype.FLOAT32, Dtype.FLOAT64))
                .ask(
                        "conv_transpose2d: int64",
                        CallDraft.of(type, 1, 3, 3, 1).dtype(Dtype.INT64, Dtype.INT64))
                .ask(
                        "conv_transpose2d: bias of length 2 for 1 filter",
                        CallDraft.of(type, 1, 3, 3, 1).biases(2))
                .ask("avg_pool2d: rank 2", mean(4, 4))
                .ask("avg_pool2d: rank 5", mean(1, 1, 1, 4, 4));
    }

    private static CallDraft transposed() {
        return CallDraft.of(OperationType.TRANSPOSED_CONVOLUTION, 1, 3, 3, 1).kernel(3, 3, 1, 1);
    }

    private static CallDraft max(Integer... input) {
        return CallDraft.of(OperationType.MAX_POOLING, input);
    }

    private static CallDraft mean(Integer... input) {
        return CallDraft.of(OperationType.AVERAGE_POOLING, input);
    }

    private static CallDraft inGroups(Dtype dtype) {
        return convolution(1, 4, 4, 2).kernel(2, 2, 1, 2).groups(2).dtype(dtype, Dtype.FLOAT32);
    }
}
