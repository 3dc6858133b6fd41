package kernelwalk.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Stream;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.Influence;
import kernelwalk.convolution.Ledger;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tap;
import kernelwalk.convolution.Value;
import kernelwalk.convolution.Windowless;
import kernelwalk.exercise.ReachedCells;
import kernelwalk.homework.CellVerdict;
import kernelwalk.words.PlaceText;
import kernelwalk.words.PointwiseText;

/**
 * Says what a cell of a frame is: one sentence to be read aloud, or a list of all that it has part in.
 */
public final class CellText {

    private static final int MOST_TAPS = 50;

    private final Frame frame;
    private final Computation computation;
    private final SliceNames names;

    private final String place;

    public CellText(Frame shown) {
        this(shown, "picture.place");
    }

    private CellText(Frame shown, String place) {
        this.place = place;
        this.frame = shown.drawn();
        this.computation = frame.computation();
        this.names = new SliceNames(frame);
    }

    /** The same with the places that a cell leads to as pairs: {@code (1, 2)}. */
    static CellText inBrief(Frame shown) {
        return new CellText(shown, "picture.place-in-brief");
    }

    /** One sentence: {@code input row 1 column 2, value 6, under the window, times ¼}. */
    public String sentence(Target target) {
        var sentence = new StringJoiner(", ");
        sentence.add(place(target));
        frame.sheet()
                .filter(_ -> target.part() == Part.OUTPUT)
                .ifPresent(sheet -> answer(sheet, target.index()).forEach(sentence::add));
        value(target).ifPresent(value -> sentence.add(say("cell.value", value(target, value))));
        tap(target)
                .ifPresent(
                        tap -> {
                            sentence.add(say("cell.under"));
                            if (frame.exercise().operation() instanceof Weighted
                                    && !isHidden(tap)) {
                                sentence.add(say("cell.times", typed(tap.weight())));
                            }
                        });
        return sentence.toString();
    }

    /** The index, the full number, and the taps that the cell has part in, most important first. */
    public List<String> facts(Target target) {
        var facts = new ArrayList<String>();
        facts.add(place(target));
        frame.sheet()
                .filter(_ -> target.part() == Part.OUTPUT)
                .ifPresent(sheet -> facts.addAll(answer(sheet, target.index())));
        value(target).ifPresent(value -> facts.add(say("cell.value", value(target, value))));
        ways(target).limit(MOST_TAPS).forEach(facts::add);
        taps(target).limit(MOST_TAPS).forEach(facts::add);
        return List.copyOf(facts);
    }

    /** What a student has written, and whether it is right when that was checked. */
    private List<String> answer(AnswerSheet sheet, int index) {
        String text = sheet.text(index);
        if (sheet.isGiven()) {
            return sheet.verdict(index).isPresent()
                    ? List.of(say("cell.value", text), say("cell.agrees"))
                    : List.of(say("cell.value", text));
        }
        String written = text.isEmpty() ? say("cell.nothing-written") : say("cell.written", text);
        return Stream.concat(Stream.of(written), sheet.verdict(index).map(this::say).stream())
                .toList();
    }

    private String say(CellVerdict verdict) {
        return say("cell.verdict." + verdict.code());
    }

    private String value(Target target, Value value) {
        return switch (target.part()) {
            case INPUT, KERNEL, BIAS, WINDOW, WEIGHTS -> typed(value);
            case OUTPUT, PRODUCTS -> result(value);
        };
    }

    private String typed(Value value) {
        return frame.exercise().typedStyle().inFull(value);
    }

    private String result(Value value) {
        return frame.exercise().resultStyle().inFull(value);
    }

    /** Where the cell is: {@code output row 1 column 2, filter 1, sample 1}. */
    public String place(Target target) {
        return unit(target).orElseGet(() -> placeInMap(target));
    }

    /** Where a cell is that is a unit, or a weight between two; nothing where it is one of a map. */
    private Optional<String> unit(Target target) {
        boolean takesUnits = frame.isGrid() || frame.inputFold().isPresent();
        return switch (target.part()) {
            case INPUT -> takesUnits ? Optional.of(input(target.index())) : Optional.empty();
            case OUTPUT -> frame.outputFold().map(fold -> output(target.index(), fold.units()));
            case BIAS ->
                    frame.isGrid()
                            ? Optional.of(say("cell.bias.unit", target.index()))
                            : Optional.empty();
            case KERNEL -> frame.isGrid() ? Optional.of(weight(target.index())) : Optional.empty();
            case WINDOW, WEIGHTS, PRODUCTS ->
                    takesUnits
                            ? Optional.of(say("cell.tap.unit", target.index()))
                            : Optional.empty();
        };
    }

    private String input(int index) {
        int units =
                computation.geometry().input().count() / computation.geometry().input().samples();
        return say("cell.input.unit", index % units, index / units);
    }

    private String output(int index, int units) {
        return say("cell.output.unit", index % units, index / units);
    }

    private String weight(int index) {
        int units = computation.geometry().output().channels();
        return say("cell.kernel.unit", index / units, index % units);
    }

    private String placeInMap(Target target) {
        return switch (target.part()) {
            case INPUT -> input(computation.geometry().input().cell(target.index()));
            case OUTPUT ->
                    new PlaceText(frame.words())
                            .output(
                                    frame.output().cell(target.index()),
                                    frame.exercise().operation());
            case BIAS -> say("cell.bias", target.index());
            case KERNEL -> {
                var kernel = ((Weighted) frame.exercise().operation()).kernel().layout();
                int filter = target.index() % kernel.filters();
                int rest = target.index() / kernel.filters();
                int channel = rest % kernel.channels();
                int place = rest / kernel.channels();
                yield say(
                        "cell.kernel",
                        place / kernel.width(),
                        place % kernel.width(),
                        names.inSentence(names.inInput(filter, channel)),
                        filter);
            }
            case WINDOW, WEIGHTS, PRODUCTS -> {
                Cell read = entry(target).tap().input();
                yield say("cell.tap", read.row(), read.column(), names.inSentence(read.channel()));
            }
        };
    }

    private String input(Cell cell) {
        return say(
                "cell.input",
                cell.row(),
                cell.column(),
                names.inSentence(cell.channel()),
                cell.sample());
    }

    private Optional<Value> value(Target target) {
        return frame.hides(target) ? Optional.empty() : shown(target);
    }

    private Optional<Value> shown(Target target) {
        return switch (target.part()) {
            case INPUT -> Optional.of(frame.exercise().input().at(target.index()));
            case KERNEL ->
                    Optional.of(
                            ((Weighted) frame.exercise().operation()).kernel().at(target.index()));
            case BIAS ->
                    Optional.of(
                            ((Weighted) frame.exercise().operation()).bias().get(target.index()));
            case OUTPUT ->
                    isKnown(target)
                            ? Optional.of(computation.output().at(target.index()))
                            : Optional.empty();
            case WINDOW -> Optional.of(entry(target).tap().value());
            case WEIGHTS -> Optional.of(entry(target).tap().weight());
            case PRODUCTS ->
                    isTaken(target) ? Optional.of(entry(target).product()) : Optional.empty();
        };
    }

    private boolean isHidden(Tap tap) {
        return frame.hidden().hasWeight(tap, frame.position().filter());
    }

    /** An output cell tells nothing before the walk has come there. */
    private boolean isKnown(Target output) {
        if (frame.isPractised()) {
            return false;
        }
        Cell cell = computation.geometry().output().cell(output.index());
        return frame.options().resultsAtOnce() || computation.walk().isDone(cell, frame.moment());
    }

    /** A product tells nothing before the walk has come there. */
    private boolean isTaken(Target tap) {
        return frame.options().resultsAtOnce()
                || tap.index() < computation.walk().tapsTaken(frame.moment());
    }

    private Ledger.Entry entry(Target target) {
        return computation.ledger(frame.position().output()).entries().get(target.index());
    }

    /** The tap of the current window that reads an input cell. */
    private Optional<Tap> tap(Target target) {
        if (target.part() != Part.INPUT || computation.walk().spreads() || frame.isPractised()) {
            return Optional.empty();
        }
        Cell cell = computation.geometry().input().cell(target.index());
        return computation.taps(frame.position().output()).stream()
                .filter(tap -> tap.isInput() && tap.input().equals(cell))
                .findFirst();
    }

    private Stream<String> taps(Target target) {
        if (frame.isPractised() || frame.hidden().any()) {
            return Stream.empty();
        }
        return switch (target.part()) {
            case INPUT -> {
                Value value = frame.exercise().input().at(target.index());
                Cell cell = computation.geometry().input().cell(target.index());
                yield computation.influence(cell).stream()
                        .map(
                                influence ->
                                        isWindowless()
                                                ? "→ " + reached(influence.output())
                                                : influence(value, influence));
            }
            case OUTPUT -> isKnown(target) ? worked(target) : Stream.empty();
            case WINDOW, WEIGHTS, PRODUCTS ->
                    isWindowless()
                            ? Stream.empty()
                            : Stream.of(
                                    isTaken(target) ? term(entry(target)) : factors(entry(target)));
            case KERNEL, BIAS -> Stream.empty();
        };
    }

    /** Where an input cell leads in a later layer, where only one way leads there: by the product of its weights. */
    private Stream<String> ways(Target target) {
        Optional<ReachedCells> reached = frame.marks().reached();
        boolean isTold = !frame.isPractised() && !frame.hidden().anyOnWays();
        if (target.part() != Part.INPUT || reached.isEmpty() || !isTold) {
            return Stream.empty();
        }
        ReachedCells cells = reached.get();
        return cells.lastWithOneWay(frame.exercise().opened()).stream()
                .flatMap(map -> ways(map, cells));
    }

    private Stream<String> ways(int map, ReachedCells cells) {
        Shape shape = cells.shapes().get(map);
        var inOrder = new TreeMap<>(cells.maps().get(map));
        return inOrder.entrySet().stream()
                .filter(way -> way.getValue().isPresent())
                .map(way -> way(map, shape, way.getKey(), way.getValue().orElseThrow()));
    }

    private String way(int map, Shape shape, int index, Rational product) {
        Cell cell = shape.cell(index);
        String at = say(place, cell.row(), cell.column());
        String channel = say("picture.channel-number", cell.channel());
        return say(
                "cell.way",
                map,
                typed(product),
                Fold.isFlat(shape)
                        ? say("picture.unit", cell.channel())
                        : shape.channels() > 1 ? at + ", " + channel : at);
    }

    private String influence(Value value, Influence influence) {
        return typed(value)
                + " · "
                + typed(influence.weight())
                + " → "
                + reached(influence.output());
    }

    private boolean isWindowless() {
        return frame.exercise().operation() instanceof Windowless;
    }

    /** The terms of a window, or the formula of an operation without one. */
    private Stream<String> worked(Target output) {
        Ledger ledger = computation.ledger(computation.geometry().output().cell(output.index()));
        return isWindowless()
                ? Stream.of(
                        new PointwiseText(
                                        frame.exercise().operation(),
                                        frame.exercise().typedStyle(),
                                        frame.exercise().resultStyle())
                                .of(ledger))
                : ledger.entries().stream().filter(entry -> entry.tap().isInput()).map(this::term);
    }

    /** The place of an output cell, with its map where there are several. */
    private String reached(Cell output) {
        if (frame.outputFold().isPresent()) {
            return say("picture.unit", output.channel());
        }
        String at = say(place, output.row(), output.column());
        return computation.geometry().output().channels() > 1
                ? at + ", " + names.map(output.channel())
                : at;
    }

    private String term(Ledger.Entry entry) {
        return factors(entry) + " = " + result(entry.product());
    }

    private String factors(Ledger.Entry entry) {
        return typed(entry.tap().value()) + " · " + typed(entry.tap().weight());
    }

    private String say(String key, Object... arguments) {
        return frame.words().say(key, arguments);
    }
}
