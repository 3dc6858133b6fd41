package kernelwalk.ui.document;

import kernelwalk.exercise.SeededNumbers;
import kernelwalk.framework.seed.FirstWeights;

/** Which cells get which random numbers. */
public sealed interface RandomChoice {

    /**
     * Whole numbers.
     *
     * @param scope   where they go
     * @param numbers what is drawn
     */
    record Whole(Scope scope, SeededNumbers numbers) implements RandomChoice {}

    /**
     * Kernel and bias as a framework draws them.
     *
     * @param weights what is drawn
     */
    record OfFramework(FirstWeights weights) implements RandomChoice {}

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
