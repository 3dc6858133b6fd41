package kernelwalk.cli;

import java.io.IOException;
import java.io.Writer;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;
import kernelwalk.words.Failure;
import kernelwalk.words.VisibleText;
import kernelwalk.words.Words;

/** For people: the shape, then a table for each feature map. */
final class TextResults implements Results {

    private final Writer out;
    private final Words words;
    private final boolean severalFiles;

    TextResults(Writer out, Words words, boolean severalFiles) {
        this.out = out;
        this.words = words;
        this.severalFiles = severalFiles;
    }

    @Override
    public void success(String file, Exercise exercise, Tensor<Shape> output) throws IOException {
        if (severalFiles) {
            out.write(VisibleText.of(file) + "\n");
        }
        out.write(words.say("cli.output", output.layout(), exercise.numbers()) + "\n");
        new MapTables(exercise.operation(), exercise.resultStyle(), words).write(output, out);
        if (severalFiles) {
            out.write("\n");
        }
    }

    @Override
    public void failure(String file, Failure failure) {
        // people read the message on standard error
    }
}
