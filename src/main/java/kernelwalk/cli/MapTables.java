package kernelwalk.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.function.BiFunction;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.notation.NumberText;
import kernelwalk.words.Words;

/** Feature maps as tables with aligned columns; their numbers as decimals where those end. */
final class MapTables {

    private final Operation operation;
    private final Words words;

    MapTables(Operation operation, Words words) {
        this.operation = operation;
        this.words = words;
    }

    /** Writes every map, each under its name when there are several. */
    void write(Tensor<Shape> output, Writer out) throws IOException {
        Shape shape = output.layout();
        boolean several = shape.samples() * shape.channels() > 1;
        for (int sample = 0; sample < shape.samples(); sample++) {
            for (int filter = 0; filter < shape.channels(); filter++) {
                if (several) {
                    out.write("\n" + name(sample, filter) + "\n");
                }
                write(output, sample, filter, out);
            }
        }
    }

    /** What a feature map is called; pooling keeps channels, weights make filters. */
    String name(int sample, int filter) {
        return operation instanceof Operation.Pooling
                ? words.say("cli.map.channel", sample, filter)
                : words.say("cli.map.filter", sample, filter);
    }

    private static void write(Tensor<Shape> output, int sample, int filter, Writer out)
            throws IOException {
        Shape shape = output.layout();
        write(
                shape.height(),
                shape.width(),
                (row, column) -> output.at(shape.index(sample, row, column, filter)),
                out);
    }

    /** Writes one table. */
    static void write(int height, int width, BiFunction<Integer, Integer, Value> number, Writer out)
            throws IOException {
        int longest = 0;
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                String text = NumberText.decimal(number.apply(row, column));
                longest = Math.max(longest, text.length());
            }
        }
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                String text = NumberText.decimal(number.apply(row, column));
                out.write(" ".repeat(longest - text.length() + (column == 0 ? 0 : 2)));
                out.write(text);
            }
            out.write('\n');
        }
    }
}
