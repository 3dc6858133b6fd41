package kernelwalk.exercise;

import java.math.BigInteger;

/**
 * Where the first weights of a layer come from.
 *
 * @param framework   who draws them
 * @param seed        one that the framework takes
 * @param before      what was drawn since the seed, 0 to 1,000,000: in Keras layers and other random operations, in PyTorch
 *                    numbers
 * @param initializer how wide the range is
 */
public record WeightsOrigin(
        SeededFramework framework, BigInteger seed, int before, Initializer initializer) {

    /** The most that may have been drawn before. */
    public static final int MOST_BEFORE = 1_000_000;

    /**
     * @throws IllegalArgumentException when the framework does not take the seed or has no such initializer
     */
    public WeightsOrigin {
        if (before < 0
                || before > MOST_BEFORE
                || !framework.takes(seed)
                || !framework.initializers().contains(initializer)) {
            throw new IllegalArgumentException(
                    "%s draws nothing from %s after %d by %s"
                            .formatted(framework, seed, before, initializer));
        }
    }

    /** By the initializer that a layer has by itself. */
    public static WeightsOrigin of(SeededFramework framework, BigInteger seed, int before) {
        return new WeightsOrigin(framework, seed, before, Initializer.DEFAULT);
    }
}
