package kernelwalk.ui.document;

import kernelwalk.exercise.SeededNumbers;

/**
 * Which cells get which random numbers.
 *
 * @param scope   where they go
 * @param numbers what is drawn
 */
public record RandomChoice(Scope scope, SeededNumbers numbers) {

    /** Where random numbers go. */
    public enum Scope {
        /** The selected cells. */
        SELECTION,
        /** Every cell of the input. */
        INPUT,
        /** Every weight. */
        KERNEL
    }
}
