package kernelwalk.homework.problem;

import java.util.Optional;
import java.util.SplittableRandom;
import kernelwalk.exercise.Exercise;

/**
 * Several problems of one kind: the same ones for the same seed, on every machine, in the window and on the command line.
 *
 * @param seed   at least 0
 * @param count  how many, at least 1
 * @param wishes what each is to be like
 * @param asked  what is to be worked out of each
 */
public record ProblemSet(long seed, int count, Wishes wishes, Asked asked) {

    /** The most problems that are made at once. */
    public static final int MOST = 999;

    /** Problems of which the output is asked. */
    public ProblemSet(long seed, int count, Wishes wishes) {
        this(seed, count, wishes, Asked.OUTPUT);
    }

    /** The same problems, of which something else is asked. */
    public ProblemSet asking(Asked other) {
        return new ProblemSet(seed, count, wishes, other);
    }

    /** What a problem is made with, counted from 1. */
    public long seedOf(int number) {
        var random = new SplittableRandom(seed);
        for (int before = 1; before < number; before++) {
            random.nextLong();
        }
        return random.nextLong();
    }

    /**
     * A problem, counted from 1; nothing when it would be too large.
     *
     * @throws kernelwalk.convolution.ConvolutionException when what is asked cannot be computed
     */
    public Optional<Exercise> problem(int number) {
        return wishes.exercise(seedOf(number));
    }
}
