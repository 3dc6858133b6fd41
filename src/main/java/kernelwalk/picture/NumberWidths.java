package kernelwalk.picture;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Pointwise.Softmax;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.notation.CardNotation;
import kernelwalk.notation.NumberStyle;

/**
 * How wide the cells of an exercise have to be, before anything is drawn.
 *
 * @param input    of input cells
 * @param kernel   of weights
 * @param bias     of the biases
 * @param products of products and the sums beside them, about
 * @param output   of results
 */
record NumberWidths(
        NumberWidth input,
        NumberWidth kernel,
        NumberWidth bias,
        NumberWidth products,
        NumberWidth output) {

    /** So many numbers tell how long those of a tensor are. */
    private static final int MOST_NUMBERS = 1024;

    /** The type in which decimals are welcome. */
    static final double WELCOME = 16;

    /** The decimals that a card keeps where there is any room for them. */
    private static final int FAIR_PLACES = 2;

    /** Longer numbers are not worth that other cards become smaller for them, in parts of the type's size. */
    private static final double LONGEST_FAIR = 6;

    /** Of what a student writes, however long it is. */
    private static final double WIDEST = 120;

    /** What was measured last: a walk asks for the same exercise at every step. */
    private record Known(Computation computation, NumberWidths widths) {}

    private static volatile Known known = new Known(null, null);

    /** The widths of the exercise of a frame. */
    static NumberWidths of(Frame frame) {
        Known last = known;
        if (last.computation() != frame.computation()) {
            last = new Known(frame.computation(), measured(frame));
            known = last;
        }
        return last.widths();
    }

    /** The width of what a student has written in place of the output; what is right is not told by it. */
    static NumberWidth written(Frame frame) {
        double longest =
                frame.sheet().flatMap(AnswerSheet::answer).stream()
                        .flatMap(answer -> answer.cells().stream())
                        .mapToDouble(cell -> LedgerRoom.length(cell.text()))
                        .max()
                        .orElse(0);
        double wish = Math.min(CellPainter.around(longest * CardText.SMALLEST), WIDEST);
        return NumberWidth.written(wish);
    }

    private static NumberWidths measured(Frame frame) {
        Exercise exercise = frame.exercise();
        NumberType type = exercise.numbers();
        NumberStyle typed = exercise.typedStyle();
        NumberStyle results = exercise.resultStyle();
        List<Value> inputs = numbers(exercise.input());
        NumberWidth input = width(typed, type, inputs);
        NumberWidth output =
                width(
                        results,
                        frame.computation().resultType(),
                        numbers(frame.computation().output()));
        if (!(exercise.operation() instanceof Weighted weighted)) {
            NumberWidth terms = exercise.operation() instanceof Softmax ? output : input;
            return new NumberWidths(input, NumberWidth.NONE, NumberWidth.NONE, terms, output);
        }
        List<Value> weights = numbers(weighted.kernel());
        NumberWidth kernel = width(typed, type, weights);
        boolean areWhole = isWhole(inputs) && isWhole(weights);
        NumberWidth product = width(results, type, largest(inputs, weights));
        if (!areWhole) {
            NumberWidth broken =
                    width(results, type, ProductsAhead.of(inputs, weights, results, type));
            product = product.or(kernel).or(broken);
        }
        return new NumberWidths(
                input, kernel, width(typed, type, weighted.bias()), product, output);
    }

    /** About the largest product, without its decimals. */
    private static List<Value> largest(List<Value> inputs, List<Value> weights) {
        double largest = Math.min(1e12, largest(inputs) * largest(weights));
        return Double.isNaN(largest) ? List.of() : List.of(Rational.ofExactly(-Math.rint(largest)));
    }

    /** All numbers, or of a large tensor as many from everywhere. */
    private static List<Value> numbers(Tensor<?> tensor) {
        int apart = 1 + (tensor.count() - 1) / MOST_NUMBERS;
        return IntStream.range(0, tensor.count() / apart)
                .mapToObj(i -> tensor.at(i * apart))
                .distinct()
                .toList();
    }

    private static double largest(List<Value> numbers) {
        return numbers.stream().mapToDouble(value -> Math.abs(value.toDouble())).max().orElse(0);
    }

    private static boolean isWhole(List<Value> numbers) {
        return numbers.stream().allMatch(value -> value instanceof Rational it && it.isWhole());
    }

    /** The width of the numbers of one card. */
    static NumberWidth width(
            NumberStyle style, NumberType type, Collection<? extends Value> numbers) {
        List<Value> held = numbers.stream().map(value -> CardText.held(value, type)).toList();
        List<CardNotation> ways = style.shorter(held).toList();
        double[] widths = ways.stream().mapToDouble(card -> longest(card, held)).toArray();
        double shortest = Arrays.stream(widths).min().orElse(0);
        double least = CellPainter.around(shortest * CardText.SMALLEST);
        double usual = widths.length > 1 ? Math.min(widths[0], widths[1]) : shortest;
        double fair = CellPainter.around(fair(ways, widths, shortest) * CardText.SMALLEST);
        NumberWidth width = NumberWidth.of(least, fair, CellPainter.around(usual * WELCOME));
        double full = CellPainter.around(widths[0] * CardText.SMALLEST);
        return NumberWidth.NONE.or(style.isAskedFor() ? width.inFull(full) : width);
    }

    private static double longest(CardNotation card, List<Value> numbers) {
        return numbers.stream()
                .mapToDouble(value -> LedgerRoom.length(card.text(value)))
                .max()
                .orElse(0);
    }

    /** All digits where they are no longer than two decimals; the shortest form where even those are too long. */
    private static double fair(List<CardNotation> ways, double[] widths, double shortest) {
        double fair =
                IntStream.range(0, widths.length)
                        .filter(
                                i ->
                                        !ways.get(i).isScientific()
                                                && ways.get(i).places() <= FAIR_PLACES)
                        .mapToDouble(i -> widths[i])
                        .findFirst()
                        .orElse(shortest);
        double kept = Math.min(fair, widths[0]);
        return kept <= LONGEST_FAIR ? kept : shortest;
    }
}
