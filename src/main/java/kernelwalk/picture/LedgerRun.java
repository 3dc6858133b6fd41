package kernelwalk.picture;

import kernelwalk.convolution.Value;
import kernelwalk.notation.NumberText;
import kernelwalk.picture.TextStyle.Weight;

/**
 * A stretch of the ledger in one colour.
 *
 * @param tap the place of its tap in the walk order, or -1
 */
record LedgerRun(String text, Role role, Weight weight, boolean current, int tap) {

    private static final int LONGEST_NUMBER = 12;

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

    /** A negative factor or summand in brackets, as it is written by hand. */
    static String bracketed(Value value) {
        return NumberText.factor(value, LONGEST_NUMBER);
    }
}
