package kernelwalk.framework;

import static kernelwalk.framework.CallDraft.convolution;

import java.util.List;
import kernelwalk.exercise.Dtype;
import kernelwalk.exercise.OperationType;
import kernelwalk.exercise.PaddingKind;

/** The sections of {@code tf_errors.txt}. */
final class ListedTensorFlow {

    private static final String PYTHON = "TensorFlow 2.21.0 Keras 3.15.1 TF_ENABLE_ONEDNN_OPTS=";
    private static final String JAVA = "TensorFlow-Java: TF_ENABLE_ONEDNN_OPTS=";

    private static final String FOUR_AXES = "a kernel has four axes here";
    private static final String TWO_STRIDES = "a stride is a pair of rows and columns here";
    private static final String FULL = "padding \"full\" is asked for by its zeros";

    private ListedTensorFlow() {}

    static List<ListedSection> sections() {
        var oneDnn = new TensorFlowFunction(Kernels.ONEDNN, CallerLanguage.PYTHON);
        var eigen = new TensorFlowFunction(Kernels.EIGEN, CallerLanguage.PYTHON);
        String raw = ": raw Conv2D op (tf.raw_ops.Conv2D)";
        String function = ": tf.nn.conv2d (adds Python-level checks)";
        String layer = ": Keras 3 layer: keras.layers.Conv2D(1,(2,2))";
        String other = ": other ops";
        ListedSection java =
                java(JAVA + 1, new TensorFlowFunction(Kernels.ONEDNN, CallerLanguage.JAVA));
        return List.of(
                raw(PYTHON + 1 + raw, oneDnn),
                raw(PYTHON + 0 + raw, eigen),
                function(PYTHON + 1 + function, oneDnn),
                function(PYTHON + 0 + function, eigen),
                layer(PYTHON + 1 + layer),
                layer(PYTHON + 0 + layer),
                other(PYTHON + 1 + other, oneDnn)
                        .skip(
                                "depthwise: unequal strides (1,2)",
                                "one channel in one group is an ordinary convolution here"),
                other(PYTHON + 0 + other, eigen)
                        .ask(
                                "depthwise: unequal strides (1,2)",
                                convolution(1, 4, 4, 2).kernel(2, 2, 1, 2).groups(2).strides(1, 2)),
                java,
                java.again(JAVA + 0, new TensorFlowFunction(Kernels.EIGEN, CallerLanguage.JAVA)));
    }

    private static ListedSection raw(String name, Way way) {
        return new ListedSection(name, way)
                .ask("input of rank 3 (1,4,4), filter (2,2,1,1)", convolution(1, 4, 4))
                .ask("int64 input (1,4,4,1) and int64 filter", typed(Dtype.INT64, Dtype.INT64))
                .ask("int64 input, float32 filter", typed(Dtype.INT64, Dtype.FLOAT32))
                .ask("float64 input, float32 filter", typed(Dtype.FLOAT64, Dtype.FLOAT32))
                .ask(
                        "kernel larger than input, VALID: input (1,2,2,1), filter (4,4,1,1)",
                        convolution(1, 2, 2, 1).kernel(4, 4, 1, 1))
                .ask(
                        "kernel larger than input by one, VALID: input (1,2,2,1), filter (3,3,1,1) (output size 0)",
                        convolution(1, 2, 2, 1).kernel(3, 3, 1, 1))
                .ask(
                        "channel mismatch: input (1,4,4,3), filter (2,2,2,1)",
                        convolution(1, 4, 4, 3).kernel(2, 2, 2, 1))
                .ask(
                        "channel mismatch: input (1,4,4,1), filter (2,2,2,1)",
                        convolution(1, 4, 4, 1).kernel(2, 2, 2, 1))
                .ask(
                        "groups: input (1,4,4,4), filter (2,2,2,3) (3 filters not divisible by 2 groups)",
                        convolution(1, 4, 4, 4).kernel(2, 2, 2, 3).groups(2))
                .ask("stride 0: strides [1,0,0,1]", convolution(1, 4, 4, 1).strides(0, 0))
                .ask("stride -1", convolution(1, 4, 4, 1).strides(-1, -1))
                .ask("dilation 0", convolution(1, 4, 4, 1).dilations(0, 0))
                .ask("EXPLICIT with a negative pad", convolution(1, 4, 4, 1).padding(-1))
                .ask(
                        "filter with a zero-sized spatial dimension (0,2,1,1)",
                        convolution(1, 4, 4, 1).kernel(0, 2, 1, 1))
                .skip("stride in the batch dimension: [2,1,1,1]", TWO_STRIDES)
                .skip("strides of length 3", TWO_STRIDES)
                .skip("padding \"FULL\"", FULL)
                .skip(
                        "VALID with explicit_paddings given",
                        "zeros are only asked for by numbers when the padding is not named")
                .skip("filter of rank 3", FOUR_AXES);
    }

    private static ListedSection function(String name, Way way) {
        return new ListedSection(name, way)
                .ask("input of rank 3", convolution(1, 4, 4))
                .ask("int64", typed(Dtype.INT64, Dtype.FLOAT32))
                .ask("stride 0", convolution(1, 4, 4, 1).strides(0, 0))
                .ask("channel mismatch 3 vs 2", convolution(1, 4, 4, 3).kernel(2, 2, 2, 1))
                .ask("bias_add: bias of length 2 for 1 channel", convolution(1, 4, 4, 1).biases(2))
                .skip("padding \"FULL\"", FULL);
    }

    private static ListedSection layer(String name) {
        return new ListedSection(name, new KerasLayer())
                .ask("input of rank 3 (1,4,4)", convolution(1, 4, 4))
                .ask("int64 input (1,4,4,1)", typed(Dtype.INT64, Dtype.FLOAT32).named("conv2d_1"))
                .ask("kernel larger than input, VALID", convolution(1, 2, 2, 1).kernel(4, 4, 1, 1))
                .ask(
                        "kernel larger by one than input, VALID (output size 0)",
                        convolution(1, 2, 2, 1).kernel(3, 3, 1, 1))
                .ask(
                        "channel mismatch: built for 3 channels, called with 2",
                        convolution(1, 4, 4, 2).kernel(2, 2, 3, 1).named("conv2d_4"))
                .ask("stride 0", convolution(1, 4, 4, 1).strides(0, 0))
                .ask("kernel_size 0", convolution(1, 4, 4, 1).kernel(0, 2, 1, 1))
                .ask("filters 0", convolution(1, 4, 4, 1).kernel(2, 2, 1, 0))
                .ask(
                        "groups=2 with 3 channels",
                        convolution(1, 4, 4, 3).kernel(2, 2, 1, 2).groups(2))
                .ask(
                        "strides 2 with dilation 2",
                        convolution(1, 4, 4, 1).strides(2, 2).dilations(2, 2))
                .skip(
                        "set_weights with a (3,3,1,1) kernel in a (2,2) layer",
                        "the kernel gives the layer its size here");
    }

    private static ListedSection other(String name, Way way) {
        var transposed = OperationType.TRANSPOSED_CONVOLUTION;
        var max = OperationType.MAX_POOLING;
        return new ListedSection(name, way)
                .ask(
                        "conv2d_transpose: wrong output_shape (1,9,9,1) for in 3, k 3, s 2, SAME",
                        CallDraft.of(transposed, 1, 3, 3, 1)
                                .kernel(3, 3, 1, 1)
                                .strides(2, 2)
                                .padding(PaddingKind.SAME)
                                .outputPadding(4, 4))
                .ask(
                        "conv2d_transpose: channel mismatch",
                        CallDraft.of(transposed, 1, 3, 3, 2).kernel(3, 3, 3, 1))
                .ask(
                        "depthwise: channel mismatch",
                        convolution(1, 4, 4, 3).kernel(2, 2, 1, 2).groups(2))
                .ask("max_pool2d: ksize 0", CallDraft.of(max, 1, 4, 4, 1).kernel(0, 0, 1, 1))
                .ask("max_pool2d: stride 0", CallDraft.of(max, 1, 4, 4, 1).strides(0, 0))
                .ask("max_pool2d: rank 3", CallDraft.of(max, 1, 4, 4))
                .ask(
                        "max_pool2d: ksize 4 on 2x2, VALID",
                        CallDraft.of(max, 1, 2, 2, 1).kernel(4, 4, 1, 1))
                .ask(
                        "avg_pool2d: int32",
                        CallDraft.of(OperationType.AVERAGE_POOLING, 1, 4, 4, 1)
                                .dtype(Dtype.INT32, Dtype.INT32));
    }

    private static ListedSection java(String name, Way way) {
        return new ListedSection(name, way)
                .ask("input of rank 3 (1,4,4), filter (2,2,1,1)", convolution(1, 4, 4))
                .ask("int64 input and filter", typed(Dtype.INT64, Dtype.INT64))
                .ask(
                        "kernel larger than input, VALID: input (1,2,2,1), filter (4,4,1,1)",
                        convolution(1, 2, 2, 1).kernel(4, 4, 1, 1))
                .ask(
                        "kernel larger by one: input (1,2,2,1), filter (3,3,1,1)",
                        convolution(1, 2, 2, 1).kernel(3, 3, 1, 1))
                .ask(
                        "channel mismatch: input (1,4,4,3), filter (2,2,2,1)",
                        convolution(1, 4, 4, 3).kernel(2, 2, 2, 1))
                .ask("stride 0: strides [1,0,0,1]", convolution(1, 4, 4, 1).strides(0, 0))
                .skip("padding \"FULL\"", FULL)
                .skip("filter of rank 3", FOUR_AXES);
    }

    private static CallDraft typed(Dtype input, Dtype weights) {
        return convolution(1, 4, 4, 1).dtype(input, weights);
    }
}
