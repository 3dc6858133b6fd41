package kernelwalk.picture;

import kernelwalk.convolution.Value;
import kernelwalk.notation.NumberStyle;
import kernelwalk.picture.TextStyle.Weight;

/**
 * A stretch of the ledger in one colour.
 *
 * @param tap the place of its tap in the walk order, or -1
 */
record LedgerRun(String text, Role role, Weight weight, boolean current, int tap) {

    private static final int LONGEST_NUMBER = 24;

    /** A stretch that is not the present one. */
    static LedgerRun of(String text, Role role) {
        return new LedgerRun(text, role, Weight.MEDIUM, false, -1);
    }

    /** A stretch that stands back. */
    static LedgerRun muted(String text) {
        return of(text, Role.MUTED);
    }

    LedgerRun with(Weight other) {
        return new LedgerRun(text, role, other, current, tap);
    }

    /** In bold where it is the present one. */
    LedgerRun whichIsPresent(boolean isPresent) {
        return new LedgerRun(text, role, isPresent ? Weight.BOLD : Weight.MEDIUM, isPresent, tap);
    }

    LedgerRun ofTap(int order) {
        return new LedgerRun(text, role, weight, current, order);
    }

    /** A number of a card in a product or a sum: a negative one in brackets, as it is written by hand. */
    static String factor(CardText card, Value value) {
        return factor(card.inFull(value), value);
    }

    /** A number in a product or a sum, given in full: a negative one in brackets. */
    static String factor(String full, Value value) {
        String number = brief(full, value);
        boolean isNegative = number.startsWith("−") || number.startsWith(CornerText.ABOUT + "−");
        return isNegative ? "(" + number + ")" : number;
    }

    /** All digits of a number, unless there are more than anybody reads: then it says that it is rounded. */
    static String brief(String full, Value value) {
        return NumberStyle.within(full, value, LONGEST_NUMBER);
    }
}
