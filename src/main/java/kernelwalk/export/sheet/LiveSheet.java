package kernelwalk.export.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.Geometry;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Ledger;
import kernelwalk.convolution.Ledger.Ending;
import kernelwalk.convolution.Ledger.Entry;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tap;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.export.look.Look;
import kernelwalk.words.Words;

/**
 * An exercise that goes on computing in a spreadsheet: input with its padding, kernel and bias are cells, and every cell of
 * the output is a formula over those that its window covers. Its functions are SUMPRODUCT, SUM and MAX alone.
 */
public final class LiveSheet {

    /** The blocks begin below the title. */
    private static final int FIRST_ROW = 2;

    private final Exercise exercise;
    private final Words words;
    private final Computation computation;
    private final Geometry geometry;
    private final Margins margins;
    private final Workbook book = new Workbook();

    /** Where the numbers of the input stand, by their cells; those of the padding too. */
    private final Map<Cell, SheetCell> input = new HashMap<>();

    /** Where the weights stand, by their places in the kernel. */
    private final Map<Integer, SheetCell> kernel = new HashMap<>();

    private final List<SheetCell> bias = new ArrayList<>();

    private LiveSheet(Exercise exercise, Look look) {
        this.exercise = exercise;
        words = look.words();
        computation = exercise.compute();
        geometry = computation.geometry();
        boolean isPadded = !(exercise.operation() instanceof TransposedConvolution);
        margins = isPadded ? geometry.margins() : Margins.NONE;
    }

    /** Writes the workbook. The stream stays open. */
    public static void write(Exercise exercise, Look look, OutputStream out) throws IOException {
        new LiveSheet(exercise, look).write(out);
    }

    private void write(OutputStream out) throws IOException {
        if (!exercise.title().isBlank()) {
            book.text(new SheetCell(0, 0), exercise.title());
        }
        Shape shape = exercise.input().layout();
        int column = 1;
        writeInput(shape, column);
        column += shape.width() + margins.left() + margins.right() + 2;
        if (exercise.operation() instanceof Weighted weighted) {
            writeKernel(weighted, column);
            column += weighted.kernel().layout().width() + 2;
        }
        writeOutput(column);
        book.write(words.say("export.sheet.name"), out);
    }

    private void writeInput(Shape shape, int column) {
        int row = FIRST_ROW;
        for (int sample = 0; sample < shape.samples(); sample++) {
            for (int channel = 0; channel < shape.channels(); channel++) {
                String name = words.say("export.solution.input");
                book.text(
                        new SheetCell(row, column),
                        shape.samples() * shape.channels() == 1
                                ? name
                                : name
                                        + ", "
                                        + words.say("export.solution.sample", sample)
                                        + ", "
                                        + words.say("export.solution.channel", channel));
                row++;
                place(shape, sample, channel, row, column);
                row += shape.height() + margins.top() + margins.bottom() + 1;
            }
        }
    }

    /** Puts a map of the input and the padding around it where they belong. */
    private void place(Shape shape, int sample, int channel, int row, int column) {
        for (int y = -margins.top(); y < shape.height() + margins.bottom(); y++) {
            for (int x = -margins.left(); x < shape.width() + margins.right(); x++) {
                var cell = new Cell(sample, y, x, channel);
                var there = new SheetCell(row + y + margins.top(), column + x + margins.left());
                input.put(cell, there);
                if (shape.indexOf(cell).isPresent()) {
                    put(
                            there,
                            exercise.input().at(shape.index(sample, y, x, channel)),
                            SheetStyle.INPUT,
                            SheetStyle.INPUT_FRACTION);
                } else {
                    book.number(there, 0, SheetStyle.PADDING);
                }
            }
        }
    }

    private void writeKernel(Weighted weighted, int column) {
        KernelShape shape = weighted.kernel().layout();
        int row = FIRST_ROW;
        for (int filter = 0; filter < shape.filters(); filter++) {
            for (int channel = 0; channel < shape.channels(); channel++) {
                String name = words.say("export.solution.kernel");
                book.text(
                        new SheetCell(row, column),
                        shape.filters() * shape.channels() == 1
                                ? name
                                : name
                                        + ", "
                                        + words.say("export.solution.filter", filter)
                                        + ", "
                                        + words.say("export.solution.channel", channel));
                row++;
                for (int u = 0; u < shape.height(); u++) {
                    for (int v = 0; v < shape.width(); v++) {
                        int index = shape.index(u, v, channel, filter);
                        var there = new SheetCell(row + u, column + v);
                        kernel.put(index, there);
                        put(
                                there,
                                weighted.kernel().at(index),
                                SheetStyle.KERNEL,
                                SheetStyle.KERNEL_FRACTION);
                    }
                }
                row += shape.height() + 1;
            }
            book.text(new SheetCell(row, column), words.say("export.solution.bias"));
            bias.add(new SheetCell(row + 1, column));
            put(
                    bias.getLast(),
                    weighted.bias().get(filter),
                    SheetStyle.KERNEL,
                    SheetStyle.KERNEL_FRACTION);
            row += 3;
        }
    }

    /** A fraction is a formula, so that it stays exact. */
    private void put(SheetCell cell, Value value, SheetStyle style, SheetStyle ofFractions) {
        boolean isFraction = value instanceof Rational exact && exact.isWrittenAsFraction();
        if (isFraction) {
            book.formula(cell, value.toString(), value.toDouble(), ofFractions);
        } else {
            book.number(cell, value.toDouble(), style);
        }
    }

    private void writeOutput(int column) {
        Shape shape = geometry.output();
        int row = FIRST_ROW;
        for (int sample = 0; sample < shape.samples(); sample++) {
            for (int filter = 0; filter < shape.channels(); filter++) {
                String name = words.say("export.solution.output");
                book.text(
                        new SheetCell(row, column),
                        shape.samples() * shape.channels() == 1
                                ? name
                                : name
                                        + ", "
                                        + words.say("export.solution.sample", sample)
                                        + ", "
                                        + words.say("export.solution.filter", filter));
                row++;
                for (int y = 0; y < shape.height(); y++) {
                    for (int x = 0; x < shape.width(); x++) {
                        var cell = new Cell(sample, y, x, filter);
                        Ledger ledger = computation.writtenDown(cell);
                        book.formula(
                                new SheetCell(row + y, column + x),
                                formula(ledger),
                                ledger.result().toDouble(),
                                SheetStyle.OUTPUT);
                    }
                }
                row += shape.height() + 1;
            }
        }
    }

    private String formula(Ledger ledger) {
        List<Tap> taps = ledger.entries().stream().filter(ledger::counts).map(Entry::tap).toList();
        return switch (ledger.ending()) {
            case Ending.Keep _ -> "MAX(" + read(taps) + ")";
            case Ending.DivideBy(int count) -> "SUM(" + read(taps) + ")/" + count;
            case Ending.AddBias _ -> products(ledger.output(), taps);
        };
    }

    private String read(List<Tap> taps) {
        return rectangle(taps.stream().map(this::place).toList())
                .orElseGet(
                        () ->
                                taps.stream()
                                        .map(tap -> place(tap).name())
                                        .collect(Collectors.joining(",")));
    }

    /** Where a tap reads; a copy beyond the edge follows the cell that it is a copy of. */
    private SheetCell place(Tap tap) {
        SheetCell place = input.get(tap.input());
        if (tap.reading() == Tap.Reading.COPY) {
            String source = input.get(tap.source()).name();
            book.formula(place, source, tap.value().toDouble(), SheetStyle.PADDING);
        }
        return place;
    }

    /** A sum of products for each channel: of two rectangles where both are such, else one by one. */
    private String products(Cell output, List<Tap> taps) {
        Map<Integer, List<Tap>> byChannel =
                taps.stream().collect(Collectors.groupingBy(Tap::channel));
        String bias = this.bias.get(output.channel()).fixed();
        return byChannel.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(channel -> products(output.channel(), channel.getValue()))
                .collect(Collectors.joining("+", "", taps.isEmpty() ? bias : "+" + bias));
    }

    private String products(int filter, List<Tap> taps) {
        KernelShape shape = ((Weighted) exercise.operation()).kernel().layout();
        List<SheetCell> read = taps.stream().map(this::place).toList();
        List<SheetCell> weights =
                taps.stream()
                        .map(
                                tap ->
                                        kernel.get(
                                                shape.index(
                                                        tap.kernelRow(),
                                                        tap.kernelColumn(),
                                                        tap.channel(),
                                                        filter)))
                        .toList();
        Optional<String> area = rectangle(read);
        Optional<String> ofWeights = rectangle(weights);
        if (area.isPresent() && ofWeights.isPresent()) {
            String fixed = weights.getFirst().fixed() + ":" + weights.getLast().fixed();
            return "SUMPRODUCT(" + area.get() + "," + fixed + ")";
        }
        var products = new ArrayList<String>();
        for (int i = 0; i < read.size(); i++) {
            products.add(read.get(i).name() + "*" + weights.get(i).fixed());
        }
        return String.join("+", products);
    }

    /** The name of the rectangle that cells fill row by row; nothing when they do not. */
    private static Optional<String> rectangle(List<SheetCell> cells) {
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        SheetCell first = cells.getFirst();
        SheetCell last = cells.getLast();
        int width = last.column() - first.column() + 1;
        int height = last.row() - first.row() + 1;
        if (width < 1 || height < 1 || width * height != cells.size()) {
            return Optional.empty();
        }
        for (int i = 0; i < cells.size(); i++) {
            var expected = new SheetCell(first.row() + i / width, first.column() + i % width);
            if (!cells.get(i).equals(expected)) {
                return Optional.empty();
            }
        }
        return Optional.of(first.to(last));
    }
}
