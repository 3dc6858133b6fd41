package kernelwalk.homework.problem;

import java.util.Collection;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.misconception.Misconception;
import kernelwalk.homework.misconception.Variation;

/**
 * A problem drawn again until it tells wrong rules apart.
 *
 * @param exercise the best problem that was drawn
 * @param power    what it tells
 * @param limit    what any problem with these parameters can tell at most
 * @param tries    how many were drawn
 */
public record Redraw(Exercise exercise, DiagnosticPower power, DiagnosticPower limit, int tries) {

    /** The most problems that are drawn; of large ones fewer. */
    public static final int MOST_TRIES = 200;

    /** So many are drawn however large they are. */
    private static final int FEWEST_TRIES = 4;

    /** The most multiplications of all tries together, by each rule. */
    private static final long MOST_MULTIPLICATIONS = 1 << 24;

    /**
     * Draws numbers for an exercise until it tells the chosen rules apart as well as its parameters allow.
     *
     * @param exercise the parameters, and the first try
     * @param chosen   the rules that matter
     * @param seed     where the draw begins
     * @throws kernelwalk.convolution.ConvolutionException when the exercise cannot be computed
     */
    public static Redraw of(
            Exercise exercise, Collection<? extends Misconception> chosen, long seed) {
        DiagnosticPower limit = RedrawSearch.limit(exercise, chosen);
        long affordable =
                MOST_MULTIPLICATIONS / Variation.of(exercise).geometry().multiplications();
        int tries = Math.clamp(affordable, FEWEST_TRIES, MOST_TRIES);
        return new RedrawSearch(chosen, limit, tries).search(exercise, seed);
    }

    /** Whether it tells apart whatever problems with these parameters can tell apart. */
    public boolean tellsMost() {
        return RedrawSearch.cost(power) <= RedrawSearch.cost(limit);
    }
}
