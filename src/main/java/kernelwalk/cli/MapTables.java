package kernelwalk.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.notation.NumberStyle;
import kernelwalk.words.Words;

/** Feature maps as tables with aligned columns. */
final class MapTables {

    private final Operation operation;
    private final NumberStyle style;
    private final Words words;

    MapTables(Operation operation, NumberStyle style, Words words) {
        this.operation = operation;
        this.style = style;
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

    /** Writes the units of each sample in a row. */
    void writeUnits(Tensor<Shape> output, Writer out) throws IOException {
        Shape shape = output.layout();
        write(
                shape.samples(),
                shape.channels(),
                (sample, unit) -> output.at(shape.index(sample, 0, 0, unit)),
                style,
                out);
    }

    /** What a feature map is called; weights make filters, all else keeps channels. */
    String name(int sample, int filter) {
        return !(operation instanceof Operation.Weighted)
                ? words.say("cli.map.channel", sample, filter)
                : words.say("cli.map.filter", sample, filter);
    }

    private void write(Tensor<Shape> output, int sample, int filter, Writer out)
            throws IOException {
        Shape shape = output.layout();
        write(
                shape.height(),
                shape.width(),
                (row, column) -> output.at(shape.index(sample, row, column, filter)),
                style,
                out);
    }

    /** Writes one table. */
    static void write(
            int height,
            int width,
            BiFunction<Integer, Integer, Value> number,
            NumberStyle style,
            Writer out)
            throws IOException {
        List<Value> numbers =
                IntStream.range(0, height * width)
                        .mapToObj(i -> number.apply(i / width, i % width))
                        .toList();
        var card = new ResultNumbers(style, numbers);
        int longest = numbers.stream().mapToInt(value -> card.text(value).length()).max().orElse(0);
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                String text = card.text(numbers.get(row * width + column));
                out.write(" ".repeat(longest - text.length() + (column == 0 ? 0 : 2)));
                out.write(text);
            }
            out.write('\n');
        }
    }
}
