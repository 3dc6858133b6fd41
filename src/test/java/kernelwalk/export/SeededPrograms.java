package kernelwalk.export;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import kernelwalk.convolution.Size;
import kernelwalk.exercise.Initializer;
import kernelwalk.exercise.SeededFramework;
import kernelwalk.framework.seed.DrawnLayer;
import kernelwalk.framework.seed.Draws;
import kernelwalk.framework.seed.Layer;
import kernelwalk.framework.seed.SeedCase;

/**
 * Programs that draw first weights, and what they have to print.
 *
 * @param texts   the programs
 * @param numbers of each program all numbers in the order in which it prints them
 */
record SeededPrograms(List<String> texts, List<List<Float>> numbers) {

    /** Of the given cases, and of each layer after others. */
    static SeededPrograms of(SeededFramework framework) {
        var programs = new SeededPrograms(new ArrayList<>(), new ArrayList<>());
        SeedCase.all().stream()
                .filter(given -> given.framework() == framework)
                .forEach(
                        given ->
                                programs.add(
                                        framework,
                                        given.seed(),
                                        0,
                                        given.layers(),
                                        given.starts().stream()
                                                .map(SeedCase.Start::initializer)
                                                .map(each -> own(framework, each))
                                                .toList()));
        List<Layer> layers = layers(framework);
        for (int before = 0; before < 3; before++) {
            programs.add(
                    framework,
                    BigInteger.valueOf(43052),
                    7 * before,
                    layers,
                    Collections.nCopies(layers.size(), Initializer.DEFAULT));
        }
        return programs;
    }

    private static Initializer own(SeededFramework framework, Initializer initializer) {
        return framework.isTorch() ? Initializer.DEFAULT : initializer;
    }

    private static List<Layer> layers(SeededFramework framework) {
        int groups = framework.isTorch() ? 2 : 1;
        return List.of(
                new Layer.Conv2d(new Size(2, 3), 4, 6, 2),
                new Layer.DepthwiseConv2d(new Size(3, 2), 3, 2),
                new Layer.Conv2dTranspose(new Size(2, 3), 4, 6, groups),
                new Layer.Dense(7, 5));
    }

    private void add(
            SeededFramework framework,
            BigInteger seed,
            int before,
            List<Layer> layers,
            List<Initializer> initializers) {
        var program = new SeedProgram(framework, seed).pass(before);
        Draws draws = Draws.of(framework, seed);
        draws.pass(before);
        var floats = new ArrayList<Float>();
        for (int i = 0; i < layers.size(); i++) {
            program.layer(layers.get(i), initializers.get(i));
            DrawnLayer drawn = draws.next(layers.get(i), initializers.get(i));
            floats.addAll(drawn.weights());
            floats.addAll(
                    drawn.bias().orElseGet(() -> Collections.nCopies(drawn.layer().biases(), 0f)));
        }
        texts.add(program.toString());
        numbers.add(floats);
    }

    /** A statement that a Python with the framework runs to its end. */
    static String needed(SeededFramework framework) {
        return switch (framework) {
            case KERAS_2 ->
                    "import tensorflow; version = tensorflow.keras.__version__.split('.');"
                            + " assert version[0] == '2' and int(version[1]) < 10";
            case KERAS_3_TENSORFLOW -> neededOfKeras3("tensorflow");
            case KERAS_3_JAX -> neededOfKeras3("jax");
            case KERAS_3_TORCH -> neededOfKeras3("torch");
            case PYTORCH -> "import torch, numpy";
        };
    }

    private static String neededOfKeras3(String backend) {
        return "import os; os.environ['KERAS_BACKEND'] = '%s'; import keras;".formatted(backend)
                + " version = keras.__version__.split('.');"
                + " assert version[0] == '3' and int(version[1]) >= 4";
    }

    /** The numbers that were printed. */
    static List<Float> floats(String printed) {
        return Arrays.stream(printed.strip().split("\\s+")).map(Float::valueOf).toList();
    }
}
