package kernelwalk.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kernelwalk.exercise.Dtype;
import kernelwalk.exercise.OperationType;
import kernelwalk.exercise.PaddingKind;
import kernelwalk.framework.Reply.Lacking;
import kernelwalk.framework.Reply.Refused;
import kernelwalk.framework.Reply.Works;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Word for word what Keras 3.15.1 over TensorFlow 2.21.0 and PyTorch 2.13.0 printed, from the listings. */
class ListedErrorsTest {

    private static final Map<String, String> KERAS =
            ErrorListing.read("tf_errors.txt")
                    .section("Keras 3 layer: keras.layers.Conv2D(1,(2,2))");
    private static final Map<String, String> TORCH =
            ErrorListing.read("torch_errors.txt").section("");
    private static final Map<String, String> MODULE =
            ErrorListing.read("torch_errors.txt").section("module: torch.nn.Conv2d");

    /** A kernel always has four axes here and gives the layer its size, so these cannot be asked. */
    private static final Set<String> NOT_ASKED_OF_KERAS =
            Set.of("set_weights with a (3,3,1,1) kernel in a (2,2) layer");

    /** Kernels of four axes, pairs of strides, biases of one axis, known paddings and at least one channel are all there are. */
    private static final Set<String> NOT_ASKED_OF_TORCH =
            Set.of(
                    "weight of rank 3",
                    "stride of length 3",
                    "padding='full'",
                    "bias of rank 2",
                    "zero input channels: input (1,0,4,4), weight (1,0,2,2)",
                    "avg_pool2d: divisor_override 0");

    private static Map<String, Call> kerasCalls() {
        var calls = new LinkedHashMap<String, Call>();
        calls.put("input of rank 3 (1,4,4)", CallDraft.convolution(1, 4, 4).call());
        calls.put(
                "int64 input (1,4,4,1)",
                CallDraft.convolution(1, 4, 4, 1)
                        .named("conv2d_1")
                        .dtype(Dtype.INT64, Dtype.FLOAT32)
                        .call());
        calls.put(
                "kernel larger than input, VALID",
                CallDraft.convolution(1, 2, 2, 1).kernel(4, 4, 1, 1).call());
        calls.put(
                "kernel larger by one than input, VALID (output size 0)",
                CallDraft.convolution(1, 2, 2, 1).kernel(3, 3, 1, 1).call());
        calls.put(
                "channel mismatch: built for 3 channels, called with 2",
                CallDraft.convolution(1, 4, 4, 2).kernel(2, 2, 3, 1).named("conv2d_4").call());
        calls.put("stride 0", CallDraft.convolution(1, 4, 4, 1).strides(0, 0).call());
        calls.put("kernel_size 0", CallDraft.convolution(1, 4, 4, 1).kernel(0, 2, 1, 1).call());
        calls.put("filters 0", CallDraft.convolution(1, 4, 4, 1).kernel(2, 2, 1, 0).call());
        calls.put(
                "groups=2 with 3 channels",
                CallDraft.convolution(1, 4, 4, 3).kernel(2, 2, 1, 2).groups(2).call());
        calls.put(
                "strides 2 with dilation 2",
                CallDraft.convolution(1, 4, 4, 1).strides(2, 2).dilations(2, 2).call());
        return calls;
    }

    private static Map<String, Call> torchCalls() {
        var calls = new LinkedHashMap<String, Call>();
        calls.put(
                "input of rank 3 (1,4,4) [CHW: accepted as unbatched]",
                CallDraft.convolution(1, 4, 4).call());
        calls.put("input of rank 2 (4,4)", CallDraft.convolution(4, 4).call());
        calls.put("input of rank 5", CallDraft.convolution(1, 1, 1, 4, 4).call());
        calls.put(
                "int64 input and weight",
                CallDraft.convolution(1, 4, 4, 1).dtype(Dtype.INT64, Dtype.INT64).call());
        calls.put(
                "int64 input, float32 weight",
                CallDraft.convolution(1, 4, 4, 1).dtype(Dtype.INT64, Dtype.FLOAT32).call());
        calls.put(
                "float64 input, float32 weight",
                CallDraft.convolution(1, 4, 4, 1).dtype(Dtype.FLOAT64, Dtype.FLOAT32).call());
        calls.put(
                "bool input and weight",
                CallDraft.convolution(1, 4, 4, 1).dtype(Dtype.BOOL, Dtype.BOOL).call());
        calls.put(
                "kernel larger than input, no padding: 2x2 input, 4x4 kernel",
                CallDraft.convolution(1, 2, 2, 1).kernel(4, 4, 1, 1).call());
        calls.put(
                "kernel larger by one: 2x2 input, 3x3 kernel (output size 0)",
                CallDraft.convolution(1, 2, 2, 1).kernel(3, 3, 1, 1).call());
        calls.put(
                "kernel larger by dilation: 4x4 input, 3x3 kernel, dilation 2",
                CallDraft.convolution(1, 4, 4, 1).kernel(3, 3, 1, 1).dilations(2, 2).call());
        calls.put(
                "channel mismatch: input 3 channels, weight (1,2,2,2)",
                CallDraft.convolution(1, 4, 4, 3).kernel(2, 2, 2, 1).call());
        calls.put(
                "groups=2 with 3 input channels, weight (2,1,2,2)",
                CallDraft.convolution(1, 4, 4, 3).kernel(2, 2, 1, 2).groups(2).call());
        calls.put(
                "groups=2 with 3 filters",
                CallDraft.convolution(1, 4, 4, 4).kernel(2, 2, 2, 3).groups(2).call());
        calls.put("groups=0", CallDraft.convolution(1, 4, 4, 1).groups(0).call());
        calls.put("stride 0", CallDraft.convolution(1, 4, 4, 1).strides(0, 0).call());
        calls.put("stride -1", CallDraft.convolution(1, 4, 4, 1).strides(-1, -1).call());
        calls.put("dilation 0", CallDraft.convolution(1, 4, 4, 1).dilations(0, 0).call());
        calls.put("negative padding", CallDraft.convolution(1, 4, 4, 1).padding(-1).call());
        calls.put(
                "padding='same' with stride 2",
                CallDraft.convolution(1, 4, 4, 1).padding(PaddingKind.SAME).strides(2, 2).call());
        calls.put(
                "bias of length 2 for 1 filter",
                CallDraft.convolution(1, 4, 4, 1).biases(2).call());
        calls.put(
                "zero-sized kernel (1,1,0,2)",
                CallDraft.convolution(1, 4, 4, 1).kernel(0, 2, 1, 1).call());
        calls.put("batch of zero", CallDraft.convolution(0, 4, 4, 1).call());
        calls.putAll(transposedCalls());
        calls.putAll(poolCalls());
        return calls;
    }

    private static Map<String, Call> transposedCalls() {
        var type = OperationType.TRANSPOSED_CONVOLUTION;
        return Map.of(
                "conv_transpose2d: output_padding 2 with stride 2, dilation 1",
                CallDraft.of(type, 1, 3, 3, 1)
                        .kernel(3, 3, 1, 1)
                        .strides(2, 2)
                        .outputPadding(2)
                        .call(),
                "conv_transpose2d: channel mismatch",
                CallDraft.of(type, 1, 3, 3, 2).kernel(3, 3, 3, 1).call(),
                "conv_transpose2d: padding larger than the output",
                CallDraft.of(type, 1, 1, 1, 1).padding(1).call(),
                "conv_transpose2d: int32",
                CallDraft.of(type, 1, 3, 3, 1).dtype(Dtype.INT32, Dtype.INT32).call());
    }

    private static Map<String, Call> poolCalls() {
        var max = OperationType.MAX_POOLING;
        var mean = OperationType.AVERAGE_POOLING;
        return Map.of(
                "max_pool2d: kernel 0",
                CallDraft.of(max, 1, 4, 4, 1).kernel(0, 0, 1, 1).call(),
                "max_pool2d: stride 0",
                CallDraft.of(max, 1, 4, 4, 1).strides(0, 0).call(),
                "max_pool2d: padding more than half the kernel",
                CallDraft.of(max, 1, 4, 4, 1).padding(2).call(),
                "max_pool2d: rank 2",
                CallDraft.of(max, 4, 4).call(),
                "max_pool2d: kernel 4 on 2x2",
                CallDraft.of(max, 1, 2, 2, 1).kernel(4, 4, 1, 1).call(),
                "avg_pool2d: int32",
                CallDraft.of(mean, 1, 4, 4, 1).dtype(Dtype.INT32, Dtype.INT32).call(),
                "avg_pool2d: padding more than half the kernel",
                CallDraft.of(mean, 1, 4, 4, 1).padding(2).call());
    }

    private static Stream<Arguments> ofKeras() {
        return kerasCalls().entrySet().stream()
                .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    private static Stream<Arguments> ofTorch() {
        return torchCalls().entrySet().stream()
                .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest
    @MethodSource("ofKeras")
    void kerasSaysWhatIsListed(String listed, Call call) {
        assertThat(printed(Framework.KERAS.reply(call))).isEqualTo(KERAS.get(listed));
    }

    @ParameterizedTest
    @MethodSource("ofTorch")
    void pytorchSaysWhatIsListed(String listed, Call call) {
        String expected = TORCH.get(listed).replaceAll(" values \\[.*", "");

        assertThat(printed(Framework.PYTORCH.reply(call))).isEqualTo(expected);
    }

    @Test
    void everyListedCallIsAskedOrSaidNotToBe() {
        assertThat(union(kerasCalls().keySet(), NOT_ASKED_OF_KERAS)).isEqualTo(KERAS.keySet());
        assertThat(union(torchCalls().keySet(), NOT_ASKED_OF_TORCH)).isEqualTo(TORCH.keySet());
    }

    /** A function with a bias says of types what the module says, which has one; the rest the module says alone. */
    @Test
    void aBiasOfAnotherTypeIsWhatTheModuleStumblesOver() {
        var whole = CallDraft.convolution(1, 4, 4, 1).biases(1).dtype(Dtype.INT64, Dtype.FLOAT32);
        var wide = CallDraft.convolution(1, 4, 4, 1).biases(1).dtype(Dtype.FLOAT64, Dtype.FLOAT32);

        assertThat(printed(Framework.PYTORCH.reply(whole.call())))
                .isEqualTo(MODULE.get("Conv2d float32 layer, int64 input"));
        assertThat(printed(Framework.PYTORCH.reply(wide.call())))
                .isEqualTo(MODULE.get("Conv2d float32 layer, float64 input"));
    }

    /** The head of the listing has both on lines of their own; a slash stands for the line break. */
    @Test
    void theLecturesWordingIsThatOfKeras2() throws IOException {
        String head = Files.readString(Path.of("src/test/resources/oracle/tf_errors.txt"));
        Call flat = CallDraft.convolution(1, 4, 4).call();
        Call whole = CallDraft.convolution(1, 4, 4, 1).dtype(Dtype.INT64, Dtype.FLOAT32).call();

        assertThat(head).contains("for rank 3:  " + printed(Keras2.refusal(flat).orElseThrow()));
        assertThat(head)
                .contains(
                        "for int64: "
                                + printed(Keras2.refusal(whole).orElseThrow())
                                        .replace("\n\n", " / "));
    }

    /** The lecture: each of the three works, and the result is float32. */
    @Test
    void kerasCastsEveryFloatToTheLayersOwn() {
        Works works = new Works(java.util.List.of(1, 3, 3, 1), Dtype.FLOAT32);

        assertThat(Stream.of(Dtype.FLOAT16, Dtype.FLOAT32, Dtype.FLOAT64))
                .allSatisfy(
                        type -> {
                            var draft = CallDraft.convolution(1, 4, 4, 1);
                            Call call = draft.dtype(type, Dtype.FLOAT32).call();
                            assertThat(Framework.KERAS.reply(call)).isEqualTo(works);
                        });
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
    }

    /** As the listings print it. */
    private static String printed(Reply reply) {
        return switch (reply) {
            case Works(var shape, Dtype dtype) ->
                    "NO ERROR -> shape %s dtype %s"
                            .formatted(PythonText.tuple(shape), dtype.code());
            case Refused refused -> refused.exception() + ": " + refused.message();
            case Lacking lacking -> lacking.toString();
        };
    }
}
