package kernelwalk.convolution;

import java.util.Optional;

/**
 * Exact weights, those of each filter over a common denominator of their own.
 *
 * @param numerators   one for each weight, in the order of the weights
 * @param denominators one for each filter, above 0
 */
record ScaledWeights(long[] numerators, long[] denominators) {

    /**
     * The weights over their denominators; nothing when one is too large for longs.
     *
     * @param weights the filter is their last axis
     */
    static Optional<ScaledWeights> of(Rational[] weights, int filters) {
        var numerators = new long[weights.length];
        var denominators = new long[filters];
        for (int filter = 0; filter < filters; filter++) {
            var own = new Rational[weights.length / filters];
            for (int i = 0; i < own.length; i++) {
                own[i] = weights[i * filters + filter];
            }
            Optional<Scaled> scaled = Scaled.of(own);
            if (scaled.isEmpty()) {
                return Optional.empty();
            }
            denominators[filter] = scaled.get().denominator();
            for (int i = 0; i < own.length; i++) {
                numerators[i * filters + filter] = scaled.get().numerators()[i];
            }
        }
        return Optional.of(new ScaledWeights(numerators, denominators));
    }
}
