package kernelwalk.homework.problem;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.Size;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.OperationType;
import kernelwalk.homework.misconception.Misconceptions;

/** What is asked of chains of layers; what is not asked is drawn in the sizes of real sheets. */
public record ChainWishes(
        List<OperationType> layers,
        Optional<Size> input,
        Optional<Size> window,
        Optional<Integer> channels,
        Optional<Integer> filters,
        Optional<Integer> units,
        Optional<Boolean> bias)
        implements Wishes {

    public ChainWishes {
        layers = List.copyOf(layers);
    }

    /** So many plans are drawn until one goes together with what is asked. */
    private static final int MOST_PLANS = 50;

    /**
     * A chain in which mistakes show as well as they can; the same for the same seed.
     *
     * @throws ConvolutionException when what is asked cannot be computed
     */
    public MadeChain problem(long seed) {
        var random = new SplittableRandom(seed);
        for (int plans = 1; ; plans++) {
            ChainPlan plan = plan(random.nextLong());
            try {
                return MadeChain.of(plan, Misconceptions.all(), random.nextLong());
            } catch (ConvolutionException impossible) {
                if (plans == MOST_PLANS) {
                    throw impossible;
                }
            }
        }
    }

    @Override
    public Optional<Exercise> exercise(long seed) {
        return Optional.of(problem(seed).exercise());
    }

    private ChainPlan plan(long seed) {
        var drawn = ChainPlan.drawn(layers, seed);
        return new ChainPlan(
                layers,
                input.orElse(drawn.input()),
                window.orElse(drawn.window()),
                channels.orElse(drawn.channels()),
                filters.orElse(drawn.filters()),
                units.orElse(drawn.units()),
                bias.orElse(drawn.hasBias()));
    }
}
