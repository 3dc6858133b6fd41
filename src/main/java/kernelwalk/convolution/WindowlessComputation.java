package kernelwalk.convolution;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kernelwalk.convolution.Ledger.Ending;
import kernelwalk.convolution.Ledger.Entry;
import kernelwalk.convolution.Pointwise.Softmax;

/**
 * What comes out of an operation without a window, number by number.
 *
 * @param geometry  the sizes
 * @param taps      what each number is made from
 * @param operation what is done
 * @param result    the type of what comes out
 * @param numbers   the arithmetic
 */
record WindowlessComputation(
        Geometry geometry, Taps taps, Windowless operation, NumberType result, NumberType numbers) {

    /** All of the output. */
    Tensor<Shape> output(Progress progress) {
        Shape shape = geometry.output();
        var values = new Value[shape.count()];
        int lines = shape.samples() * shape.height();
        Strips.forEach(
                lines,
                (long) shape.count() * geometry.channels() * STEPS,
                (from, to) -> {
                    for (int line = from; line < to; line++) {
                        progress.check();
                        row(line, values);
                        progress.worked((long) shape.width() * shape.channels() * geometry.taps());
                    }
                });
        return Tensor.of(shape, values);
    }

    /** About how many multiplications one number takes. */
    static final int STEPS = 64;

    private void row(int line, Value[] values) {
        Shape shape = geometry.output();
        int first = line * shape.width() * shape.channels();
        int last = first + shape.width() * shape.channels();
        if (operation instanceof Softmax softmax) {
            for (int i = first; i < last; i += shape.channels()) {
                shares(softmax, i, values);
            }
            return;
        }
        for (int i = first; i < last; i++) {
            Cell cell = shape.cell(i);
            values[i] = value(operation, numbers, cell, read(cell));
        }
    }

    private List<Tap> read(Cell cell) {
        return IntStream.range(0, geometry.channels())
                .mapToObj(channel -> taps.at(cell, channel, 0, 0))
                .toList();
    }

    /** All channels of a place have the same exponentials. */
    private void shares(Softmax softmax, int first, Value[] values) {
        List<Value> place = read(geometry.output().cell(first)).stream().map(Tap::value).toList();
        List<Value> shares = new PointwiseArithmetic(softmax, numbers).shares(place);
        for (int channel = 0; channel < shares.size(); channel++) {
            values[first + channel] = shares.get(channel);
        }
    }

    private static Value value(
            Windowless operation, NumberType numbers, Cell cell, List<Tap> taps) {
        return switch (operation) {
            case Pointwise pointwise -> worked(pointwise, numbers, cell, taps).value();
            case Rearranging _ -> taps.getFirst().value();
        };
    }

    private static PointwiseArithmetic.Worked worked(
            Pointwise pointwise, NumberType numbers, Cell cell, List<Tap> taps) {
        return new PointwiseArithmetic(pointwise, numbers)
                .worked(cell.channel(), taps.stream().map(Tap::value).toList());
    }

    /** One number of the output, step by step. */
    static Ledger ledger(Windowless operation, NumberType numbers, Cell cell, List<Tap> taps) {
        return switch (operation) {
            case Pointwise pointwise -> ledger(cell, taps, worked(pointwise, numbers, cell, taps));
            case Rearranging _ -> {
                Tap tap = taps.getFirst();
                Value value = tap.value();
                yield new Ledger(
                        cell,
                        List.of(new Entry(tap, value, value)),
                        List.of(value),
                        value,
                        new Ending.Carry(),
                        value);
            }
        };
    }

    private static Ledger ledger(Cell cell, List<Tap> taps, PointwiseArithmetic.Worked worked) {
        var entries = new ArrayList<Entry>(taps.size());
        Value running = worked.terms().getFirst();
        for (int i = 0; i < taps.size(); i++) {
            Value term = worked.terms().get(i);
            running = i == 0 ? term : i == taps.size() - 1 ? worked.sum() : plus(running, term);
            entries.add(new Entry(taps.get(i), term, running));
        }
        return new Ledger(
                cell,
                List.copyOf(entries),
                worked.terms(),
                worked.sum(),
                worked.ending(),
                worked.value());
    }

    private static Value plus(Value one, Value other) {
        return Arithmetic.of(((Floating) one).type()).add(one, other);
    }
}
