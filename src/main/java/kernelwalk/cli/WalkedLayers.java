package kernelwalk.cli;

import java.io.IOException;
import java.io.Writer;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Layer;
import kernelwalk.exercise.OperationType;
import kernelwalk.words.VisibleText;
import kernelwalk.words.Words;

/** The worked steps of every layer of an exercise, one after the other; of a single layer without a heading. */
public final class WalkedLayers {

    private final Exercise exercise;
    private final Words words;

    /**
     * @throws ConvolutionException when a layer cannot be computed
     */
    public WalkedLayers(Exercise exercise, Words words) {
        this.exercise = exercise;
        this.words = words;
        if (exercise.layers().size() > 1) {
            exercise.computations();
        }
    }

    /** Writes all layers. */
    public void write(Writer out) throws IOException {
        int count = exercise.layers().size();
        if (count == 1) {
            new WorkedSteps(exercise, words).write(out);
            return;
        }
        StepsHead.writeTitle(exercise, out);
        Exercise layer = exercise.at(0);
        for (int i = 0; ; i++) {
            out.write(heading(layer, words) + "\n");
            untitled(layer, words).write(out);
            if (i == count - 1) {
                return;
            }
            out.write("\n");
            layer = layer.at(i + 1);
        }
    }

    /** Writes what stands above one layer. */
    static void writeHead(Exercise layer, Words words, Writer out) throws IOException {
        StepsHead.writeTitle(layer, out);
        if (layer.layers().size() > 1) {
            out.write(heading(layer, words) + "\n");
        }
    }

    /** The steps of the open layer, without title and notes. */
    static WorkedSteps untitled(Exercise layer, Words words) {
        return new WorkedSteps(layer.titled("").withNotes(""), words);
    }

    /** The number of the open layer, its name and what it does. */
    static String heading(Exercise exercise, Words words) {
        Layer layer = exercise.layers().get(exercise.opened());
        String type = words.say("operation." + OperationType.of(layer.operation()).code());
        int number = exercise.opened() + 1;
        return layer.name().isEmpty()
                ? words.say("cli.layer", number, type)
                : words.say("cli.layer.named", number, VisibleText.of(layer.name()), type);
    }
}
