package kernelwalk.export.sheet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kernelwalk.convolution.Ledger;
import kernelwalk.convolution.Ledger.Ending;
import kernelwalk.convolution.Ledger.Entry;
import kernelwalk.convolution.Pointwise;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Tap;

/**
 * What the cells of a layer's output are in a spreadsheet. Its functions are those that Excel 2010, LibreOffice and Google
 * Sheets share.
 *
 * @param read       where a tap reads
 * @param weight     where the weight of a tap stands, for a filter
 * @param bias       where the bias of each filter stands
 * @param normalized where the numbers of a batch normalization stand, by channel: mean, variance, scale, offset, epsilon
 */
record Formulas(
        Function<Tap, SheetCell> read,
        Weights weight,
        List<SheetCell> bias,
        Map<Integer, List<SheetCell>> normalized) {

    /** A sum of more exponentials is not written out, which every reader computes, but as one over their range. */
    private static final int MOST_TERMS = 64;

    /** Where weights stand. */
    interface Weights {
        SheetCell of(Tap tap, int filter);
    }

    /** The formula of a cell, without the sign before it. */
    String of(Ledger ledger) {
        List<Tap> taps = ledger.entries().stream().filter(ledger::counts).map(Entry::tap).toList();
        return switch (ledger.ending()) {
            case Ending.Keep _ -> "MAX(" + range(taps) + ")";
            case Ending.DivideBy(int count) -> "SUM(" + range(taps) + ")/" + count;
            case Ending.AddBias _ -> products(ledger.output().channel(), taps);
            case Ending.Activate(Pointwise function) -> of(function, one(ledger));
            case Ending.Normalize _ -> normal(one(ledger), ledger.output().channel());
            case Ending.Share _ -> share(ledger);
            case Ending.Carry _ -> taps.getFirst().isInput() ? one(ledger) : "0";
        };
    }

    private String one(Ledger ledger) {
        return read.apply(ledger.entries().getFirst().tap()).name();
    }

    private static String of(Pointwise function, String number) {
        return switch (function) {
            case Pointwise.Relu relu -> of(relu, number);
            case Pointwise.Sigmoid _ -> "1/(1+EXP(-" + number + "))";
            case Pointwise.Tanh _ -> "TANH(" + number + ")";
            case Pointwise.Softmax _, Pointwise.BatchNormalization _ -> number;
        };
    }

    private static String of(Pointwise.Relu relu, String number) {
        Rational slope = relu.negativeSlope();
        String bent =
                slope.isZero()
                        ? "MAX(0," + number + ")"
                        : "IF(%1$s>0,%1$s,%1$s*(%2$s))".formatted(number, slope);
        return relu.maximum().map(most -> "MIN(" + most + "," + bent + ")").orElse(bent);
    }

    private String normal(String number, int channel) {
        List<SheetCell> own = normalized.get(channel);
        return "(%s-%s)/SQRT(%s+%s)*%s+%s"
                .formatted(
                        number,
                        own.get(0).fixed(),
                        own.get(1).fixed(),
                        own.get(4).fixed(),
                        own.get(2).fixed(),
                        own.get(3).fixed());
    }

    /** With the largest taken off every exponent, so that none overflows. */
    private String share(Ledger ledger) {
        List<SheetCell> all =
                ledger.entries().stream().map(entry -> read.apply(entry.tap())).toList();
        String own = all.get(ledger.output().channel()).name();
        Optional<String> area = rectangle(all);
        String largest = "MAX(" + area.orElseGet(() -> joined(all)) + ")";
        String sum =
                area.filter(_ -> all.size() > MOST_TERMS)
                        .map(cells -> "SUMPRODUCT(EXP(" + cells + "-" + largest + "))")
                        .orElseGet(
                                () ->
                                        all.stream()
                                                .map(cell -> "EXP(" + cell.name() + "-" + largest)
                                                .collect(Collectors.joining(")+", "(", "))")));
        return "EXP(" + own + "-" + largest + ")/" + sum;
    }

    private String range(List<Tap> taps) {
        List<SheetCell> cells = taps.stream().map(read).toList();
        return rectangle(cells).orElseGet(() -> joined(cells));
    }

    private static String joined(List<SheetCell> cells) {
        return cells.stream().map(SheetCell::name).collect(Collectors.joining(","));
    }

    /** One sum of products where all stands in two rectangles; else one for each channel. */
    private String products(int filter, List<Tap> taps) {
        String added = bias.get(filter).fixed();
        if (taps.isEmpty()) {
            return added;
        }
        Optional<String> whole = product(filter, taps);
        if (whole.isPresent()) {
            return whole.get() + "+" + added;
        }
        Map<Integer, List<Tap>> byChannel =
                taps.stream().collect(Collectors.groupingBy(Tap::channel));
        return byChannel.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(channel -> channel.getValue())
                .map(own -> product(filter, own).orElseGet(() -> oneByOne(filter, own)))
                .collect(Collectors.joining("+", "", "+" + added));
    }

    private Optional<String> product(int filter, List<Tap> taps) {
        List<SheetCell> cells = taps.stream().map(read).toList();
        List<SheetCell> weights = taps.stream().map(tap -> weight.of(tap, filter)).toList();
        boolean alike = width(cells) == width(weights);
        return rectangle(cells)
                .filter(_ -> alike && rectangle(weights).isPresent())
                .map(
                        area ->
                                "SUMPRODUCT(%s,%s:%s)"
                                        .formatted(
                                                area,
                                                weights.getFirst().fixed(),
                                                weights.getLast().fixed()));
    }

    private String oneByOne(int filter, List<Tap> taps) {
        return taps.stream()
                .map(tap -> read.apply(tap).name() + "*" + weight.of(tap, filter).fixed())
                .collect(Collectors.joining("+"));
    }

    private static int width(List<SheetCell> cells) {
        return cells.getLast().column() - cells.getFirst().column() + 1;
    }

    /** The name of the rectangle that cells fill row by row; nothing when they do not. */
    private static Optional<String> rectangle(List<SheetCell> cells) {
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        SheetCell first = cells.getFirst();
        SheetCell last = cells.getLast();
        int width = width(cells);
        int height = last.row() - first.row() + 1;
        boolean isFilled =
                width >= 1
                        && height >= 1
                        && width * height == cells.size()
                        && IntStream.range(0, cells.size())
                                .allMatch(
                                        i ->
                                                cells.get(i)
                                                        .equals(
                                                                new SheetCell(
                                                                        first.row() + i / width,
                                                                        first.column()
                                                                                + i % width)));
        return isFilled ? Optional.of(first.to(last)) : Optional.empty();
    }
}
