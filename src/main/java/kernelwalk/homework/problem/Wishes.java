package kernelwalk.homework.problem;

import java.util.Optional;
import kernelwalk.exercise.Exercise;

/** What is asked of problems; what is not asked is drawn. */
public sealed interface Wishes permits PlanWishes, ChainWishes {

    /**
     * A problem in which mistakes show as well as they can; the same for the same seed. Nothing when it would be too
     * large.
     *
     * @throws kernelwalk.convolution.ConvolutionException when what is asked cannot be computed
     */
    Optional<Exercise> exercise(long seed);
}
