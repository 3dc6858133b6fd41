package kernelwalk.exercise;

import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Value;
import kernelwalk.framework.Call;
import kernelwalk.framework.Framework;
import kernelwalk.notation.NumberArray;
import kernelwalk.notation.NumberText;

/** The Python program in which Keras says what the lesson shows: it makes the layer as the lesson's own line does. */
public final class AttemptScript {

    private final Attempt attempt;
    private final StringBuilder text = new StringBuilder();

    private AttemptScript(Attempt attempt) {
        this.attempt = attempt;
    }

    public static String of(Attempt attempt) {
        return new AttemptScript(attempt).text();
    }

    private String text() {
        Call call = Call.of(attempt);
        var weighted = (Weighted) attempt.operation();
        List<Integer> shape = attempt.input().shape();
        boolean four = attempt.hasFourAxes();
        text.append("# " + attempt.title() + "\nimport keras  # >= 3\nimport numpy as np\n\n");
        int row = shape.getLast() * (four ? shape.get(2) : 1);
        array("x", attempt.input(), row, call.dtype().code());
        if (four) {
            var kernel = weighted.kernel().layout();
            int width = kernel.channels() == 1 ? kernel.width() : kernel.filters();
            array("kernel", NumberArray.of(weighted.kernel()), width, "float32");
            text.append("bias = np.array(" + weighted.bias() + ", dtype=\"float32\")\n");
        }
        String line = Framework.KERAS.first().line(call);
        text.append("\nlayer = " + line.substring(0, line.length() - "(x)".length()) + "\n");
        if (four) {
            text.append("layer.build(" + built(shape, call.channelsRead()) + ")\n");
            text.append("layer.set_weights([kernel, bias])\n");
        }
        return text.append("print(keras.ops.convert_to_numpy(layer(x)))\n").toString();
    }

    /** A layer whose kernel reads other channels than the input has is built for those of the kernel. */
    private static String built(List<Integer> shape, int channels) {
        return shape.getLast() == channels
                ? "x.shape"
                : "(%d, %d, %d, %d)".formatted(shape.get(0), shape.get(1), shape.get(2), channels);
    }

    private void array(String name, NumberArray numbers, int row, String type) {
        text.append(name).append(" = np.array([\n");
        List<Value> values = numbers.values();
        for (int first = 0; first < values.size(); first += row) {
            var line = new StringJoiner(", ", "    ", ",\n");
            values.subList(first, first + row)
                    .forEach(value -> line.add(NumberText.decimal(value).replace('−', '-')));
            text.append(line);
        }
        String shape =
                numbers.shape().stream().map(String::valueOf).collect(Collectors.joining(", "));
        text.append("], dtype=\"" + type + "\").reshape(" + shape + ")\n");
    }
}
