package kernelwalk.ui;

import kernelwalk.exercise.SeededNumbers;

/**
 * Which cells get which random numbers.
 *
 * @param scope   where they go
 * @param numbers what is drawn
 */
record RandomChoice(Scope scope, SeededNumbers numbers) {

    /** Where random numbers go. */
    enum Scope {
        /** The selected cells. */
        SELECTION,
        /** Every cell of the input. */
        INPUT,
        /** Every weight. */
        KERNEL
    }
}
