package kernelwalk.homework.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.answer.Exact;
import kernelwalk.homework.misconception.Carried;
import kernelwalk.homework.misconception.Misconception;

/**
 * A chain drawn again until mistakes in every layer show in the answer to the last one.
 *
 * @param exercise the best chain that was drawn, its last layer open
 * @param hidden   the mistakes of each layer that the rest of the chain hides: they change that layer and not the last
 * @param tries    how many were drawn
 */
public record MadeChain(Exercise exercise, List<Carried> hidden, int tries) {

    /** The most chains that are drawn. */
    private static final int MOST_TRIES = 40;

    public MadeChain {
        hidden = List.copyOf(hidden);
    }

    /**
     * Draws chains of a plan.
     *
     * @param chosen the rules that matter
     * @throws kernelwalk.convolution.ConvolutionException when some layer cannot be worked
     */
    public static MadeChain of(
            ChainPlan plan, Collection<? extends Misconception> chosen, long seed) {
        var random = new SplittableRandom(seed);
        MadeChain best = null;
        int least = Integer.MAX_VALUE;
        for (int tries = 1; tries <= MOST_TRIES && least > 0; tries++) {
            Exercise drawn = ChainMaker.chain(plan, random.nextLong());
            var hidden = new ArrayList<Carried>();
            int missing = missing(drawn, chosen, hidden);
            if (missing < least) {
                least = missing;
                best = new MadeChain(drawn, hidden, tries);
            }
        }
        return best;
    }

    /** How many rules do not show, in their own layer or in the end. */
    private static int missing(
            Exercise last, Collection<? extends Misconception> chosen, List<Carried> hidden) {
        Tensor<Shape> end = last.compute().output();
        int silent = 0;
        for (int layer = 0; layer <= last.opened(); layer++) {
            Exercise here = last.at(layer);
            Tensor<Shape> right = here.compute().output();
            for (Misconception rule : chosen) {
                List<Tensor<Shape>> wrong = rule.answer(here).stream().toList();
                boolean shows = shows(wrong.stream(), right);
                silent += wrong.isEmpty() || shows ? 0 : 1;
                if (shows && layer < last.opened()) {
                    var carried = Carried.from(last, layer, rule);
                    List<Tensor<Shape>> ends = carried.answer(last).stream().toList();
                    if (!ends.isEmpty() && !shows(ends.stream(), end)) {
                        hidden.add(carried);
                    }
                }
            }
        }
        return silent + hidden.size();
    }

    private static boolean shows(Stream<Tensor<Shape>> wrong, Tensor<Shape> right) {
        return wrong.anyMatch(output -> !Exact.areSame(output, right));
    }
}
