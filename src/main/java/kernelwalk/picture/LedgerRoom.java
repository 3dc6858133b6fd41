package kernelwalk.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Pointwise.BatchNormalization;
import kernelwalk.convolution.Pointwise.Relu;
import kernelwalk.convolution.Pointwise.Sigmoid;
import kernelwalk.convolution.Pointwise.Softmax;
import kernelwalk.convolution.Pointwise.Tanh;
import kernelwalk.convolution.Rearranging;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.convolution.Windowless;
import kernelwalk.exercise.Exercise;

/**
 * How long the ledger becomes in an exercise, before anything is drawn: the longest numbers of the input meet the
 * longest filter, so that no window needs more lines than there is room for. Lengths are in parts of the type's size.
 */
final class LedgerRoom {

    /** Of larger inputs only the first numbers are looked at. */
    private static final int MOST_NUMBERS = 2048;

    private static final double DIGIT = 0.65;
    private static final double SMALL_SIGN = 0.36;

    /** A sign such as ½. */
    private static final double FRACTION = 0.97;

    /** Between two terms, and from a channel's name to its first. */
    private static final double JOINT = 1.4;

    /** The words and signs that end a sum. */
    private static final double ENDING = 9;

    /** The words before a sum in the framework's order. */
    private static final double REORDERED = 12;

    /** A result with all its digits, an {@code e^}, a number on the way, and why a number stays what it is. */
    private static final double RESULT = 13;

    private static final double POWER = 1.2;
    private static final double TERM = 4.6;
    private static final double REASON = 46;

    /** Room for one line in the largest type. */
    static final double ONE_LINE = 34;

    /** The shares of a board's height that a ledger may take, alone and under grids. */
    private static final double SHARE = 0.34;

    private static final double SHARE_UNDER_GRIDS = 0.2;

    private record Lengths(List<Double> channels, double sum) {}

    /** What was measured last: a walk asks for the same exercise at every step. */
    private record Known(Exercise exercise, Lengths lengths) {}

    private static volatile Known known = new Known(null, new Lengths(List.of(), 0));

    private LedgerRoom() {}

    /**
     * The height of a ledger with room for its longest state.
     *
     * @param listed whether every channel has a sentence, or only the current one
     * @param panel  the width of the panel that it stands in
     */
    static double height(Frame frame, boolean listed, Box board, double panel) {
        return height(frame, listed, board, panel, 1);
    }

    /** The same in type that is so many times as large as usual. */
    static double height(Frame frame, boolean listed, Box board, double panel, double type) {
        double size = LedgerLines.USUAL * type;
        double width = (panel - 2 * WorkedGrids.SIDE) / size;
        int spread = frame.options().presented() ? 2 : 1;
        int lines = frame.computation().walk().spreads() ? spread : lines(frame, listed, width);
        double most = board.height() * (listed ? SHARE : SHARE_UNDER_GRIDS) * type;
        return Math.max(ONE_LINE * type, Math.min(lines * size * LedgerLines.LINE, most));
    }

    /**
     * The lines of a ledger.
     *
     * @param listed whether every channel has a sentence, or only the current one
     * @param width  of a line, in parts of the type's size
     */
    private static int lines(Frame frame, boolean listed, double width) {
        Lengths lengths = lengths(frame);
        int sum = lines(lengths.sum(), width);
        if (lengths.channels().isEmpty()) {
            return sum;
        }
        IntStream each = lengths.channels().stream().mapToInt(length -> lines(length, width));
        return sum + (listed ? each.sum() : each.max().orElse(0));
    }

    /** At the end of a line the next term does not always fit in. */
    private static int lines(double length, double width) {
        return length <= width ? 1 : (int) Math.ceil(length / (width * 0.9));
    }

    private static Lengths lengths(Frame frame) {
        Known last = known;
        if (last.exercise() != frame.exercise()) {
            last = new Known(frame.exercise(), measured(frame));
            known = last;
        }
        return last.lengths();
    }

    private static Lengths measured(Frame frame) {
        Computation computation = frame.computation();
        Exercise exercise = frame.exercise();
        int channels = computation.geometry().channels();
        int taps =
                computation.geometry().window().height() * computation.geometry().window().width();
        List<Double> numbers = numbers(exercise, taps);
        double inputs = numbers.stream().mapToDouble(Double::doubleValue).sum();
        double longest = numbers.isEmpty() ? 0 : numbers.getFirst();
        if (exercise.operation() instanceof Windowless windowless) {
            return of(windowless, inputs, longest, computation);
        }
        if (!(exercise.operation() instanceof Weighted weighted)) {
            return new Lengths(List.of(), inputs + taps * JOINT + 2 * longest + ENDING);
        }
        var products = new ArrayList<Double>();
        double widest = 0;
        for (int channel = 0; channel < channels; channel++) {
            double weights = weights(exercise, weighted.kernel(), channel);
            widest = Math.max(widest, weights / taps);
            products.add(inputs + weights + taps * (JOINT + SMALL_SIGN) + JOINT);
        }
        double subtotal = longest + widest;
        if (channels == 1) {
            return new Lengths(List.of(), products.getFirst() + 3 * subtotal + ENDING);
        }
        products.replaceAll(length -> length + JOINT + subtotal);
        double reordered = exercise.numbers().isFloat() ? REORDERED + subtotal : 0;
        return new Lengths(
                products, channels * (2 * JOINT + subtotal) + 3 * subtotal + ENDING + reordered);
    }

    /** Two sentences for an operation without a window: what goes in, and what comes out of that. */
    private static Lengths of(
            Windowless windowless, double inputs, double longest, Computation computation) {
        return switch (windowless) {
            case Relu _ -> new Lengths(List.of(), 2 * longest + ENDING);
            case Sigmoid _ -> new Lengths(List.of(), longest + RESULT + 2 * ENDING);
            case Tanh _ -> new Lengths(List.of(), 4 * longest + RESULT + 4 * ENDING);
            case BatchNormalization _ -> new Lengths(List.of(), 8 * longest + RESULT + 4 * ENDING);
            case Softmax _ -> {
                int terms = computation.geometry().channels();
                double all = terms * (longest + POWER + TERM + 2 * JOINT) + ENDING;
                yield new Lengths(List.of(all), RESULT + ENDING);
            }
            case Rearranging _ -> new Lengths(List.of(REASON), 2 * inputs + ENDING);
        };
    }

    /** The lengths of the longest numbers, as many as there are taps. */
    private static List<Double> numbers(Exercise exercise, int taps) {
        Tensor<Shape> input = exercise.input();
        return IntStream.range(0, Math.min(input.count(), MOST_NUMBERS))
                .mapToObj(index -> length(factor(exercise, input.at(index))))
                .sorted(Comparator.reverseOrder())
                .limit(taps)
                .toList();
    }

    /** The weights of one channel in the filter in which they are longest. */
    private static double weights(Exercise exercise, Tensor<KernelShape> kernel, int channel) {
        KernelShape shape = kernel.layout();
        double longest = 0;
        for (int filter = 0; filter < shape.filters(); filter++) {
            double length = 0;
            for (int u = 0; u < shape.height(); u++) {
                for (int v = 0; v < shape.width(); v++) {
                    int index = shape.index(u, v, channel, filter);
                    length += length(factor(exercise, kernel.at(index)));
                }
            }
            longest = Math.max(longest, length);
        }
        return longest;
    }

    private static String factor(Exercise exercise, Value value) {
        return LedgerRun.factor(exercise.typedStyle().inFull(value), value);
    }

    /** How wide a text is about, in parts of the type's size. */
    static double length(String text) {
        return text.chars().mapToDouble(LedgerRoom::length).sum();
    }

    private static double length(int sign) {
        boolean isFraction = sign >= '¼' && sign <= '¾' || sign >= '⅐' && sign <= '⅞';
        return isFraction || sign == '∞'
                ? FRACTION
                : ".,()·/ ".indexOf(sign) < 0 ? DIGIT : SMALL_SIGN;
    }
}
