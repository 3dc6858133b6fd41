package kernelwalk.export;

import java.util.StringJoiner;
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
 * Keras' own layers without a sliding window, as {@code layer}.
 *
 * @param exercise with the layer open
 * @param code     where the lines go
 * @param type     of the numbers, as Keras names it
 */
record KerasLayers(Exercise exercise, PythonProgram code, String type) {

    /** What of Keras a program has. */
    static final String IMPORT = "import keras  # >= 3";

    /** The numbers of a tensor, whichever library Keras computes with and wherever they lie. */
    static String numbers(String tensor) {
        return "keras.ops.convert_to_numpy(" + tensor + ")";
    }

    void write(Dense dense) {
        new NumpyLayers(exercise, code, type).weights(dense);
        layer("Dense", String.valueOf(dense.units()));
        set("weights, bias");
    }

    void write(GlobalPooling global) {
        layer(
                switch (global) {
                    case GlobalMaxPooling _ -> "GlobalMaxPooling2D";
                    case GlobalAveragePooling _ -> "GlobalAveragePooling2D";
                });
    }

    void write(Windowless windowless) {
        switch (windowless) {
            case Relu relu -> relu(relu);
            case Sigmoid _ -> layer("Activation", "\"sigmoid\"");
            case Tanh _ -> layer("Activation", "\"tanh\"");
            case Softmax _ -> layer("Softmax");
            case BatchNormalization batch -> normalization(batch);
            case Flatten _ -> flatten();
            case ZeroPadding(var sides) ->
                    layer(
                            "ZeroPadding2D",
                            "((%d, %d), (%d, %d))"
                                    .formatted(
                                            sides.top(),
                                            sides.bottom(),
                                            sides.left(),
                                            sides.right()));
            case UpSampling(var factors) -> layer("UpSampling2D", PythonProgram.tuple(factors));
            case Dropout(var rate) -> {
                layer("Dropout", code.number(rate));
                code.add("# nothing is left out unless it is called with training=True");
            }
        }
    }

    private void relu(Relu relu) {
        var arguments = new StringJoiner(", ");
        relu.maximum().ifPresent(most -> arguments.add("max_value=" + code.number(most)));
        if (!relu.negativeSlope().isZero()) {
            arguments.add("negative_slope=" + code.number(relu.negativeSlope()));
        }
        layer("ReLU", arguments.toString());
    }

    private void normalization(BatchNormalization batch) {
        String array = "np.array(%s, dtype=\"" + type + "\")";
        code.add(
                "mean = " + array.formatted(code.list(batch.mean())),
                "variance = " + array.formatted(code.list(batch.variance())),
                "scale = " + array.formatted(code.list(batch.scale())),
                "offset = " + array.formatted(code.list(batch.offset())));
        layer("BatchNormalization", "epsilon=" + code.number(batch.epsilon()));
        set("scale, offset, mean, variance");
    }

    private void flatten() {
        if (Flatten.readsChannelsFirst(exercise.convention()) && !exercise.takesUnits()) {
            code.add("# Keras flattens row, column, channel: here the channel comes first");
            layer("Permute", "(3, 1, 2)");
            code.add("x = " + numbers("layer(x)"));
        }
        layer("Flatten");
    }

    private void layer(String name, String... arguments) {
        var all = new StringJoiner(", ", name + "(", ")");
        for (String argument : arguments) {
            if (!argument.isEmpty()) {
                all.add(argument);
            }
        }
        if (!type.equals("float32")) {
            all.add("dtype=\"" + type + "\"");
        }
        code.add("layer = keras.layers." + all);
    }

    private void set(String weights) {
        code.add("layer.build(x.shape)", "layer.set_weights([" + weights + "])");
    }
}
