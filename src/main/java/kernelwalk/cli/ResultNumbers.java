package kernelwalk.cli;

import java.util.Collection;
import kernelwalk.convolution.Floating;
import kernelwalk.convolution.Value;
import kernelwalk.notation.CardNotation;
import kernelwalk.notation.NumberStyle;

/**
 * How the numbers of one table are written on the command line: alike, as those of a card; but floats with digits of
 * their own each, as few as tell them apart, with a power of ten where programs have one too.
 */
final class ResultNumbers {

    private final CardNotation card;
    private final boolean isCard;

    ResultNumbers(NumberStyle style, Collection<? extends Value> numbers) {
        this.card = style.card(numbers);
        this.isCard = style.places().isPresent();
    }

    /** A number as the table shows it. */
    String text(Value value) {
        return isFewest(value) ? fewest(value) : card.text(value);
    }

    /** A number as the table shows it where that is exact, else with all its digits. */
    String inFull(Value value) {
        return isFewest(value) ? fewest(value) : card.inFull(value);
    }

    private boolean isFewest(Value value) {
        return !isCard && value instanceof Floating floating && Double.isFinite(floating.value());
    }

    private static String fewest(Value value) {
        return value.toString().replace("-", "−");
    }
}
