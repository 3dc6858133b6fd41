package kernelwalk.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kernelwalk.convolution.Axis;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.Dense;
import kernelwalk.convolution.Derivation;
import kernelwalk.convolution.Expression.Known;
import kernelwalk.convolution.Geometry;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.AveragePooling;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.Pooling;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Pointwise;
import kernelwalk.convolution.Pointwise.BatchNormalization;
import kernelwalk.convolution.Quantity;
import kernelwalk.convolution.Rearranging.Dropout;
import kernelwalk.convolution.Rearranging.Flatten;
import kernelwalk.convolution.Rearranging.UpSampling;
import kernelwalk.convolution.Rearranging.ZeroPadding;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Size;
import kernelwalk.convolution.Windowless;

/** What follows from the shapes of an exercise, with its numbers in the formulas. */
public final class ShapeFacts {

    private final Words words;
    private final Operation operation;
    private final Convention convention;
    private final Geometry geometry;

    private ShapeFacts(Words words, Computation computation, Convention convention) {
        this.words = words;
        this.operation = computation.operation();
        this.convention = convention;
        this.geometry = computation.geometry();
    }

    /** Output size, padding, left-over cells, parameters, multiplications and receptive field. */
    public static List<ShapeFact> of(Words words, Computation computation, Convention convention) {
        return new ShapeFacts(words, computation, convention).all();
    }

    private List<ShapeFact> all() {
        var facts = new ArrayList<ShapeFact>();
        if (keepsSize()) {
            keptSize().ifPresent(facts::add);
        } else {
            size("panels.shapes.height", geometry.rows()).ifPresent(facts::add);
            size("panels.shapes.width", geometry.columns()).ifPresent(facts::add);
        }
        if (!geometry.margins().equals(Margins.NONE)) {
            derivedMargins(
                    "panels.shapes.padding-rows",
                    "panels.shapes.cropping-rows",
                    geometry.rows(),
                    facts);
            derivedMargins(
                    "panels.shapes.padding-columns",
                    "panels.shapes.cropping-columns",
                    geometry.columns(),
                    facts);
            facts.add(margins());
        }
        if (!(operation instanceof Windowless)) {
            leftOver(facts);
        }
        facts.add(parameters());
        if (!(operation instanceof Windowless)) {
            facts.add(work());
            if (!isOfUnits()) {
                facts.add(field());
            }
        }
        return facts;
    }

    /** Units have no rows and columns. */
    private Optional<ShapeFact> keptSize() {
        var size = new Size(geometry.output().height(), geometry.output().width());
        return size.equals(Size.ONE)
                ? Optional.empty()
                : Optional.of(
                        new ShapeFact(
                                words.say("panels.shapes.size"),
                                size.toString(),
                                words.say("panels.shapes.size.kept")));
    }

    /** Whether every place has its own result, so that there is no window whose steps could be counted. */
    private boolean keepsSize() {
        return switch (operation) {
            case Dense _, Pointwise _, Dropout _ -> true;
            case Convolution _,
                    TransposedConvolution _,
                    Pooling _,
                    Flatten _,
                    ZeroPadding _,
                    UpSampling _ ->
                    false;
        };
    }

    /** Flattening has no rows and columns to be derived. */
    private Optional<ShapeFact> size(String heading, Axis axis) {
        return derivations(axis, Quantity.OUTPUT)
                .findFirst()
                .map(output -> new ShapeFact(words.say(heading), output.toString(), names(output)));
    }

    private void derivedMargins(String padding, String cropping, Axis axis, List<ShapeFact> facts) {
        String heading = words.say(spreads() ? cropping : padding);
        derivations(axis, Quantity.PADDING)
                .map(total -> new ShapeFact(heading, total.toString(), names(total)))
                .forEach(facts::add);
    }

    private static Derivation derivation(Axis axis, Quantity quantity) {
        return derivations(axis, quantity).findFirst().orElseThrow();
    }

    private static Stream<Derivation> derivations(Axis axis, Quantity quantity) {
        return axis.derivations().stream().filter(derivation -> derivation.quantity() == quantity);
    }

    private String names(Derivation derivation) {
        return derivation.working().numbers().stream()
                .map(this::name)
                .collect(Collectors.joining(words.say("words.comma")));
    }

    private String name(Known number) {
        String key = number.quantity().name().toLowerCase(Locale.ROOT).replace('_', '-');
        if (number.quantity() == Quantity.PADDING && spreads()) {
            key = "cropping";
        } else if (number.quantity() == Quantity.WINDOW && operation instanceof Weighted) {
            key = "kernel";
        }
        return words.say("quantity." + key, number.value());
    }

    private ShapeFact margins() {
        Margins sides = geometry.margins();
        return new ShapeFact(
                words.say(spreads() ? "panels.shapes.cropping" : "panels.shapes.padding"),
                words.say(
                        "panels.shapes.sides",
                        sides.top(),
                        sides.bottom(),
                        sides.left(),
                        sides.right()),
                rule(sides));
    }

    private String rule(Margins sides) {
        boolean oddRow = sides.top() != sides.bottom();
        boolean oddColumn = sides.left() != sides.right();
        return switch (operation.padding()) {
            case Padding.Valid _, Padding.Explicit _ -> "";
            case Padding.Full _ -> words.say("panels.shapes.full");
            case Padding.Same _ when oddRow || oddColumn ->
                    words.say(
                            sides.top() > sides.bottom() || sides.left() > sides.right()
                                    ? "panels.shapes.odd-first"
                                    : "panels.shapes.odd-last",
                            words.say("convention." + convention.code()));
            case Padding.Same _ -> words.say("panels.shapes.halves");
        };
    }

    private void leftOver(List<ShapeFact> facts) {
        List<Integer> rows = geometry.rows().leftOver();
        List<Integer> columns = geometry.columns().leftOver();
        if (rows.isEmpty() && columns.isEmpty()) {
            return;
        }
        boolean atEnd = atEnd(rows, geometry.rows()) && atEnd(columns, geometry.columns());
        String why = spreads() ? "cropped" : atEnd ? "end" : "between";
        String counts =
                Stream.of(
                                count("panels.shapes.rows", rows),
                                count("panels.shapes.columns", columns))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(words.say("words.comma")));
        facts.add(
                new ShapeFact(
                        words.say("panels.shapes.left-over"),
                        counts,
                        words.say("panels.shapes.left-over." + why)));
    }

    private Optional<String> count(String key, List<Integer> cells) {
        return cells.isEmpty() ? Optional.empty() : Optional.of(words.say(key, cells.size()));
    }

    private static boolean atEnd(List<Integer> cells, Axis axis) {
        return cells.isEmpty() || cells.getFirst() == axis.input() - cells.size();
    }

    private ShapeFact parameters() {
        String heading = words.say("panels.shapes.parameters");
        if (operation instanceof Dense dense) {
            return new ShapeFact(
                    heading,
                    "%s + %d = %d"
                            .formatted(
                                    product(dense.inputs(), dense.units()),
                                    dense.units(),
                                    dense.kernel().count() + dense.units()),
                    words.say("panels.shapes.parameters.dense"));
        }
        if (operation instanceof Weighted weighted) {
            KernelShape kernel = weighted.kernel().layout();
            String working =
                    product(kernel.height(), kernel.width(), kernel.channels(), kernel.filters())
                            + " + "
                            + kernel.filters()
                            + " = "
                            + (kernel.count() + kernel.filters());
            return new ShapeFact(heading, working, words.say("panels.shapes.parameters.weights"));
        }
        if (operation instanceof BatchNormalization batch) {
            int channels = batch.mean().size();
            boolean isTorch = convention == Convention.PYTORCH;
            int each = isTorch ? 2 : 4;
            return new ShapeFact(
                    heading,
                    product(each, channels) + " = " + each * channels,
                    words.say(
                            isTorch
                                    ? "panels.shapes.parameters.normalization-torch"
                                    : "panels.shapes.parameters.normalization"));
        }
        return new ShapeFact(
                heading,
                words.say("panels.shapes.none"),
                words.say(
                        operation instanceof Windowless
                                ? "panels.shapes.no-weights"
                                : "panels.shapes.pool"));
    }

    private ShapeFact work() {
        if (operation instanceof TransposedConvolution) {
            Shape input = geometry.input();
            int weights =
                    geometry.window().height()
                            * geometry.window().width()
                            * geometry.filtersPerGroup();
            return new ShapeFact(
                    words.say("panels.shapes.multiplications"),
                    words.say(
                            "panels.shapes.cells-by-weights",
                            input.count(),
                            weights,
                            (long) input.count() * weights),
                    geometry.margins().equals(Margins.NONE)
                            ? ""
                            : words.say("panels.shapes.cropped-too"));
        }
        if (operation instanceof Pooling pool) {
            return readings(pool);
        }
        return new ShapeFact(
                words.say("panels.shapes.multiplications"),
                words.say(
                        isOfUnits()
                                ? "panels.shapes.units-by-inputs"
                                : "panels.shapes.windows-by-taps",
                        geometry.windows(),
                        geometry.taps(),
                        geometry.multiplications()),
                geometry.margins().equals(Margins.NONE)
                        ? ""
                        : words.say("panels.shapes.padding-too"));
    }

    /** What a pool reads: without what lies under a window but does not count. */
    private ShapeFact readings(Pooling pool) {
        boolean countsPadding = pool instanceof AveragePooling average && average.countPadding();
        long all = geometry.multiplications();
        long counted =
                geometry.rows().readings(countsPadding)
                        * geometry.columns().readings(countsPadding)
                        * geometry.output().samples()
                        * geometry.output().channels();
        String heading = words.say("panels.shapes.readings");
        if (counted < all) {
            String why =
                    countsPadding
                            ? "panels.shapes.beyond-not-counted"
                            : pool instanceof AveragePooling
                                    ? "panels.shapes.outside-not-counted"
                                    : "panels.shapes.outside-never-largest";
            return new ShapeFact(
                    heading,
                    words.say(
                            "panels.shapes.windows-by-cells-less",
                            geometry.windows(),
                            geometry.taps(),
                            all - counted,
                            counted),
                    words.say(why, all - counted));
        }
        return new ShapeFact(
                heading,
                words.say(
                        "panels.shapes.windows-by-cells", geometry.windows(), geometry.taps(), all),
                geometry.margins().equals(Margins.NONE)
                        ? ""
                        : words.say("panels.shapes.padding-counted"));
    }

    private ShapeFact field() {
        int height = geometry.window().height();
        int width = geometry.window().width();
        long rows = derivation(geometry.rows(), Quantity.EXTENT).value();
        long columns = derivation(geometry.columns(), Quantity.EXTENT).value();
        if (spreads()) {
            return new ShapeFact(
                    words.say("panels.shapes.influence"),
                    words.say("panels.shapes.by", rows, columns),
                    words.say("panels.shapes.influence.cells", height * width));
        }
        String cells = Integer.toString(geometry.taps());
        if (geometry.channels() > 1) {
            cells = product(height, width, geometry.channels()) + " = " + cells;
        }
        boolean dilated = rows > height || columns > width;
        return new ShapeFact(
                words.say("panels.shapes.field"),
                words.say("panels.shapes.by", rows, columns),
                words.say(
                        dilated ? "panels.shapes.field.spread" : "panels.shapes.field.cells",
                        cells));
    }

    /** Whether there is no place, and so no window at one: each unit reads all that comes in. */
    private boolean isOfUnits() {
        Shape input = geometry.input();
        return operation instanceof Dense && input.height() * (long) input.width() == 1;
    }

    private boolean spreads() {
        return operation instanceof TransposedConvolution;
    }

    private static String product(int... factors) {
        return Arrays.stream(factors).mapToObj(Integer::toString).collect(Collectors.joining("·"));
    }
}
