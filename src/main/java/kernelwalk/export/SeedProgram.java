package kernelwalk.export;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import kernelwalk.convolution.Size;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Initializer;
import kernelwalk.exercise.SeededFramework;
import kernelwalk.exercise.WeightsOrigin;
import kernelwalk.framework.seed.FirstWeights;
import kernelwalk.framework.seed.Layer;
import kernelwalk.framework.seed.Layer.Conv2d;
import kernelwalk.framework.seed.Layer.Conv2dTranspose;
import kernelwalk.framework.seed.Layer.Dense;
import kernelwalk.framework.seed.Layer.DepthwiseConv2d;

/** The Python lines that draw the first weights of layers from a seed and print them, as the framework itself does. */
public final class SeedProgram {

    private final SeededFramework framework;
    private final List<String> lines = new ArrayList<>();

    /** Begins with the seed. */
    public SeedProgram(SeededFramework framework, BigInteger seed) {
        this.framework = framework;
        switch (framework) {
            case KERAS_2 -> add("import tensorflow as tf  # Keras 2.0 to 2.9", "");
            case KERAS_3_TENSORFLOW -> addKeras3("tensorflow");
            case KERAS_3_JAX -> addKeras3("jax");
            case KERAS_3_TORCH -> addKeras3("torch");
            case PYTORCH -> add("import torch", "");
        }
        add(setting(framework, seed));
    }

    /** What draws the weights of an exercise. */
    public static SeedProgram of(Exercise exercise, FirstWeights weights) {
        WeightsOrigin origin = weights.origin();
        var program = new SeedProgram(origin.framework(), origin.seed()).pass(origin.before());
        weights.layers(exercise).forEach(layer -> program.layer(layer, origin.initializer()));
        return program;
    }

    private static String setting(SeededFramework framework, BigInteger seed) {
        String call =
                switch (framework) {
                    case KERAS_2 -> "tf.random.set_seed";
                    case KERAS_3_TENSORFLOW, KERAS_3_JAX, KERAS_3_TORCH ->
                            "keras.utils.set_random_seed";
                    case PYTORCH -> "torch.manual_seed";
                };
        return call + "(" + seed + ")";
    }

    private void addKeras3(String backend) {
        add(
                "import os",
                "",
                "os.environ[\"KERAS_BACKEND\"] = \"%s\"".formatted(backend),
                "import keras  # >= 3.4",
                "");
    }

    /**
     * Draws what was drawn before, and keeps nothing of it.
     *
     * @param count in Keras the layers and other random operations, in PyTorch the numbers
     */
    public SeedProgram pass(int count) {
        if (count > 0) {
            switch (framework) {
                case KERAS_2 ->
                        add(
                                "for _ in range(%d):  # drawn before".formatted(count),
                                "    tf.random.uniform([])");
                case KERAS_3_TENSORFLOW, KERAS_3_JAX, KERAS_3_TORCH ->
                        add(
                                "for _ in range(%d):  # drawn before".formatted(count),
                                "    keras.layers.Dense(1)");
                case PYTORCH -> add("torch.rand(%d)  # drawn before".formatted(count));
            }
        }
        return this;
    }

    /** Makes a layer and prints its weights, then its bias, each on a line. */
    public SeedProgram layer(Layer layer, Initializer initializer) {
        add("layer = " + made(layer, initializer));
        if (framework.isTorch()) {
            add(
                    "for numbers in layer.parameters():",
                    "    print(*numbers.detach().numpy().ravel())");
        } else {
            add(
                    "layer.build(%s)".formatted(built(layer)),
                    "for numbers in layer.get_weights():",
                    "    print(*numbers.ravel())");
        }
        return this;
    }

    /** The statement's right side that makes the layer. */
    private String made(Layer layer, Initializer initializer) {
        return framework.isTorch() ? inTorch(layer) : inKeras(layer, initializer);
    }

    private static String inTorch(Layer layer) {
        return "torch.nn."
                + switch (layer) {
                    case Conv2d(var kernel, int channels, int filters, int groups) ->
                            "Conv2d(%d, %d, %s%s)"
                                    .formatted(
                                            channels,
                                            filters,
                                            PythonProgram.tuple(kernel),
                                            groups(groups));
                    case DepthwiseConv2d(var kernel, int channels, int _) ->
                            "Conv2d(%d, %d, %s%s)"
                                    .formatted(
                                            channels,
                                            layer.biases(),
                                            PythonProgram.tuple(kernel),
                                            groups(channels));
                    case Conv2dTranspose(var kernel, int channels, int filters, int groups) ->
                            "ConvTranspose2d(%d, %d, %s%s)"
                                    .formatted(
                                            channels,
                                            filters,
                                            PythonProgram.tuple(kernel),
                                            groups(groups));
                    case Dense(int inputs, int units) -> "Linear(%d, %d)".formatted(inputs, units);
                };
    }

    private static String groups(int groups) {
        return groups == 1 ? "" : ", groups=" + groups;
    }

    private String inKeras(Layer layer, Initializer initializer) {
        var arguments = new StringJoiner(", ", "(", ")");
        String name =
                switch (layer) {
                    case Conv2d(var kernel, int _, int filters, int groups) -> {
                        arguments.add(
                                filters + ", " + PythonProgram.tuple(kernel) + groups(groups));
                        yield "Conv2D";
                    }
                    case DepthwiseConv2d(var kernel, int _, int multiplier) -> {
                        arguments.add(PythonProgram.tuple(kernel));
                        if (multiplier > 1) {
                            arguments.add("depth_multiplier=" + multiplier);
                        }
                        yield "DepthwiseConv2D";
                    }
                    case Conv2dTranspose(var kernel, int _, int filters, int _) -> {
                        arguments.add(filters + ", " + PythonProgram.tuple(kernel));
                        yield "Conv2DTranspose";
                    }
                    case Dense(int _, int units) -> {
                        arguments.add(String.valueOf(units));
                        yield "Dense";
                    }
                };
        if (initializer != Initializer.DEFAULT && initializer != Initializer.GLOROT_UNIFORM) {
            String what = layer instanceof DepthwiseConv2d ? "depthwise" : "kernel";
            arguments.add("%s_initializer=\"%s\"".formatted(what, initializer.code()));
        }
        String module = framework == SeededFramework.KERAS_2 ? "tf.keras.layers." : "keras.layers.";
        return module + name + arguments;
    }

    /** A shape that the layer takes, as small as its kernel. */
    private static String built(Layer layer) {
        return switch (layer) {
            case Conv2d(var kernel, int channels, int _, int _) -> input(kernel, channels);
            case DepthwiseConv2d(var kernel, int channels, int _) -> input(kernel, channels);
            case Conv2dTranspose(var kernel, int channels, int _, int _) -> input(kernel, channels);
            case Dense(int inputs, int _) -> "(1, %d)".formatted(inputs);
        };
    }

    private static String input(Size kernel, int channels) {
        return "(1, %d, %d, %d)".formatted(kernel.height(), kernel.width(), channels);
    }

    private void add(String... more) {
        lines.addAll(List.of(more));
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
