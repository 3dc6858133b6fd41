package kernelwalk.ui.edit;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Initializer;
import kernelwalk.exercise.SeededFramework;
import kernelwalk.exercise.WeightsOrigin;
import kernelwalk.framework.seed.DrawCount;

/**
 * What can be said about where the first weights of a layer come from, and what it begins with.
 *
 * @param exercise whose open layer it is
 */
record OriginForm(Exercise exercise) {

    private static final String WHOLE = "-?\\d{1,20}";

    /** How a layer can begin; what Keras calls glorot_uniform is how it begins by itself. */
    static List<Initializer> initializers(SeededFramework framework) {
        return Stream.of(Initializer.DEFAULT, Initializer.HE_UNIFORM, Initializer.LECUN_UNIFORM)
                .filter(framework.initializers()::contains)
                .toList();
    }

    /** Whether a text can become a seed that the framework takes. */
    static boolean isSeedSoFar(String text, SeededFramework framework) {
        boolean mayBeNegative = framework.leastSeed().signum() < 0;
        return text.isEmpty()
                || text.equals("-") && mayBeNegative
                || text.matches(WHOLE) && framework.takes(new BigInteger(text));
    }

    /** Where the weights would come from; nothing where the text is no seed of the framework. */
    static Optional<WeightsOrigin> origin(
            SeededFramework framework, String seed, int before, Initializer initializer) {
        return Optional.of(seed)
                .filter(text -> text.matches(WHOLE))
                .map(BigInteger::new)
                .filter(framework::takes)
                .map(
                        whole ->
                                new WeightsOrigin(
                                        framework,
                                        whole,
                                        before,
                                        framework.initializers().contains(initializer)
                                                ? initializer
                                                : Initializer.DEFAULT));
    }

    /** What the layers before the open one draw. */
    int before(SeededFramework framework) {
        return within(new DrawCount(framework).beforeLayer(exercise));
    }

    /** By how much the count of what was drawn before goes up for one more layer: in PyTorch for one like the open one. */
    int step(SeededFramework framework) {
        return framework.isTorch() ? within(new DrawCount(framework).ofLayer(exercise)) : 1;
    }

    /** Which layer it is since the seed, from 1; none where what was drawn before are no such layers. */
    Optional<Integer> ordinal(SeededFramework framework, int before) {
        int step = step(framework);
        return before % step == 0 ? Optional.of(before / step + 1) : Optional.empty();
    }

    private static int within(long count) {
        return (int) Math.min(count, WeightsOrigin.MOST_BEFORE);
    }
}
