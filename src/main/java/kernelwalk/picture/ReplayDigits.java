package kernelwalk.picture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Value;
import kernelwalk.notation.CardNotation;
import kernelwalk.notation.NumberStyle;

/**
 * How the numbers of a replay's sums are written: alike on both sides, and where they are rounded, as in the grids beside
 * them.
 *
 * @param first     writes what a window covers
 * @param second    writes weights, biases and the sums of channels
 * @param isRounded whether some of them have fewer digits than they are
 */
record ReplayDigits(
        Function<Value, String> first, Function<Value, String> second, boolean isRounded) {

    /** The fewest decimals where no grid says how many there are. */
    private static final int FEWEST = 2;

    /**
     * Ways to write them, all digits first.
     *
     * @param numbers what both sides have, where no grid says how it is rounded
     */
    static List<ReplayDigits> of(
            NumberStyle style, ReplayGrids grids, Collection<? extends Value> numbers) {
        var all = new ArrayList<ReplayDigits>();
        all.add(new ReplayDigits(style::inFull, style::inFull, false));
        CardText covered = grids.card(0);
        CardText weights = grids.card(1);
        if (covered.notation().isRounded() || weights.notation().isRounded()) {
            all.add(new ReplayDigits(written(covered, style), written(weights, style), true));
        }
        if (grids.right().isEmpty()) {
            rounded(style, numbers)
                    .forEach(card -> all.add(new ReplayDigits(card::text, card::text, true)));
        }
        return List.copyOf(all);
    }

    /** Rounded to decimals that still tell numbers apart, or where there are none to powers of ten. */
    private static List<CardNotation> rounded(
            NumberStyle style, Collection<? extends Value> numbers) {
        List<CardNotation> shorter =
                style.shorter(numbers).filter(CardNotation::isRounded).toList();
        List<CardNotation> decimals =
                shorter.stream()
                        .filter(card -> !card.isScientific() && card.places() >= FEWEST)
                        .toList();
        return decimals.isEmpty() ? shorter : decimals;
    }

    private static Function<Value, String> written(CardText card, NumberStyle style) {
        return card.notation().isRounded() ? card::text : style::inFull;
    }

    /** A bias, which stands in no grid: a whole one has no decimals. */
    String bias(Value bias, NumberStyle style) {
        return bias instanceof Rational exact && exact.isWhole()
                ? style.inFull(bias)
                : second.apply(bias);
    }

    /** What stands before a result. */
    String equals() {
        return isRounded ? " ≈" : " =";
    }

    /** These, whole and with other channels folded, until what is rounded most. */
    static List<Form> forms(List<ReplayDigits> ways, boolean hasChannels) {
        return ways.stream()
                .flatMap(
                        way ->
                                Stream.of(false, true)
                                        .filter(folds -> !folds || hasChannels)
                                        .filter(
                                                folds ->
                                                        !folds
                                                                || way.isRounded()
                                                                || ways.size() == 1)
                                        .map(folds -> new Form(way, folds)))
                .toList();
    }

    /**
     * How a sum is written.
     *
     * @param folds whether the channels that are not in work are sums
     */
    record Form(ReplayDigits digits, boolean folds) {}
}
