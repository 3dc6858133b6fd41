package kernelwalk.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.Dense;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.Pooling;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Pointwise;
import kernelwalk.convolution.Rearranging.Dropout;
import kernelwalk.convolution.Rearranging.Flatten;
import kernelwalk.convolution.Rearranging.UpSampling;
import kernelwalk.convolution.Rearranging.ZeroPadding;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.OperationType;
import kernelwalk.words.VisibleText;

/**
 * The layers of a chain in a program: each has its lines under a heading, prints what it gives and hands it on. One
 * layer by itself has neither heading nor successor.
 *
 * @param layers the exercise with each of its layers open, in order
 * @param code   where the lines go
 */
record ChainProgram(List<Exercise> layers, PythonProgram code) {

    /**
     * An exercise with each of its layers open.
     *
     * @throws ConvolutionException when a layer cannot be computed; in a chain it says which
     */
    static List<Exercise> layers(Exercise exercise) {
        int count = exercise.layers().size();
        var layers = new ArrayList<Exercise>(count);
        layers.add(exercise.at(0));
        while (layers.size() < count) {
            layers.add(layers.getLast().at(layers.size()));
        }
        try {
            layers.getLast().compute();
        } catch (ConvolutionException problem) {
            throw count == 1 ? problem : problem.inLayer(count - 1);
        }
        return List.copyOf(layers);
    }

    /** Whether there is one layer only. */
    boolean isAlone() {
        return layers.size() == 1;
    }

    /** Writes every layer, given what writes one. */
    void write(Consumer<Exercise> lines) {
        for (Exercise layer : layers) {
            if (!isAlone()) {
                code.add("", heading(layer));
            }
            lines.accept(layer);
        }
    }

    /** Prints what a layer gives. */
    void print(Exercise layer, String output) {
        print(layer, output, "");
    }

    /** Prints what a layer gives, with a remark. */
    void print(Exercise layer, String output, String remark) {
        code.add(
                isAlone()
                        ? "print(" + output + ")" + remark
                        : "print(\"%s:\", %s, sep=\"\\n\")%s"
                                .formatted(title(layer), output, remark));
    }

    /** What a layer gives is what the next one takes. */
    void takeOn(Exercise layer) {
        if (layer.opened() + 1 < layers.size()) {
            code.add("x = y");
        }
    }

    private static String title(Exercise layer) {
        return "layer %d, %s"
                .formatted(layer.opened() + 1, OperationType.of(layer.operation()).code());
    }

    private static String heading(Exercise layer) {
        String name = layer.layers().get(layer.opened()).name();
        String lengths =
                layer.outputLengths().stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(" × "));
        return "# %s%s, gives %s"
                .formatted(
                        title(layer),
                        name.isBlank()
                                ? ""
                                : ", " + VisibleText.of(name.replaceAll("\\R|\\p{Cntrl}", " ")),
                        lengths);
    }

    /** An empty line between the input and what is done to it, where no heading stands there. */
    static void gap(Exercise layer, PythonProgram code) {
        if (layer.layers().size() == 1) {
            code.add("");
        }
    }

    /** Whether units come into a layer that wants maps. */
    static boolean needsMaps(Exercise layer) {
        return layer.takesUnits()
                && switch (layer.operation()) {
                    case Dense _, Pointwise _, Flatten _, Dropout _ -> false;
                    case Convolution _,
                            TransposedConvolution _,
                            Pooling _,
                            ZeroPadding _,
                            UpSampling _ ->
                            true;
                };
    }
}
