package kernelwalk.export.solution;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.Dense;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Layout;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Operation.WindowPooling;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Stationary;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.export.look.MapName;
import kernelwalk.notation.CardNotation;
import kernelwalk.notation.NumberStyle;
import kernelwalk.words.Words;

/** The numbers of an exercise as grids of a worked solution, each with its name. */
final class NumberGrids {

    /** A wider or higher grid does not fit on a page. */
    static final int MOST_CELLS_ACROSS = 24;

    private final Exercise exercise;
    private final Computation computation;
    private final Words words;
    private final Script script;

    NumberGrids(Exercise exercise, Computation computation, Words words, Script script) {
        this.exercise = exercise;
        this.computation = computation;
        this.words = words;
        this.script = script;
    }

    void writeMaps(Tensor<Shape> numbers, NumberStyle style, Writer out) throws IOException {
        Shape shape = numbers.layout();
        if (areUnits(shape)) {
            writeGrid(
                    Optional.empty(),
                    shape.samples(),
                    shape.channels(),
                    (sample, unit) -> shape.index(sample, 0, 0, unit),
                    numbers,
                    style,
                    out);
            return;
        }
        for (int sample = 0; sample < shape.samples(); sample++) {
            for (int channel = 0; channel < shape.channels(); channel++) {
                int ofSample = sample;
                int ofChannel = channel;
                Optional<String> name =
                        shape.samples() * shape.channels() == 1
                                ? Optional.empty()
                                : Optional.of(map(sample, channel, shape));
                writeGrid(
                        name,
                        shape.height(),
                        shape.width(),
                        (row, column) -> shape.index(ofSample, row, column, ofChannel),
                        numbers,
                        style,
                        out);
            }
        }
    }

    void writeKernel(Weighted weighted, Writer out) throws IOException {
        KernelShape shape = weighted.kernel().layout();
        if (weighted instanceof Dense dense) {
            writeGrid(
                    Optional.empty(),
                    dense.inputs(),
                    dense.units(),
                    (input, unit) -> shape.index(0, 0, input, unit),
                    dense.kernel(),
                    exercise.typedStyle(),
                    out);
            writeNumbers("export.solution.bias", dense.bias(), out);
            return;
        }
        for (int filter = 0; filter < shape.filters(); filter++) {
            for (int channel = 0; channel < shape.channels(); channel++) {
                int ofFilter = filter;
                int ofChannel = channel;
                writeGrid(
                        shape.filters() * shape.channels() == 1
                                ? Optional.empty()
                                : Optional.of(MapName.ofKernel(words, filter, channel)),
                        shape.height(),
                        shape.width(),
                        (row, column) -> shape.index(row, column, ofChannel, ofFilter),
                        weighted.kernel(),
                        exercise.typedStyle(),
                        out);
            }
        }
        writeNumbers("export.solution.bias", weighted.bias(), out);
    }

    void writeNumbers(String key, List<Value> numbers, Writer out) throws IOException {
        String all =
                String.join(", ", numbers.stream().map(exercise.typedStyle()::inFull).toList());
        out.write(script.paragraph(words.say(key) + ": " + all));
    }

    /** Which number stands in a row and column. */
    private interface Place {
        int index(int row, int column);
    }

    private void writeGrid(
            Optional<String> name,
            int height,
            int width,
            Place place,
            Tensor<? extends Layout> numbers,
            NumberStyle style,
            Writer out)
            throws IOException {
        if (name.isPresent()) {
            out.write(script.paragraph(name.get()));
        }
        if (Math.max(height, width) > MOST_CELLS_ACROSS) {
            out.write(script.paragraph(words.say("export.solution.too-large", height, width)));
            return;
        }
        var values = new ArrayList<List<Value>>();
        for (int row = 0; row < height; row++) {
            int current = row;
            values.add(
                    IntStream.range(0, width)
                            .mapToObj(column -> numbers.at(place.index(current, column)))
                            .toList());
        }
        CardNotation notation = style.card(values.stream().flatMap(List::stream).toList());
        List<List<String>> rows =
                values.stream().map(row -> row.stream().map(notation::text).toList()).toList();
        out.write(script.grid(rows, words.countFrom().name(0)));
    }

    /** Whether maps are single numbers, which stand in one row. */
    boolean areUnits(Shape shape) {
        boolean takesUnits =
                switch (exercise.operation()) {
                    case Stationary _ -> true;
                    case Convolution _, TransposedConvolution _, WindowPooling _ -> false;
                };
        return takesUnits && shape.height() * shape.width() == 1 && shape.channels() > 1;
    }

    /** What a map is called, where there are several. */
    String map(int sample, int channel, Shape shape) {
        boolean isFiltered =
                shape.equals(computation.geometry().output())
                        && exercise.operation() instanceof Weighted;
        return MapName.of(
                words, shape.samples(), sample, isFiltered ? "filter" : "channel", channel);
    }
}
