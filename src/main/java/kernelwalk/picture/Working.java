package kernelwalk.picture;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.Geometry;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Ledger;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tap;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.convolution.Walk;
import kernelwalk.exercise.Exercise;
import kernelwalk.words.CountFrom;

/**
 * One output cell, worked: its products and where their factors stand.
 *
 * <p>A window shows what it covers beside its weights. A transposed convolution shows its whole input beside its whole
 * kernel, as every input cell spreads; those that arrive in the output cell are told from the others.
 *
 * @param geometry the sizes of the exercise
 * @param ledger   the products and their sum, as they are written down
 * @param values   for each channel the grid of the first factors
 * @param weights  for each channel the grid of the second factors; none for a pool
 * @param spreads  whether input cells spread
 */
public record Working(
        Geometry geometry,
        Ledger ledger,
        List<Plane> values,
        List<Plane> weights,
        boolean spreads) {

    /**
     * A grid of numbers of one channel.
     *
     * @param height  rows
     * @param width   columns
     * @param numbers what stands in it, row by row
     * @param terms   which product each is a factor of, −1 for none
     */
    public record Plane(int height, int width, List<Value> numbers, List<Integer> terms) {
        public Plane {
            numbers = List.copyOf(numbers);
            terms = List.copyOf(terms);
        }
    }

    /** An output cell, worked as it is written down. */
    public static Working of(Exercise exercise, Ledger ledger) {
        Computation computation = exercise.compute();
        List<Integer> channels =
                IntStream.range(0, computation.geometry().channels()).boxed().toList();
        if (computation.walk().spreads()) {
            return new Working(
                    computation.geometry(),
                    ledger,
                    channels.stream().map(channel -> map(exercise, ledger, channel)).toList(),
                    channels.stream().map(channel -> kernel(exercise, ledger, channel)).toList(),
                    true);
        }
        List<Plane> weights =
                exercise.operation() instanceof Weighted
                        ? channels.stream()
                                .map(channel -> window(computation, ledger, channel, false))
                                .toList()
                        : List.of();
        return new Working(
                computation.geometry(),
                ledger,
                channels.stream()
                        .map(channel -> window(computation, ledger, channel, true))
                        .toList(),
                weights,
                false);
    }

    /** What the card of a channel is called on the board. */
    public String nameOf(int channel, CountFrom from) {
        int first = geometry.firstChannel(ledger.output().channel());
        return SliceNames.onCard(geometry, first + channel, from);
    }

    /** What a window covers, or its weights. */
    private static Plane window(
            Computation computation, Ledger ledger, int channel, boolean covered) {
        int height = computation.geometry().window().height();
        int width = computation.geometry().window().width();
        Walk walk = computation.walk();
        List<Integer> terms =
                IntStream.range(0, height * width)
                        .mapToObj(place -> walk.tap(channel, place / width, place % width))
                        .toList();
        List<Value> numbers =
                terms.stream()
                        .map(term -> ledger.entries().get(term).tap())
                        .map(tap -> covered ? tap.value() : tap.weight())
                        .toList();
        return new Plane(height, width, numbers, terms);
    }

    /** One channel of the input. */
    private static Plane map(Exercise exercise, Ledger ledger, int channel) {
        Tensor<Shape> input = exercise.input();
        Shape shape = input.layout();
        int first = exercise.compute().geometry().firstChannel(ledger.output().channel());
        Integer[] terms = none(shape.height() * shape.width());
        each(
                ledger,
                channel,
                (tap, term) ->
                        terms[tap.input().row() * shape.width() + tap.input().column()] = term);
        return plane(
                shape.height(),
                shape.width(),
                place ->
                        input.at(
                                shape.index(
                                        ledger.output().sample(),
                                        place / shape.width(),
                                        place % shape.width(),
                                        first + channel)),
                terms);
    }

    /** The weights of one channel for the filter. */
    private static Plane kernel(Exercise exercise, Ledger ledger, int channel) {
        Tensor<KernelShape> kernel = ((Weighted) exercise.operation()).kernel();
        KernelShape shape = kernel.layout();
        Integer[] terms = none(shape.height() * shape.width());
        each(
                ledger,
                channel,
                (tap, term) -> terms[tap.kernelRow() * shape.width() + tap.kernelColumn()] = term);
        return plane(
                shape.height(),
                shape.width(),
                place ->
                        kernel.at(
                                shape.index(
                                        place / shape.width(),
                                        place % shape.width(),
                                        channel,
                                        ledger.output().channel())),
                terms);
    }

    /** What is done with each product of a channel. */
    private interface OfTerm {
        void take(Tap tap, int term);
    }

    private static void each(Ledger ledger, int channel, OfTerm work) {
        for (int term = 0; term < ledger.entries().size(); term++) {
            Tap tap = ledger.entries().get(term).tap();
            if (tap.channel() == channel) {
                work.take(tap, term);
            }
        }
    }

    private static Integer[] none(int places) {
        Integer[] terms = new Integer[places];
        Arrays.fill(terms, -1);
        return terms;
    }

    private static Plane plane(int height, int width, IntFunction<Value> number, Integer[] terms) {
        List<Value> numbers = IntStream.range(0, height * width).mapToObj(number).toList();
        return new Plane(height, width, numbers, List.of(terms));
    }

    /** The channel of a product; of the last one behind the end, and of the first one before the beginning. */
    int channel(int term) {
        int last = ledger.entries().size() - 1;
        return last < 0 ? 0 : ledger.entries().get(Math.clamp(term, 0, last)).tap().channel();
    }
}
