package kernelwalk.convolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kernelwalk.convolution.Ledger.Ending;
import kernelwalk.convolution.Operation.AveragePooling;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Operation.Pooling;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Tap.Reading;

/**
 * One operation on one input: its sizes, its walk, each window worked step by step, and the whole output.
 *
 * <p>Immutable; the output is worked out when it is first asked for.
 */
public final class Computation {

    private final Tensor<Shape> input;
    private final Operation operation;
    private final Operation worked;
    private final Convention convention;
    private final NumberType numbers;
    private final TapOrder order;
    private final Arithmetic arithmetic;
    private final Geometry geometry;
    private final Taps taps;
    private final Walk walk;
    private final Cost cost;
    private volatile Tensor<Shape> output;

    /**
     * A computation that is walked channel by channel.
     *
     * @throws ConvolutionException when it cannot be done: sizes, channels, numbers that the type cannot hold, or a
     *                              cost beyond its bounds
     */
    public Computation(
            Tensor<Shape> input, Operation operation, NumberType numbers, Convention convention) {
        this(input, operation, numbers, convention, TapOrder.CHANNELS);
    }

    /**
     * @param input      N × H × W × C
     * @param operation  what is done to it
     * @param numbers    the arithmetic it is done in
     * @param convention whose rules are followed
     * @param order      in which order the walk takes the taps of a window; no result depends on it
     * @throws ConvolutionException when it cannot be done: sizes, channels, numbers that the type cannot hold, or a
     *                              cost beyond its bounds
     */
    public Computation(
            Tensor<Shape> input,
            Operation operation,
            NumberType numbers,
            Convention convention,
            TapOrder order) {
        this.input = input;
        this.operation = operation.on(input.layout());
        this.worked = this.operation.asWindows();
        this.convention = convention;
        this.numbers = numbers;
        this.order = order;
        this.arithmetic = Arithmetic.of(numbers);
        this.geometry = Geometry.of(input.layout(), operation, convention);
        this.taps = new Taps(input, worked, geometry, arithmetic, convention);
        boolean hasEnding = !(worked instanceof MaxPooling || worked instanceof Rearranging);
        boolean spreads = worked instanceof TransposedConvolution;
        this.walk = new Walk(geometry, order, hasEnding, spreads);
        checkNumbers();
        this.cost = Cost.of(geometry, input, worked, numbers);
        cost.check();
    }

    private void checkNumbers() {
        if (numbers == NumberType.INT32 && worked instanceof AveragePooling) {
            throw new ConvolutionException(Cause.NO_INTEGER_MEAN, Place.NUMBERS);
        }
        if (operation instanceof Windowless windowless) {
            new WindowlessCheck(input.layout(), numbers).check(windowless);
        }
        if (!numbers.isFloat()) {
            checkNumbers(input, Place.INPUT);
            if (operation instanceof Weighted weighted) {
                boolean areUnits = weighted instanceof Dense;
                checkNumbers(weighted.kernel(), areUnits ? Place.WEIGHTS : Place.KERNEL);
                weighted.bias().forEach(bias -> arithmetic.convert(bias, Place.BIAS));
            }
        }
    }

    private void checkNumbers(Tensor<?> tensor, Place place) {
        for (int i = 0; i < tensor.count(); i++) {
            arithmetic.convert(tensor.at(i), place);
        }
    }

    /**
     * The same computation in exact arithmetic, on the numbers as this one's type holds them: what the rounding of
     * its results is measured against.
     *
     * @throws ConvolutionException when a number is NaN or infinite, or exact arithmetic costs too much
     */
    public Computation exactly() {
        if (numbers == NumberType.EXACT) {
            return this;
        }
        Operation held =
                switch (operation) {
                    case Weighted weighted ->
                            weighted.withKernel(held(weighted.kernel(), Place.KERNEL))
                                    .withBias(
                                            weighted.bias().stream()
                                                    .map(bias -> number(bias, Place.BIAS))
                                                    .toList());
                    case Pointwise pointwise -> pointwise.holding(this::number);
                    case Pooling _, Rearranging _ -> operation;
                };
        return new Computation(held(input, Place.INPUT), held, NumberType.EXACT, convention, order);
    }

    private <L extends Layout> Tensor<L> held(Tensor<L> tensor, Place place) {
        Value[] values = tensor.toValues();
        Arrays.setAll(values, i -> number(values[i], place));
        return Tensor.of(tensor.layout(), values);
    }

    /** What is done to the input. */
    public Operation operation() {
        return operation;
    }

    /** The type of the numbers that come out: exact ones become float64 where no fraction says what they are. */
    public NumberType resultType() {
        return operation instanceof Pointwise pointwise
                ? PointwiseArithmetic.resultType(pointwise, numbers)
                : numbers;
    }

    /** Sizes, and how they came about. */
    public Geometry geometry() {
        return geometry;
    }

    /** The order of everything that happens. */
    public Walk walk() {
        return walk;
    }

    /** What it takes at most. */
    public Cost cost() {
        return cost;
    }

    /** Whether the output has been worked out. */
    public boolean isWorkedOut() {
        return output != null;
    }

    /** The whole output, N × OH × OW × F: the same numbers, to the bit, as the windows one by one. */
    public Tensor<Shape> output() {
        return output(new Progress(cost.multiplications()));
    }

    /**
     * The whole output, as {@link #output()}.
     *
     * @param progress told how far it is, and asked whether it is still wanted
     * @throws java.util.concurrent.CancellationException when it is not wanted any more
     */
    public Tensor<Shape> output(Progress progress) {
        Tensor<Shape> known = output;
        if (known == null) {
            known =
                    switch (worked) {
                        case Windowless windowless ->
                                new WindowlessComputation(
                                                geometry, taps, windowless, resultType(), numbers)
                                        .output(progress);
                        case Weighted _, Pooling _ when worked.padding().border() != Border.ZEROS ->
                                bordered().output(progress);
                        case Weighted _, Pooling _ ->
                                BulkComputation.of(
                                        geometry, input, worked, numbers, convention, progress);
                    };
            output = known;
        }
        return known;
    }

    /** The same output, of an input around which the copies of its border are written. */
    private Computation bordered() {
        return new Computation(
                operation.padding().border().around(input, geometry.margins()),
                operation.withPadding(Padding.valid()),
                numbers,
                convention,
                order);
    }

    Arithmetic arithmetic() {
        return arithmetic;
    }

    /** The taps of one window, in walk order. */
    public List<Tap> taps(Cell cell) {
        return IntStream.range(0, walk.taps())
                .mapToObj(tap -> tap(cell, walk.channel(tap), walk.u(tap), walk.v(tap)))
                .toList();
    }

    /**
     * One tap of a window.
     *
     * @param channel from 0 within the group of the filter
     * @param u       row in the window
     * @param v       column in the window
     */
    public Tap tap(Cell cell, int channel, int u, int v) {
        return taps.at(cell, channel, u, v);
    }

    /** Whether the kernel is turned by 180° before it is used. */
    boolean turned() {
        return taps.areTurned();
    }

    private Value number(Value typed, Place place) {
        return arithmetic.convert(typed, place);
    }

    /** One window worked from the first tap to the finished value. */
    public Ledger ledger(Cell cell) {
        List<Tap> taps = taps(cell);
        return ledger(cell, taps, worked);
    }

    private Ledger ledger(Cell cell, List<Tap> taps, Operation by) {
        return switch (by) {
            case Weighted weighted -> {
                Value bias = number(weighted.bias().get(cell.channel()), Place.BIAS);
                yield summed(cell, taps, new Ending.AddBias(bias));
            }
            case AveragePooling average ->
                    summed(cell, taps, new Ending.DivideBy(divisor(average, taps)));
            case MaxPooling _ -> maximum(cell, taps);
            case GlobalPooling global -> ledger(cell, taps, global.asWindows());
            case Windowless windowless ->
                    WindowlessComputation.ledger(windowless, numbers, cell, taps);
        };
    }

    /**
     * One window as one writes it down: a transposed convolution has a product only where an input cell arrives, not
     * for the gaps between.
     */
    public Ledger writtenDown(Cell cell) {
        return walk.spreads() ? ledger(cell).arriving() : ledger(cell);
    }

    /** The value of one output cell, by the steps of its window. */
    public Value value(Cell cell) {
        return ledger(cell).result();
    }

    private Ledger summed(Cell cell, List<Tap> taps, Ending ending) {
        var entries = new ArrayList<Ledger.Entry>(taps.size());
        Value[] subtotals = new Value[geometry.channels()];
        Arrays.fill(subtotals, arithmetic.zero());
        var running = new RunningSum(arithmetic, order);
        for (Tap tap : taps) {
            if (tap.isInput()) {
                running.add(tap);
                subtotals[tap.channel()] =
                        arithmetic.multiplyAdd(subtotals[tap.channel()], tap.value(), tap.weight());
            }
            Value product =
                    tap.isInput()
                            ? arithmetic.multiply(tap.value(), tap.weight())
                            : arithmetic.zero();
            entries.add(new Ledger.Entry(tap, product, running.value()));
        }
        Value sum = asAdded(taps, running.value());
        Value ended =
                switch (ending) {
                    case Ending.AddBias(Value bias) -> arithmetic.addBias(sum, bias);
                    case Ending.DivideBy(int count) -> arithmetic.divide(sum, count);
                    case Ending.Keep _,
                            Ending.Activate _,
                            Ending.Normalize _,
                            Ending.Share _,
                            Ending.Carry _ ->
                            sum;
                };
        return Ledger.of(cell, List.copyOf(entries), List.of(subtotals), sum)
                .ended(ending, arithmetic.finish(ended));
    }

    /** The sum in the framework's order, given that in the walk's: only floats depend on it. */
    private Value asAdded(List<Tap> taps, Value walked) {
        if (!numbers.isFloat() || order == TapOrder.FRAMEWORK || geometry.channels() == 1) {
            return walked;
        }
        Value sum = arithmetic.zero();
        for (Tap tap : (Iterable<Tap>) walk.asAdded().mapToObj(taps::get)::iterator) {
            if (tap.isInput()) {
                sum = arithmetic.multiplyAdd(sum, tap.value(), tap.weight());
            }
        }
        return sum;
    }

    private static int divisor(AveragePooling average, List<Tap> taps) {
        return (int)
                taps.stream()
                        .filter(
                                tap ->
                                        tap.isInput()
                                                || !average.passesOverPadding()
                                                        && tap.reading() == Reading.PADDING)
                        .count();
    }

    private Ledger maximum(Cell cell, List<Tap> taps) {
        var entries = new ArrayList<Ledger.Entry>(taps.size());
        int winner = -1;
        for (int i = 0; i < taps.size(); i++) {
            Tap tap = taps.get(i);
            if (tap.isInput() && (winner < 0 || beats(tap.value(), taps.get(winner).value()))) {
                winner = i;
            }
            Value running = winner < 0 ? arithmetic.zero() : taps.get(winner).value();
            entries.add(new Ledger.Entry(tap, tap.value(), running));
        }
        return Ledger.keeping(cell, List.copyOf(entries), winner);
    }

    /** PyTorch keeps the first NaN; TensorFlow passes over every NaN while there is a number. */
    private boolean beats(Value challenger, Value holder) {
        boolean challengerIsNaN = Double.isNaN(challenger.toDouble());
        boolean holderIsNaN = Double.isNaN(holder.toDouble());
        if (challengerIsNaN || holderIsNaN) {
            return convention == Convention.PYTORCH
                    ? challengerIsNaN && !holderIsNaN
                    : holderIsNaN && !challengerIsNaN;
        }
        return arithmetic.isLarger(challenger, holder);
    }

    /** The input cells that an output cell depends on, in walk order. */
    public List<Cell> receptiveField(Cell cell) {
        return taps(cell).stream().filter(Tap::isInput).map(Tap::source).distinct().toList();
    }

    /** Every output cell that reads an input cell, with the weight used, in the order filter, tap. */
    public List<Influence> influence(Cell cell) {
        return taps.influence(cell);
    }
}
