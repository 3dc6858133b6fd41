package kernelwalk.convolution;

import static kernelwalk.convolution.Expression.constant;
import static kernelwalk.convolution.Expression.known;

import java.util.ArrayList;
import java.util.List;

/**
 * Works out one axis of an operation: the padding that its rule asks for, and from it the output size.
 *
 * <p>Nothing is built here; lengths are longs until {@link Geometry} has checked them.
 *
 * @see <a href="https://arxiv.org/abs/1603.07285">Dumoulin and Visin, §2 and §4</a>
 */
record AxisRule(int input, int window, int stride, int dilation) {

    /** The padding before and after, with the derivation of their sum; empty where there is nothing to derive. */
    private record Split(long before, long after, List<Derivation> derivations) {

        static Split of(long before, long after) {
            return new Split(before, after, List.of());
        }

        static Split halved(Expression total, boolean oddZeroFirst) {
            long half = total.value() / 2;
            long rest = total.value() - half;
            var derivation = new Derivation(Quantity.PADDING, total);
            return new Split(
                    oddZeroFirst ? rest : half, oddZeroFirst ? half : rest, List.of(derivation));
        }

        Expression total() {
            return known(Quantity.PADDING, before + after);
        }
    }

    /** The result before it is checked. */
    record Resolved(long before, long after, long output, List<Derivation> derivations) {}

    /** Cells from the first to the last tap. */
    Expression extent() {
        Expression taps = known(Quantity.WINDOW, window);
        return dilation == 1
                ? taps
                : taps.minus(constant(1))
                        .times(known(Quantity.DILATION, dilation))
                        .plus(constant(1));
    }

    /**
     * An axis along which a window slides.
     *
     * @param margins      zeros before and after; 0 unless padding is explicit
     * @param oddZeroFirst whether an odd zero of "same" goes before the input, and "same" is cut out of "full"
     */
    Resolved slide(Padding padding, int[] margins, boolean oddZeroFirst, Rounding rounding) {
        Split split = Split.of(margins[0], margins[1]);
        if (padding instanceof Padding.Full) {
            split = Split.of(extent().value() - 1, extent().value() - 1);
        } else if (padding instanceof Padding.Same) {
            split = Split.halved(sameTotal(oddZeroFirst), oddZeroFirst);
        }
        Expression output =
                padding instanceof Padding.Same
                        ? known(Quantity.INPUT, input).ceilingOver(strideTerm())
                        : windows(split, rounding);
        return resolved(split, output);
    }

    private Expression sameTotal(boolean cutFromFull) {
        if (cutFromFull) {
            return extent().minus(constant(1));
        }
        long output = Math.ceilDiv(input, stride);
        return new Expression.AtLeastZero(
                known(Quantity.OUTPUT, output)
                        .minus(constant(1))
                        .times(strideTerm())
                        .plus(extent())
                        .minus(known(Quantity.INPUT, input)));
    }

    private Expression windows(Split split, Rounding rounding) {
        Expression room = known(Quantity.INPUT, input).plus(split.total()).minus(extent());
        if (rounding == Rounding.FLOOR) {
            return room.floorOver(strideTerm()).plus(constant(1));
        }
        Expression rounded = room.ceilingOver(strideTerm()).plus(constant(1));
        boolean lastIsPartial = Math.floorMod(room.value(), stride) != 0;
        boolean lastBeginsBeyond = (rounded.value() - 1) * stride >= input + split.before();
        return lastIsPartial && lastBeginsBeyond ? rounded.minus(constant(1)) : rounded;
    }

    /**
     * An axis along which each input cell spreads.
     *
     * @param margins       cells cropped before and after when padding is explicit
     * @param outputPadding cells added at the end
     */
    Resolved spread(Padding padding, int[] margins, int outputPadding) {
        Expression full =
                known(Quantity.INPUT, input).minus(constant(1)).times(strideTerm()).plus(extent());
        return switch (padding) {
            case Padding.Valid _ -> appended(full, Split.of(0, 0), validRest(outputPadding));
            case Padding.Full _ ->
                    appended(
                            full,
                            Split.of(extent().value() - 1, extent().value() - 1),
                            outputPadding);
            case Padding.Explicit _ ->
                    appended(full, Split.of(margins[0], margins[1]), outputPadding);
            case Padding.Same _ -> sameSpread(full, outputPadding);
        };
    }

    /** Keras gives "valid" max(extent, stride) cells for each input cell unless an output padding is asked for. */
    private long validRest(int outputPadding) {
        return outputPadding == 0 ? Math.max(stride - extent().value(), 0) : outputPadding;
    }

    /**
     * Keras gives "same" input · stride cells; with an output padding it takes half the extent off both ends first.
     *
     * @see <a href="https://keras.io/api/layers/convolution_layers/convolution2d_transpose/">Conv2DTranspose</a>
     */
    private Resolved sameSpread(Expression full, int outputPadding) {
        long output =
                outputPadding == 0
                        ? (long) input * stride
                        : full.value() - extent().value() / 2 * 2 + outputPadding;
        Expression crop = new Expression.AtLeastZero(full.minus(known(Quantity.OUTPUT, output)));
        return appended(full, Split.halved(crop, false), Math.max(output - full.value(), 0));
    }

    private Resolved appended(Expression full, Split split, long outputPadding) {
        Expression cropped = full.minus(split.total());
        return resolved(
                split,
                outputPadding == 0
                        ? cropped
                        : cropped.plus(known(Quantity.OUTPUT_PADDING, outputPadding)));
    }

    private Resolved resolved(Split split, Expression output) {
        var derivations = new ArrayList<Derivation>();
        derivations.add(new Derivation(Quantity.EXTENT, extent()));
        derivations.addAll(split.derivations());
        derivations.add(new Derivation(Quantity.BEFORE, known(Quantity.BEFORE, split.before())));
        derivations.add(new Derivation(Quantity.AFTER, known(Quantity.AFTER, split.after())));
        derivations.add(new Derivation(Quantity.OUTPUT, output));
        return new Resolved(
                split.before(), split.after(), output.value(), List.copyOf(derivations));
    }

    private Expression strideTerm() {
        return known(Quantity.STRIDE, stride);
    }
}
