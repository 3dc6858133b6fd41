package kernelwalk.homework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntBinaryOperator;
import kernelwalk.convolution.Border;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.Dense;
import kernelwalk.convolution.GlobalPooling.GlobalAveragePooling;
import kernelwalk.convolution.GlobalPooling.GlobalMaxPooling;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.Operation.AveragePooling;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Operation.Pooling;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Rounding;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Size;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Windowless;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.answer.Exact;

/**
 * What frameworks and textbooks make of an exercise, worked from their own definitions: sizes and sums are written out
 * here and share nothing with the model but its numbers.
 */
final class ByDefinition {

    private final Exercise exercise;
    private final Elsewhere rules;
    private final Shape input;
    private final Size window;
    private final Size strides;
    private final Size dilations;

    private ByDefinition(Exercise exercise, Elsewhere rules) {
        this.exercise = exercise;
        this.rules = rules;
        this.input = exercise.input().layout();
        this.window = exercise.operation().window();
        this.strides = exercise.operation().strides();
        this.dilations = exercise.operation().dilations();
    }

    /** The output there; nothing where there is no such function, or it does not take the exercise. */
    static Optional<Tensor<Shape>> output(Exercise exercise, Elsewhere rules) {
        var there = new ByDefinition(exercise, rules);
        return switch (exercise.operation()) {
            case Convolution convolution -> there.convolution(convolution);
            case TransposedConvolution transposed -> there.transposed(transposed);
            case Pooling pool -> there.pool(pool);
            case Dense _, Windowless _ -> Optional.empty();
        };
    }

    /** One axis: where the first window begins, and how many there are. */
    private record Windows(int first, int count) {}

    private static int extent(int window, int dilation) {
        return (window - 1) * dilation + 1;
    }

    private int stride(boolean down) {
        return down ? strides.height() : strides.width();
    }

    private int dilation(boolean down) {
        return down ? dilations.height() : dilations.width();
    }

    private int extent(boolean down) {
        return extent(down ? window.height() : window.width(), dilation(down));
    }

    private int length(boolean down) {
        return down ? input.height() : input.width();
    }

    private boolean moves() {
        return strides.height() * strides.width() > 1;
    }

    private boolean dilates() {
        return dilations.height() * dilations.width() > 1;
    }

    private static int before(Margins margins, boolean down) {
        return down ? margins.top() : margins.left();
    }

    private static int after(Margins margins, boolean down) {
        return down ? margins.bottom() : margins.right();
    }

    // Convolution

    private Optional<Tensor<Shape>> convolution(Convolution convolution) {
        boolean same = convolution.padding() instanceof Padding.Same;
        boolean plain = convolution.groups() == 1 && !dilates();
        return switch (rules) {
            case KERAS ->
                    moves() && dilates()
                            ? Optional.empty()
                            : Optional.of(slid(convolution, false, this::inKeras));
            case PYTORCH ->
                    same && moves()
                            ? Optional.empty()
                            : Optional.of(slid(convolution, false, this::inKeras));
            case SCIPY_CONVOLVE ->
                    plain ? Optional.of(slid(convolution, true, this::inSciPy)) : Optional.empty();
            case SCIPY_CORRELATE ->
                    plain ? Optional.of(slid(convolution, false, this::inSciPy)) : Optional.empty();
            case TEXTBOOK ->
                    Optional.of(
                            slid(
                                    convolution,
                                    true,
                                    exercise.convention() == Convention.SCIPY
                                            ? this::inSciPy
                                            : this::inKeras));
        };
    }

    private interface Sliding {
        Windows along(boolean down);
    }

    /** "same": ⌈in/stride⌉ windows, the lesser half of the zeros first. */
    private Windows inKeras(boolean down) {
        int in = length(down);
        int stride = stride(down);
        return switch (exercise.operation().padding()) {
            case Padding.Valid _ -> new Windows(0, (in - extent(down)) / stride + 1);
            case Padding.Full _ ->
                    new Windows(1 - extent(down), (in + extent(down) - 2) / stride + 1);
            case Padding.Explicit(Margins margins, Border _) ->
                    new Windows(
                            -before(margins, down),
                            (in + before(margins, down) + after(margins, down) - extent(down))
                                            / stride
                                    + 1);
            case Padding.Same _ -> {
                int count = (in + stride - 1) / stride;
                int zeros = Math.max((count - 1) * stride + extent(down) - in, 0);
                yield new Windows(-(zeros / 2), count);
            }
        };
    }

    /** "same": every stride-th of the middle of "full", which begins ⌊(kernel − 1) / 2⌋ after its start. */
    private Windows inSciPy(boolean down) {
        return exercise.operation().padding() instanceof Padding.Same
                ? new Windows(
                        1 - extent(down) + (extent(down) - 1) / 2,
                        (length(down) + stride(down) - 1) / stride(down))
                : inKeras(down);
    }

    private Tensor<Shape> slid(Convolution convolution, boolean turned, Sliding sliding) {
        Windows rows = sliding.along(true);
        Windows columns = sliding.along(false);
        KernelShape kernel = convolution.kernel().layout();
        var output = new Shape(input.samples(), rows.count(), columns.count(), kernel.filters());
        int filtersOfGroup = kernel.filters() / convolution.groups();
        return Tensor.filled(
                output,
                index -> {
                    var cell = output.cell(index);
                    int filter = cell.channel();
                    Rational sum = Exact.of(convolution.bias().get(filter));
                    for (int u = 0; u < kernel.height(); u++) {
                        for (int v = 0; v < kernel.width(); v++) {
                            int row = rows.first() + cell.row() * stride(true) + u * dilation(true);
                            int column =
                                    columns.first()
                                            + cell.column() * stride(false)
                                            + v * dilation(false);
                            for (int c = 0; c < kernel.channels(); c++) {
                                int channel = filter / filtersOfGroup * kernel.channels() + c;
                                sum =
                                        sum.plus(
                                                read(cell.sample(), row, column, channel)
                                                        .times(
                                                                weight(
                                                                        convolution,
                                                                        turned,
                                                                        u,
                                                                        v,
                                                                        c,
                                                                        filter)));
                            }
                        }
                    }
                    return sum;
                });
    }

    private static Rational weight(Weighted weighted, boolean turned, int u, int v, int c, int f) {
        KernelShape kernel = weighted.kernel().layout();
        int row = turned ? kernel.height() - 1 - u : u;
        int column = turned ? kernel.width() - 1 - v : v;
        return Exact.of(weighted.kernel().at(kernel.index(row, column, c, f)));
    }

    private Rational read(int sample, int row, int column, int channel) {
        boolean isInside =
                row >= 0 && row < input.height() && column >= 0 && column < input.width();
        return isInside
                ? Exact.of(exercise.input().at(input.index(sample, row, column, channel)))
                : Rational.ZERO;
    }

    // Transposed convolution

    private Optional<Tensor<Shape>> transposed(TransposedConvolution transposed) {
        return switch (rules) {
            case KERAS ->
                    transposed.groups() > 1 || moves() && dilates()
                            ? Optional.empty()
                            : inKeras(transposed);
            case PYTORCH -> inPyTorch(transposed);
            case SCIPY_CONVOLVE, SCIPY_CORRELATE, TEXTBOOK -> Optional.empty();
        };
    }

    private int spread(boolean down) {
        return (length(down) - 1) * stride(down) + extent(down);
    }

    /** How large the output of the exercise is: by its own numbers, or Keras' words. */
    private int size(TransposedConvolution transposed, boolean down) {
        int added = added(transposed, down);
        return switch (transposed.padding()) {
            case Padding.Explicit(Margins margins, Border _) ->
                    spread(down) - before(margins, down) - after(margins, down) + added;
            case Padding.Full _ -> spread(down) - 2 * (extent(down) - 1) + added;
            case Padding.Valid _ -> ofKeras(false, added, down);
            case Padding.Same _ -> ofKeras(true, added, down);
        };
    }

    private static int added(TransposedConvolution transposed, boolean down) {
        Size added = transposed.outputPadding();
        return down ? added.height() : added.width();
    }

    /** Keras' deconv_output_length; an output padding of 0 is none. */
    private int ofKeras(boolean same, int added, boolean down) {
        int in = length(down);
        int stride = stride(down);
        int taps = extent(down);
        if (added == 0) {
            return same ? in * stride : in * stride + Math.max(taps - stride, 0);
        }
        return (in - 1) * stride + taps - (same ? 2 * (taps / 2) : 0) + added;
    }

    private Optional<Tensor<Shape>> inKeras(TransposedConvolution transposed) {
        record Layer(boolean same, boolean adds) {}
        int height = added(transposed, true);
        int width = added(transposed, false);
        boolean canAdd = height > 0 && width > 0 && height < stride(true) && width < stride(false);
        List<Layer> layers = new ArrayList<>();
        boolean isOwn =
                transposed.padding() instanceof Padding.Same
                        || transposed.padding() instanceof Padding.Valid;
        if (isOwn && (canAdd || height + width == 0)) {
            layers.add(new Layer(transposed.padding() instanceof Padding.Same, canAdd));
        }
        layers.add(new Layer(true, false));
        layers.add(new Layer(false, false));
        if (canAdd) {
            layers.add(new Layer(true, true));
            layers.add(new Layer(false, true));
        }
        IntBinaryOperator none = (_, _) -> 0;
        return layers.stream()
                .filter(
                        layer ->
                                ofKeras(layer.same(), layer.adds() ? height : 0, true)
                                                == size(transposed, true)
                                        && ofKeras(layer.same(), layer.adds() ? width : 0, false)
                                                == size(transposed, false))
                .findFirst()
                .map(layer -> cut(transposed, layer.same() ? this::lesserHalf : none));
    }

    /** The gradient of a convolution with "same" cuts the lesser half first, as that pads it. */
    private int lesserHalf(int spread, int size) {
        return Math.max(spread - size, 0) / 2;
    }

    private Optional<Tensor<Shape>> inPyTorch(TransposedConvolution transposed) {
        int[] first = new int[2];
        for (boolean down : new boolean[] {true, false}) {
            int cut = spread(down) - size(transposed, down);
            int limit = Math.max(stride(down), dilation(down));
            int own =
                    switch (transposed.padding()) {
                        case Padding.Explicit(Margins margins, Border _) -> before(margins, down);
                        case Padding.Full _ -> extent(down) - 1;
                        case Padding.Valid _ -> 0;
                        case Padding.Same _ -> lesserHalf(spread(down), size(transposed, down));
                    };
            int ownRest = 2 * own - cut;
            int half = Math.max((cut + 1) / 2, 0);
            int padding = ownRest == 0 || ownRest > 0 && ownRest < limit ? own : half;
            int rest = 2 * padding - cut;
            if (rest < 0 || rest > 0 && rest >= limit) {
                return Optional.empty();
            }
            first[down ? 0 : 1] = padding;
        }
        return Optional.of(cut(transposed, first[0], first[1]));
    }

    private Tensor<Shape> cut(TransposedConvolution transposed, IntBinaryOperator first) {
        return cut(
                transposed,
                first.applyAsInt(spread(true), size(transposed, true)),
                first.applyAsInt(spread(false), size(transposed, false)));
    }

    /** Every input cell times every weight, added where it arrives. */
    private Tensor<Shape> cut(TransposedConvolution transposed, int top, int left) {
        KernelShape kernel = transposed.kernel().layout();
        var output =
                new Shape(
                        input.samples(),
                        size(transposed, true),
                        size(transposed, false),
                        kernel.filters());
        Rational[] sums = new Rational[output.count()];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Exact.of(transposed.bias().get(output.cell(i).channel()));
        }
        int filtersOfGroup = kernel.filters() / transposed.groups();
        for (int i = 0; i < input.count(); i++) {
            var cell = input.cell(i);
            int group = cell.channel() / kernel.channels();
            for (int u = 0; u < kernel.height(); u++) {
                for (int v = 0; v < kernel.width(); v++) {
                    int row = cell.row() * stride(true) + u * dilation(true) - top;
                    int column = cell.column() * stride(false) + v * dilation(false) - left;
                    if (row < 0
                            || row >= output.height()
                            || column < 0
                            || column >= output.width()) {
                        continue;
                    }
                    for (int f = group * filtersOfGroup; f < (group + 1) * filtersOfGroup; f++) {
                        int place = output.index(cell.sample(), row, column, f);
                        Rational weight =
                                weight(
                                        transposed,
                                        false,
                                        u,
                                        v,
                                        cell.channel() % kernel.channels(),
                                        f);
                        sums[place] =
                                sums[place].plus(Exact.of(exercise.input().at(i)).times(weight));
                    }
                }
            }
        }
        return Tensor.filled(output, index -> sums[index]);
    }

    // Pools

    private Optional<Tensor<Shape>> pool(Pooling pool) {
        return switch (rules) {
            case KERAS -> inKeras(pool);
            case PYTORCH -> inPyTorch(pool);
            case SCIPY_CONVOLVE, SCIPY_CORRELATE, TEXTBOOK -> Optional.empty();
        };
    }

    /** "valid" or "same", never rounded up; padding is in no window. */
    private Optional<Tensor<Shape>> inKeras(Pooling pool) {
        boolean same = pool.padding() instanceof Padding.Same;
        boolean pads =
                switch (pool.padding()) {
                    case Padding.Valid _, Padding.Same _ -> false;
                    case Padding.Full _ -> extent(true) * extent(false) > 1;
                    case Padding.Explicit(Margins margins, Border _) ->
                            !margins.equals(Margins.NONE);
                };
        boolean overhangs =
                !same && pool.rounding() == Rounding.CEIL && (overhangs(true) || overhangs(false));
        return dilates() || pads || overhangs
                ? Optional.empty()
                : Optional.of(pooled(pool, inKeras(true), inKeras(false), 0, 0, false));
    }

    /** A window that is only partly in the input counts if it begins there. */
    private boolean overhangs(boolean down) {
        int room = length(down) - extent(down);
        return room % stride(down) != 0
                && (Math.floorDiv(room, stride(down)) + 1) * stride(down) < length(down);
    }

    /** The same padding on both sides, at most half the window; the sizes of Pool.h. */
    private Optional<Tensor<Shape>> inPyTorch(Pooling pool) {
        int[] padding = new int[2];
        Windows[] windows = new Windows[2];
        for (boolean down : new boolean[] {true, false}) {
            Margins margins =
                    switch (pool.padding()) {
                        case Padding.Valid _ -> Margins.NONE;
                        case Padding.Full _ ->
                                new Margins(
                                        extent(true) - 1,
                                        extent(true) - 1,
                                        extent(false) - 1,
                                        extent(false) - 1);
                        case Padding.Explicit(Margins given, Border _) -> given;
                        case Padding.Same _ -> {
                            int first = -inKeras(down).first();
                            int zeros =
                                    Math.max(
                                            (inKeras(down).count() - 1) * stride(down)
                                                    + extent(down)
                                                    - length(down),
                                            0);
                            yield new Margins(first, zeros - first, first, zeros - first);
                        }
                    };
            int side = before(margins, down);
            boolean isSame = pool.padding() instanceof Padding.Same;
            if (side != after(margins, down) || !isSame && side > extent(down) / 2) {
                return Optional.empty();
            }
            int room = length(down) + 2 * side - extent(down);
            boolean ceiling = pool.rounding() == Rounding.CEIL;
            int count = (room + (ceiling ? stride(down) - 1 : 0)) / stride(down) + 1;
            if (ceiling && (count - 1) * stride(down) >= length(down) + side) {
                count--;
            }
            padding[down ? 0 : 1] = side;
            windows[down ? 0 : 1] = isSame ? inKeras(down) : new Windows(-side, count);
        }
        boolean counts =
                !(pool instanceof AveragePooling average)
                        || exercise.convention() != Convention.PYTORCH
                        || average.countPadding();
        return pool instanceof AveragePooling && dilates()
                ? Optional.empty()
                : Optional.of(pooled(pool, windows[0], windows[1], padding[0], padding[1], counts));
    }

    private Tensor<Shape> pooled(
            Pooling pool, Windows rows, Windows columns, int down, int across, boolean counts) {
        var output = new Shape(input.samples(), rows.count(), columns.count(), input.channels());
        return Tensor.filled(
                output,
                index -> {
                    var cell = output.cell(index);
                    List<Rational> inside = new ArrayList<>();
                    int counted = 0;
                    for (int u = 0; u < window.height(); u++) {
                        for (int v = 0; v < window.width(); v++) {
                            int row = rows.first() + cell.row() * stride(true) + u * dilation(true);
                            int column =
                                    columns.first()
                                            + cell.column() * stride(false)
                                            + v * dilation(false);
                            boolean isRow = row >= 0 && row < input.height();
                            boolean isColumn = column >= 0 && column < input.width();
                            if (isRow && isColumn) {
                                inside.add(read(cell.sample(), row, column, cell.channel()));
                            }
                            counted +=
                                    row < input.height() + down && column < input.width() + across
                                            ? 1
                                            : 0;
                        }
                    }
                    return switch (pool) {
                        case MaxPooling _, GlobalMaxPooling _ ->
                                inside.stream().max(Rational::compareTo).orElseThrow();
                        case AveragePooling _, GlobalAveragePooling _ ->
                                inside.stream()
                                        .reduce(Rational.ZERO, Rational::plus)
                                        .dividedBy(Rational.of(counts ? counted : inside.size()));
                    };
                });
    }
}
