package kernelwalk.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
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
    public void success(String file, LayerOutput last, List<LayerOutput> layers)
            throws IOException {
        if (severalFiles) {
            out.write(VisibleText.of(file) + "\n");
        }
        for (int i = 0; i < layers.size() - 1; i++) {
            out.write(WalkedLayers.heading(layers.get(i).layer(), words) + "\n");
            write(layers.get(i));
            out.write("\n");
        }
        if (!layers.isEmpty()) {
            out.write(WalkedLayers.heading(last.layer(), words) + "\n");
        }
        write(last);
        if (severalFiles) {
            out.write("\n");
        }
    }

    private void write(LayerOutput layer) throws IOException {
        Exercise exercise = layer.layer();
        out.write(words.say("cli.output", lengths(layer), layer.numbers()) + "\n");
        var tables = new MapTables(exercise.operation(), exercise.resultStyle(), words);
        if (exercise.givesUnits()) {
            tables.writeUnits(layer.output(), out);
        } else {
            tables.write(layer.output(), out);
        }
    }

    private static String lengths(LayerOutput layer) {
        return layer.lengths().stream().map(String::valueOf).collect(Collectors.joining("×"));
    }

    @Override
    public void failure(String file, Failure failure) {
        // people read the message on standard error
    }
}
