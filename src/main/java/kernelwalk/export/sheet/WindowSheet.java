package kernelwalk.export.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.Geometry;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.AveragePooling;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Stationary;
import kernelwalk.convolution.Tap;
import kernelwalk.words.Words;

/** The products of one window, whose place is typed into cells. Values, weights and products stand side by side. */
final class WindowSheet {

    /** A formula that chooses among more is longer than spreadsheets take. */
    private static final int MOST_CHOICES = 64;

    /** Where the tables begin, below the place. */
    private static final int TABLES = 7;

    private static final SheetCell ROW = new SheetCell(2, 1);
    private static final SheetCell COLUMN = new SheetCell(3, 1);
    private static final SheetCell FILTER = new SheetCell(4, 1);
    private static final SheetCell SAMPLE = new SheetCell(5, 1);

    private final LayerBlock block;
    private final Words words;
    private final SheetPage layers;
    private final SheetPage page;
    private final Operation operation;
    private final Computation computation;
    private final Geometry geometry;

    WindowSheet(LayerBlock block, Words words, SheetPage layers, SheetPage page) {
        this.block = block;
        this.words = words;
        this.layers = layers;
        this.page = page;
        operation = block.layer().operation();
        computation = block.computation();
        geometry = computation.geometry();
    }

    /** Whether a layer has windows that slide, and not too many maps to choose from. */
    static boolean suits(LayerBlock block) {
        Shape output = block.computation().geometry().output();
        return switch (block.layer().operation()) {
            case Convolution _, MaxPooling _, AveragePooling _ ->
                    output.samples() * output.channels() <= MOST_CHOICES;
            case TransposedConvolution _, Stationary _ -> false;
        };
    }

    void write() {
        page.text(new SheetCell(0, 0), words.say("export.sheet.window.title"));
        typed(ROW, "export.sheet.window.row");
        typed(COLUMN, "export.sheet.window.column");
        Shape output = geometry.output();
        if (output.channels() > 1) {
            typed(FILTER, "export.sheet.window.filter");
        }
        if (output.samples() > 1) {
            typed(SAMPLE, "export.sheet.window.sample");
        }
        int width = geometry.window().width() + 1;
        boolean multiplies = operation instanceof Convolution;
        page.text(new SheetCell(TABLES - 1, 0), words.say("export.sheet.window.values"));
        if (multiplies) {
            page.text(new SheetCell(TABLES - 1, width), words.say("export.solution.kernel"));
            page.text(
                    new SheetCell(TABLES - 1, 2 * width),
                    words.say("export.sheet.window.products"));
        }
        int row = TABLES;
        var products = new ArrayList<SheetCell>();
        for (int channel = 0; channel < geometry.channels(); channel++) {
            for (int u = 0; u < geometry.window().height(); u++) {
                for (int v = 0; v < geometry.window().width(); v++) {
                    writeTap(channel, u, v, row + u, width, products);
                }
            }
            row += geometry.window().height() + 1;
        }
        writeEnd(row, products);
    }

    private void typed(SheetCell cell, String key) {
        page.text(new SheetCell(cell.row(), 0), words.say(key));
        page.number(cell, words.countFrom().first(), SheetStyle.INPUT);
    }

    private void writeTap(int channel, int u, int v, int row, int width, List<SheetCell> products) {
        var first = new Cell(0, 0, 0, 0);
        Tap tap = computation.tap(first, channel, u, v);
        var value = new SheetCell(row, v);
        page.formula(
                value,
                chosen((sample, filter) -> read(sample, filter, channel, u, v)),
                tap.value().toDouble(),
                SheetStyle.INPUT);
        if (operation instanceof Convolution convolution) {
            KernelShape kernel = convolution.kernel().layout();
            var weight = new SheetCell(row, width + v);
            page.formula(
                    weight,
                    chosen(
                            (_, filter) ->
                                    layers.before()
                                            + block.weight(
                                                            kernel.index(
                                                                    tap.kernelRow(),
                                                                    tap.kernelColumn(),
                                                                    channel,
                                                                    filter))
                                                    .fixed()),
                    tap.weight().toDouble(),
                    SheetStyle.KERNEL);
            var product = new SheetCell(row, 2 * width + v);
            page.formula(
                    product,
                    value.name() + "*" + weight.name(),
                    tap.value().toDouble() * tap.weight().toDouble(),
                    SheetStyle.OUTPUT);
            products.add(product);
        }
    }

    private void writeEnd(int row, List<SheetCell> products) {
        var first = new Cell(0, 0, 0, 0);
        if (operation instanceof Convolution convolution) {
            page.text(new SheetCell(row, 0), words.say("export.sheet.window.sum"));
            page.formula(
                    new SheetCell(row, 1),
                    "SUM(" + products.getFirst().to(products.getLast()) + ")",
                    computation.ledger(first).sum().toDouble(),
                    SheetStyle.PLAIN);
            page.text(new SheetCell(row + 1, 0), words.say("export.solution.bias"));
            page.formula(
                    new SheetCell(row + 1, 1),
                    chosen((_, filter) -> layers.before() + block.bias(filter).fixed()),
                    convolution.bias().getFirst().toDouble(),
                    SheetStyle.KERNEL);
        }
        page.text(new SheetCell(row + 2, 0), words.say("export.solution.output"));
        page.formula(
                new SheetCell(row + 2, 1),
                chosen(this::output),
                computation.value(first).toDouble(),
                SheetStyle.OUTPUT);
    }

    /** What is read there by a window of a sample and filter; nothing beyond the padding. */
    private String read(int sample, int filter, int channel, int u, int v) {
        Shape shape = geometry.input();
        Margins margins = block.margins();
        int from = computation.tap(new Cell(sample, 0, 0, filter), channel, u, v).input().channel();
        SheetCell first = block.input(new Cell(sample, -margins.top(), -margins.left(), from));
        SheetCell last =
                block.input(
                        new Cell(
                                sample,
                                shape.height() + margins.bottom() - 1,
                                shape.width() + margins.right() - 1,
                                from));
        return "IFERROR(INDEX(%s%s:%s,%s,%s),0)"
                .formatted(
                        layers.before(),
                        first.fixed(),
                        last.fixed(),
                        place(
                                ROW,
                                operation.strides().height(),
                                u * operation.dilations().height()),
                        place(
                                COLUMN,
                                operation.strides().width(),
                                v * operation.dilations().width()));
    }

    private String output(int sample, int filter) {
        Shape shape = geometry.output();
        return "INDEX(%s%s:%s,%s,%s)"
                .formatted(
                        layers.before(),
                        block.output(new Cell(sample, 0, 0, filter)).fixed(),
                        block.output(
                                        new Cell(
                                                sample,
                                                shape.height() - 1,
                                                shape.width() - 1,
                                                filter))
                                .fixed(),
                        place(ROW, 1, 0),
                        place(COLUMN, 1, 0));
    }

    /** Which row or column, counted from 1 as spreadsheets do. */
    private String place(SheetCell typed, int stride, int reach) {
        int first = words.countFrom().first();
        return "%s*%d%+d".formatted(typed.fixed(), stride, reach + 1 - first * stride);
    }

    /** The one of the sample and filter that are typed, where they differ. */
    private String chosen(BiFunction<Integer, Integer, String> formula) {
        Shape output = geometry.output();
        int filters = output.channels();
        List<String> all =
                IntStream.range(0, output.samples() * filters)
                        .mapToObj(i -> formula.apply(i / filters, i % filters))
                        .toList();
        if (all.stream().distinct().count() == 1) {
            return all.getFirst();
        }
        int first = words.countFrom().first();
        String sample =
                output.samples() == 1
                        ? ""
                        : "(%s-%d)*%d+".formatted(SAMPLE.fixed(), first, filters);
        String filter = filters == 1 ? "1" : "%s%+d".formatted(FILTER.fixed(), 1 - first);
        return "CHOOSE(" + sample + filter + "," + String.join(",", all) + ")";
    }
}
