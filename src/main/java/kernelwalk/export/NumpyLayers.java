package kernelwalk.export;

import kernelwalk.convolution.Dense;
import kernelwalk.convolution.GlobalPooling;
import kernelwalk.convolution.GlobalPooling.GlobalAveragePooling;
import kernelwalk.convolution.GlobalPooling.GlobalMaxPooling;
import kernelwalk.convolution.Pointwise.BatchNormalization;
import kernelwalk.convolution.Pointwise.Relu;
import kernelwalk.convolution.Pointwise.Sigmoid;
import kernelwalk.convolution.Pointwise.Softmax;
import kernelwalk.convolution.Pointwise.Tanh;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Rearranging.Dropout;
import kernelwalk.convolution.Rearranging.Flatten;
import kernelwalk.convolution.Rearranging.UpSampling;
import kernelwalk.convolution.Rearranging.ZeroPadding;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Windowless;
import kernelwalk.exercise.Exercise;

/**
 * The layers without a sliding window in plain NumPy: what makes y of x, N × H × W × C or N × units.
 *
 * @param exercise with the layer open
 * @param code     where the lines go
 * @param type     of the numbers, as NumPy names it
 */
record NumpyLayers(Exercise exercise, PythonProgram code, String type) {

    void weights(Dense dense) {
        code.array(
                "weights",
                dense.kernel(),
                dense.units(),
                "np.array",
                "\"" + type + "\"",
                dense.inputs() + ", " + dense.units());
        code.add("bias = np.array(%s, dtype=\"%s\")".formatted(code.list(dense.bias()), type), "");
    }

    static void pool(GlobalPooling global, boolean isHalf, PythonProgram code) {
        code.add(
                switch (global) {
                    case GlobalMaxPooling _ -> "y = x.max(axis=(1, 2))";
                    case GlobalAveragePooling _ ->
                            "y = x.mean(axis=(1, 2)%s)"
                                    .formatted(isHalf ? ", dtype=\"float32\"" : "");
                });
    }

    void write(Windowless windowless) {
        switch (windowless) {
            case Relu relu -> relu(relu);
            case Sigmoid _ -> function("1 / (1 + np.exp(-%s))");
            case Tanh _ -> function("np.tanh(%s)");
            case Softmax _ -> {
                code.add(
                        "powers = np.exp(%s)".formatted(wide("x - x.max(axis=-1, keepdims=True)")));
                code.add(
                        "y = %s  # over the channels of each place"
                                .formatted(narrow("powers / powers.sum(axis=-1, keepdims=True)")));
            }
            case BatchNormalization batch -> normalization(batch);
            case Flatten _ -> flatten();
            case ZeroPadding(var sides) -> code.add("y = np.pad(x, " + Edges.numpyPad(sides) + ")");
            case UpSampling(var factors) ->
                    code.add(
                            "y = x.repeat(%d, axis=1).repeat(%d, axis=2)"
                                    .formatted(factors.height(), factors.width()));
            case Dropout _ -> code.add("y = x  # nothing is left out when a network is used");
        }
    }

    private void relu(Relu relu) {
        Rational slope = relu.negativeSlope();
        String bent =
                slope.isZero()
                        ? "np.maximum(x, 0)"
                        : "np.where(x < 0, x * (%s), x)".formatted(code.number(slope));
        String bounded =
                relu.maximum()
                        .map(most -> "np.minimum(%s, %s)".formatted(bent, code.number(most)))
                        .orElse(bent);
        code.add("y = " + bounded);
    }

    /** Functions of float16 numbers are worked in float32 and rounded once. */
    private void function(String formula) {
        code.add("y = " + narrow(formula.formatted(wide("x"))));
    }

    private String wide(String numbers) {
        String bracketed = numbers.contains(" ") ? "(" + numbers + ")" : numbers;
        return isHalf() ? bracketed + ".astype(\"float32\")" : numbers;
    }

    private String narrow(String formula) {
        return isHalf() ? "(" + formula + ").astype(\"float16\")" : formula;
    }

    private boolean isHalf() {
        return type.equals("float16");
    }

    private void normalization(BatchNormalization batch) {
        String array = "np.array(%s, dtype=\"" + (isHalf() ? "float32" : type) + "\")";
        code.add(
                "mean = " + array.formatted(code.list(batch.mean())),
                "variance = " + array.formatted(code.list(batch.variance())),
                "scale = " + array.formatted(code.list(batch.scale())),
                "offset = " + array.formatted(code.list(batch.offset())),
                "y = "
                        + narrow(
                                "(x - mean) / np.sqrt(variance + %s) * scale + offset"
                                        .formatted(code.number(batch.epsilon()))));
    }

    private void flatten() {
        Shape shape = exercise.input().layout();
        String axes =
                ".reshape(%d, %d)".formatted(shape.samples(), shape.count() / shape.samples());
        if (exercise.takesUnits()) {
            code.add("y = x  # units are flat already");
        } else if (Flatten.readsChannelsFirst(exercise.convention())) {
            code.add("y = x.transpose(0, 3, 1, 2)" + axes + "  # channel, row, column");
        } else {
            code.add("y = x" + axes + "  # row, column, channel");
        }
    }
}
