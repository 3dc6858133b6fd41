package kernelwalk.export.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.Dense;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Ledger;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.Pooling;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Pointwise;
import kernelwalk.convolution.Pointwise.BatchNormalization;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Rearranging;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tap;
import kernelwalk.convolution.Value;
import kernelwalk.convolution.Windowless;
import kernelwalk.exercise.Exercise;
import kernelwalk.export.look.MapName;
import kernelwalk.words.Words;

/** A layer in a spreadsheet: what comes in with its padding, its own numbers, and a formula for each that comes out. */
final class LayerBlock {

    private final Exercise layer;
    private final Words words;
    private final SheetPage page;
    private final Computation computation;
    private final Margins margins;

    /** Where the numbers that come in stand, by their cells; those of the padding too. */
    private final Map<Cell, SheetCell> input = new HashMap<>();

    /** Where the weights stand, by their places in the kernel. */
    private final Map<Integer, SheetCell> kernel = new HashMap<>();

    private final List<SheetCell> bias = new ArrayList<>();

    private final Map<Integer, List<SheetCell>> normalized = new HashMap<>();

    private final Map<Cell, SheetCell> output = new HashMap<>();

    LayerBlock(Exercise layer, Words words, SheetPage page) {
        this.layer = layer;
        this.words = words;
        this.page = page;
        computation = layer.compute();
        boolean isPadded =
                switch (layer.operation()) {
                    case TransposedConvolution _, Rearranging _ -> false;
                    case Convolution _, Dense _, Pooling _, Pointwise _ -> true;
                };
        margins = isPadded ? computation.geometry().margins() : Margins.NONE;
    }

    Computation computation() {
        return computation;
    }

    Exercise layer() {
        return layer;
    }

    /** Where a number that comes in stands, also beyond the edge as far as there is padding. */
    SheetCell input(Cell cell) {
        return input.get(cell);
    }

    SheetCell weight(int index) {
        return kernel.get(index);
    }

    SheetCell bias(int filter) {
        return bias.get(filter);
    }

    SheetCell output(Cell cell) {
        return output.get(cell);
    }

    Margins margins() {
        return margins;
    }

    /** Writes what is typed into it, from a column on. */
    int writeTyped(int row, int column) {
        return writeInput(
                row,
                column,
                (cell, there) -> {
                    Value typed = layer.input().at(layer.input().layout().indexOf(cell).getAsInt());
                    put(there, typed, SheetStyle.INPUT, SheetStyle.INPUT_FRACTION);
                });
    }

    /** Takes what the layer before gives: where it stands, or as a copy with the padding around it. */
    int follow(LayerBlock before, int row, int column) {
        if (margins.equals(Margins.NONE)) {
            input.putAll(before.output);
            return column;
        }
        return writeInput(
                row,
                column,
                (cell, there) -> {
                    double value =
                            layer.input()
                                    .at(layer.input().layout().indexOf(cell).getAsInt())
                                    .toDouble();
                    String source = before.output(cell).name();
                    page.formula(there, source, value, SheetStyle.INPUT);
                });
    }

    private int writeInput(int row, int column, BiConsumer<Cell, SheetCell> writing) {
        Shape shape = layer.input().layout();
        var maps =
                new SheetMaps(
                        page, words, shape, margins, words.say("export.solution.input"), "channel");
        return maps.write(
                row,
                column,
                (cell, there) -> {
                    input.put(cell, there);
                    if (shape.indexOf(cell).isPresent()) {
                        writing.accept(cell, there);
                    } else {
                        page.number(there, 0, SheetStyle.PADDING);
                    }
                });
    }

    /** Writes the numbers of the layer itself. */
    int writeOwn(int row, int column) {
        return switch (layer.operation()) {
            case Dense dense -> writeDense(dense, row, column);
            case Weighted weighted -> writeKernel(weighted, row, column);
            case BatchNormalization normalization -> writeNormalized(normalization, row, column);
            case Pooling _, Windowless _ -> column;
        };
    }

    private int writeDense(Dense dense, int first, int column) {
        page.text(new SheetCell(first, column), words.say("export.solution.kernel"));
        for (int unit = 0; unit < dense.units(); unit++) {
            for (int from = 0; from < dense.inputs(); from++) {
                int index = dense.kernel().layout().index(0, 0, from, unit);
                weight(index, dense, new SheetCell(first + 1 + from, column + unit));
            }
        }
        int row = first + dense.inputs() + 2;
        page.text(new SheetCell(row, column), words.say("export.solution.bias"));
        for (int unit = 0; unit < dense.units(); unit++) {
            bias(dense, unit, new SheetCell(row + 1, column + unit));
        }
        return column + dense.units() + 1;
    }

    private int writeKernel(Weighted weighted, int first, int column) {
        KernelShape shape = weighted.kernel().layout();
        int row = first;
        for (int filter = 0; filter < shape.filters(); filter++) {
            for (int channel = 0; channel < shape.channels(); channel++) {
                String name = words.say("export.solution.kernel");
                page.text(
                        new SheetCell(row, column),
                        shape.filters() * shape.channels() == 1
                                ? name
                                : name + ", " + MapName.ofKernel(words, filter, channel));
                row++;
                for (int u = 0; u < shape.height(); u++) {
                    for (int v = 0; v < shape.width(); v++) {
                        int index = shape.index(u, v, channel, filter);
                        weight(index, weighted, new SheetCell(row + u, column + v));
                    }
                }
                row += shape.height() + 1;
            }
            page.text(new SheetCell(row, column), words.say("export.solution.bias"));
            bias(weighted, filter, new SheetCell(row + 1, column));
            row += 3;
        }
        return column + shape.width() + 2;
    }

    private void weight(int index, Weighted weighted, SheetCell there) {
        kernel.put(index, there);
        put(there, weighted.kernel().at(index), SheetStyle.KERNEL, SheetStyle.KERNEL_FRACTION);
    }

    private void bias(Weighted weighted, int filter, SheetCell there) {
        bias.add(there);
        put(there, weighted.bias().get(filter), SheetStyle.KERNEL, SheetStyle.KERNEL_FRACTION);
    }

    private int writeNormalized(BatchNormalization numbers, int first, int column) {
        List<String> names = List.of("mean", "variance", "scale", "offset");
        List<List<Value>> all =
                List.of(numbers.mean(), numbers.variance(), numbers.scale(), numbers.offset());
        var epsilon = new SheetCell(first + 9, column);
        int channels = numbers.mean().size();
        for (int channel = 0; channel < channels; channel++) {
            var own = new ArrayList<SheetCell>();
            for (int kind = 0; kind < all.size(); kind++) {
                var there = new SheetCell(first + 2 * kind + 1, column + channel);
                put(
                        there,
                        all.get(kind).get(channel),
                        SheetStyle.KERNEL,
                        SheetStyle.KERNEL_FRACTION);
                own.add(there);
            }
            own.add(epsilon);
            normalized.put(channel, own);
        }
        for (int kind = 0; kind < names.size(); kind++) {
            page.text(
                    new SheetCell(first + 2 * kind, column),
                    words.say("export.sheet." + names.get(kind)));
        }
        page.text(new SheetCell(first + 8, column), words.say("export.sheet.epsilon"));
        put(epsilon, numbers.epsilon(), SheetStyle.KERNEL, SheetStyle.KERNEL_FRACTION);
        return column + channels + 1;
    }

    /** A fraction is a formula, so that it stays exact. */
    private void put(SheetCell cell, Value value, SheetStyle style, SheetStyle ofFractions) {
        boolean isFraction = value instanceof Rational exact && exact.isWrittenAsFraction();
        if (isFraction) {
            page.formula(cell, value.toString(), value.toDouble(), ofFractions);
        } else {
            page.number(cell, value.toDouble(), style);
        }
    }

    /**
     * Writes a formula for each number that comes out, or leaves its cell empty.
     *
     * @param tolerance how far from the right one a typed number may be, where the cells are left empty
     */
    int writeOutput(int row, int column, Optional<String> tolerance) {
        Shape shape = computation.geometry().output();
        var formulas = new Formulas(this::place, this::weight, bias, normalized);
        var maps =
                new SheetMaps(
                        page,
                        words,
                        shape,
                        Margins.NONE,
                        words.say("export.solution.output"),
                        layer.operation() instanceof Weighted ? "filter" : "channel");
        return maps.write(
                row,
                column,
                (cell, there) -> {
                    output.put(cell, there);
                    Ledger ledger = computation.writtenDown(cell);
                    String formula = formulas.of(ledger);
                    if (tolerance.isPresent()) {
                        page.blank(there, formula, tolerance.get(), SheetStyle.BLANK);
                    } else {
                        page.formula(there, formula, ledger.result().toDouble(), SheetStyle.OUTPUT);
                    }
                });
    }

    private SheetCell weight(Tap tap, int filter) {
        KernelShape shape = ((Weighted) layer.operation()).kernel().layout();
        return kernel.get(shape.index(tap.kernelRow(), tap.kernelColumn(), tap.channel(), filter));
    }

    /** Where a tap reads; a copy beyond the edge follows the cell that it is a copy of. */
    private SheetCell place(Tap tap) {
        if (layer.operation() instanceof Rearranging) {
            return input.get(tap.source());
        }
        SheetCell place = input.get(tap.input());
        if (tap.reading() == Tap.Reading.COPY) {
            String source = input.get(tap.source()).name();
            page.formula(place, source, tap.value().toDouble(), SheetStyle.PADDING);
        }
        return place;
    }
}
