package kernelwalk.export.worksheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import kernelwalk.convolution.Dense;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.export.look.MapName;
import kernelwalk.notation.NumberStyle;
import kernelwalk.words.Words;

/**
 * The grids of the open layer of an exercise on paper.
 *
 * @param words the language of their names
 */
record SheetGrids(Words words) {

    private static final double TYPED = 30;

    /** Room for a pencil: a little more than a centimetre. */
    static final double ASKED = 44;

    /** The input. */
    void input(Exercise exercise, Pages pages) {
        NumberStyle typed = exercise.typedStyle();
        String input = words.say("export.solution.input");
        if (exercise.takesUnits()) {
            units(input, exercise.input(), typed::inFull, TYPED, pages);
        } else {
            maps(input, "channel", exercise.input(), typed::inFull, TYPED, pages);
        }
    }

    /** The weights and the bias, where there are such. */
    void weights(Exercise exercise, Pages pages) {
        if (exercise.operation() instanceof Weighted weighted) {
            kernel(weighted, exercise.typedStyle(), pages);
        }
    }

    /** The output: its numbers in the key, and else room for them. */
    void output(Exercise exercise, Tensor<Shape> output, boolean isKey, Pages pages) {
        NumberStyle results = exercise.resultStyle();
        Writing writing = value -> isKey ? results.inFull(value) : "";
        double side = isKey ? TYPED : ASKED;
        String name = words.say("export.solution.output");
        if (exercise.givesUnits()) {
            units(name, output, writing, side, pages);
        } else {
            String slice = exercise.operation() instanceof Weighted ? "filter" : "channel";
            maps(name, slice, output, writing, side, pages);
        }
    }

    /** Samples × units in one grid. */
    private static void units(
            String name, Tensor<Shape> numbers, Writing writing, double side, Pages pages) {
        Shape shape = numbers.layout();
        pages.grid(
                name,
                grid(
                        shape.samples(),
                        shape.channels(),
                        (sample, unit) -> writing.of(numbers.at(shape.index(sample, 0, 0, unit)))),
                side);
    }

    private void kernel(Weighted weighted, NumberStyle style, Pages pages) {
        KernelShape shape = weighted.kernel().layout();
        String name = words.say("export.solution.kernel");
        IntFunction<String> number = index -> style.inFull(weighted.kernel().at(index));
        if (weighted instanceof Dense dense) {
            pages.grid(
                    words.say("export.solution.weights"),
                    grid(
                            dense.inputs(),
                            dense.units(),
                            (row, column) -> number.apply(shape.index(0, 0, row, column))),
                    TYPED);
        } else {
            for (int map = 0; map < shape.filters() * shape.channels(); map++) {
                int filter = map / shape.channels();
                int channel = map % shape.channels();
                pages.grid(
                        shape.filters() * shape.channels() == 1
                                ? name
                                : name + ", " + MapName.ofKernel(words, filter, channel),
                        grid(
                                shape.height(),
                                shape.width(),
                                (u, v) -> number.apply(shape.index(u, v, channel, filter))),
                        TYPED);
            }
        }
        pages.grid(
                words.say("export.solution.bias"),
                List.of(weighted.bias().stream().map(style::inFull).toList()),
                TYPED);
    }

    /** What stands in a row and column. */
    private interface Place {
        String at(int row, int column);
    }

    private static List<List<String>> grid(int height, int width, Place place) {
        var rows = new ArrayList<List<String>>();
        for (int row = 0; row < height; row++) {
            int current = row;
            rows.add(
                    IntStream.range(0, width)
                            .mapToObj(column -> place.at(current, column))
                            .toList());
        }
        return Collections.unmodifiableList(rows);
    }

    private interface Writing {
        String of(Value value);
    }

    private void maps(
            String name,
            String slice,
            Tensor<Shape> numbers,
            Writing writing,
            double side,
            Pages pages) {
        Shape shape = numbers.layout();
        for (int map = 0; map < shape.samples() * shape.channels(); map++) {
            int sample = map / shape.channels();
            int channel = map % shape.channels();
            String ofMap = MapName.of(words, shape.samples(), sample, slice, channel);
            pages.grid(
                    shape.samples() * shape.channels() == 1 ? name : name + ", " + ofMap,
                    grid(
                            shape.height(),
                            shape.width(),
                            (row, column) ->
                                    writing.of(
                                            numbers.at(shape.index(sample, row, column, channel)))),
                    side);
        }
    }
}
