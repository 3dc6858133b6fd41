package kernelwalk.framework;

import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kernelwalk.convolution.Size;
import kernelwalk.exercise.PaddingKind;

/** A call of TensorFlow's functions in one line. */
final class TensorFlowText {

    private TensorFlowText() {}

    /** {@code tf.nn.conv2d(x, kernel, 1, "VALID")}. */
    static String python(Call call) {
        String input = CopiedBorder.of(call).map(CopiedBorder::inTensorFlow).orElse("x");
        var arguments = new StringJoiner(", ", "tf.nn." + function(call) + "(" + input + ", ", ")");
        if (call.isPooling()) {
            arguments.add(PythonLiterals.brief(call.window()));
        } else {
            arguments.add("kernel");
        }
        if (call.isTransposed()) {
            arguments.add(
                    call.hasFourAxes()
                            ? PythonLiterals.list(
                                    List.of(
                                            call.input().getFirst(),
                                            call.spread(Along.DOWN),
                                            call.spread(Along.ACROSS),
                                            call.filters()))
                            : "output_shape");
        }
        arguments.add(
                call.isDepthwise()
                        ? PythonLiterals.list(inFourAxes(call.strides()))
                        : PythonLiterals.brief(call.strides()));
        arguments.add(
                call.isPaddedByNumbers() && CopiedBorder.of(call).isEmpty()
                        ? sides(call)
                        : '"' + padding(call) + '"');
        if (!call.dilations().equals(Size.ONE)) {
            arguments.add("dilations=" + PythonLiterals.brief(call.dilations()));
        }
        return call.weights().biases().isPresent()
                ? "tf.nn.bias_add(" + arguments + ", bias)"
                : arguments.toString();
    }

    /** {@code tf.nn.conv2d(x, kernel, List.of(1L, 1L, 1L, 1L), "VALID")}. */
    static String java(Call call) {
        var arguments = new StringJoiner(", ", "tf.nn.conv2d(x, kernel, ", ")");
        arguments.add("List.of(" + longs(inFourAxes(call.strides())) + ")");
        arguments.add('"' + padding(call) + '"');
        if (call.isPaddedByNumbers()) {
            List<Integer> zeros =
                    Stream.of(List.of(0, 0), call.zeros().inOrder(), List.of(0, 0))
                            .flatMap(List::stream)
                            .toList();
            arguments.add("Conv2d.explicitPaddings(" + longs(zeros) + ")");
        }
        if (!call.dilations().equals(Size.ONE)) {
            arguments.add("Conv2d.dilations(" + longs(inFourAxes(call.dilations())) + ")");
        }
        return call.weights().biases().isPresent()
                ? "tf.nn.biasAdd(" + arguments + ", bias)"
                : arguments.toString();
    }

    /** The zeros of all axes: {@code [[0, 0], [1, 1], [2, 2], [0, 0]]}. */
    static String sides(Call call) {
        return "[[0, 0], [%d, %d], [%d, %d], [0, 0]]".formatted(call.zeros().inOrder().toArray());
    }

    private static String padding(Call call) {
        if (call.isPaddedByNumbers() && CopiedBorder.of(call).isEmpty()) {
            return "EXPLICIT";
        }
        return call.padding() == PaddingKind.SAME ? "SAME" : "VALID";
    }

    private static String function(Call call) {
        return switch (call.type()) {
            case CONVOLUTION -> call.isDepthwise() ? "depthwise_conv2d" : "conv2d";
            case TRANSPOSED_CONVOLUTION -> "conv2d_transpose";
            case MAX_POOLING -> "max_pool2d";
            case AVERAGE_POOLING -> "avg_pool2d";
        };
    }

    private static List<Integer> inFourAxes(Size size) {
        return List.of(1, size.height(), size.width(), 1);
    }

    private static String longs(List<Integer> numbers) {
        return numbers.stream().map(number -> number + "L").collect(Collectors.joining(", "));
    }
}
