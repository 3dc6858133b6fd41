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
import kernelwalk.convolution.Rearranging.Dropout;
import kernelwalk.convolution.Rearranging.Flatten;
import kernelwalk.convolution.Rearranging.UpSampling;
import kernelwalk.convolution.Rearranging.ZeroPadding;
import kernelwalk.convolution.Windowless;
import kernelwalk.exercise.Exercise;

/**
 * PyTorch's functions without a sliding window: what makes y of x, N × C × H × W or N × units.
 *
 * @param exercise with the layer open
 * @param code     where the lines go
 * @param type     of the numbers, as PyTorch names it
 */
record PyTorchLayers(Exercise exercise, PythonProgram code, String type) {

    void weights(Dense dense) {
        code.array(
                "weights",
                dense.kernel(),
                dense.units(),
                "torch.tensor",
                "torch." + type,
                dense.inputs() + ", " + dense.units());
        code.add(
                "weights = weights.T  # units, inputs",
                "bias = torch.tensor(%s, dtype=torch.%s)".formatted(code.list(dense.bias()), type),
                "");
    }

    /** The weighted sums, once there are weights and a bias. */
    void multiply() {
        if (exercise.takesUnits()) {
            code.add("y = F.linear(x, weights, bias)");
        } else {
            code.add(
                    "# PyTorch multiplies the last axis: the channels go there, and back",
                    "y = F.linear(x.permute(0, 2, 3, 1), weights, bias).permute(0, 3, 1, 2)");
        }
    }

    static void pool(GlobalPooling global, PythonProgram code) {
        String function =
                switch (global) {
                    case GlobalMaxPooling _ -> "amax";
                    case GlobalAveragePooling _ -> "mean";
                };
        code.add(
                "y = x.%s((2, 3))  # PyTorch has no global pool: over rows and columns"
                        .formatted(function));
    }

    void write(Windowless windowless) {
        switch (windowless) {
            case Relu relu -> relu(relu);
            case Sigmoid _ -> code.add("y = torch.sigmoid(x)");
            case Tanh _ -> code.add("y = torch.tanh(x)");
            case Softmax _ -> code.add("y = F.softmax(x, dim=1)");
            case BatchNormalization batch -> normalization(batch);
            case Flatten _ -> flatten();
            case ZeroPadding(var sides) ->
                    code.add(
                            "y = F.pad(x, (%d, %d, %d, %d))  # left, right, top, bottom"
                                    .formatted(
                                            sides.left(),
                                            sides.right(),
                                            sides.top(),
                                            sides.bottom()));
            case UpSampling(var factors) ->
                    code.add(
                            "y = F.interpolate(x, scale_factor=%s, mode=\"nearest\")"
                                    .formatted(PythonProgram.tuple(factors)));
            case Dropout(var rate) ->
                    code.add(
                            "y = F.dropout(x, %s, training=False)  # nothing is left out"
                                    .formatted(code.number(rate)));
        }
    }

    private void relu(Relu relu) {
        String bent =
                relu.negativeSlope().isZero()
                        ? "F.relu(x)"
                        : "F.leaky_relu(x, %s)".formatted(code.number(relu.negativeSlope()));
        String bounded =
                relu.maximum()
                        .map(most -> bent + ".clamp(max=" + code.number(most) + ")")
                        .orElse(bent);
        code.add("y = " + bounded);
    }

    private void normalization(BatchNormalization batch) {
        String array = "torch.tensor(%s, dtype=torch." + type + ")";
        code.add(
                "mean = " + array.formatted(code.list(batch.mean())),
                "variance = " + array.formatted(code.list(batch.variance())),
                "scale = " + array.formatted(code.list(batch.scale())),
                "offset = " + array.formatted(code.list(batch.offset())),
                "y = F.batch_norm(x, mean, variance, scale, offset, eps=%s)"
                        .formatted(code.number(batch.epsilon())));
    }

    private void flatten() {
        if (exercise.takesUnits() || Flatten.readsChannelsFirst(exercise.convention())) {
            code.add("y = x.flatten(1)");
        } else {
            code.add(
                    "# PyTorch flattens channel, row, column: here the channel comes last",
                    "y = x.permute(0, 2, 3, 1).flatten(1)");
        }
    }
}
