package kernelwalk.picture;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.Ledger;
import kernelwalk.convolution.Walk;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.Replay;
import kernelwalk.homework.Replay.Difference;
import kernelwalk.homework.Replay.Wrong;

/**
 * A wrong rule worked beside the right one, as far as it has come.
 *
 * @param replay where the two part
 * @param rule   what the wrong rule is, in a sentence
 * @param wrong  the wrong working; empty when the rule only changes finished values
 * @param right  the right working
 * @param taken  how many products of the window are worked on both sides
 */
public record Comparison(
        Replay replay, String rule, Optional<Working> wrong, Working right, int taken) {

    /**
     * One window, worked.
     *
     * @param ledger  its products and their sum, in walk order
     * @param height  rows of the window; 0 when its products are not a rectangle
     * @param width   columns of the window
     * @param channel the channel whose rectangle is shown
     * @param orders  where the products of this channel stand in walk order, row by row
     */
    public record Working(Ledger ledger, int height, int width, int channel, List<Integer> orders) {

        static Working of(Exercise exercise, Ledger ledger, int term) {
            Computation computation = exercise.compute();
            Walk walk = computation.walk();
            if (walk.spreads()) {
                return new Working(ledger, 0, 0, 0, List.of());
            }
            int height = computation.geometry().window().height();
            int width = computation.geometry().window().width();
            int near = Math.min(term, ledger.entries().size() - 1);
            int channel = ledger.entries().get(near).tap().channel();
            List<Integer> orders =
                    IntStream.range(0, height * width)
                            .map(place -> walk.tap(channel, place / width, place % width))
                            .boxed()
                            .toList();
            return new Working(ledger, height, width, channel, orders);
        }
    }

    /** Before the first product. */
    public static Comparison of(Exercise exercise, Replay replay, String rule) {
        int term = replay.difference() instanceof Difference.OfProduct(int first) ? first : 0;
        Optional<Working> wrong =
                switch (replay.wrong()) {
                    case Wrong.Worked(Exercise misread, Ledger ledger) ->
                            Optional.of(Working.of(misread, ledger, term));
                    case Wrong.Unworked _ -> Optional.empty();
                };
        Working right = Working.of(exercise, replay.right(), term);
        return new Comparison(replay, rule, wrong, right, 0);
    }

    /** After one product more, on both sides. */
    public Comparison next() {
        return new Comparison(replay, rule, wrong, right, Math.min(taken + 1, longest()));
    }

    /** The product at which the two part; none when they part only after the last. */
    public OptionalInt parting() {
        return replay.difference() instanceof Difference.OfProduct(int term)
                ? OptionalInt.of(term)
                : OptionalInt.empty();
    }

    /** Whether the walk has come to where the two part. */
    public boolean hasParted() {
        return taken > parting().orElse(longest() - 1);
    }

    /** Whether every product is worked. */
    public boolean isOver() {
        return taken >= longest();
    }

    private int longest() {
        int ofRight = right.ledger().entries().size();
        return Math.max(ofRight, wrong.map(side -> side.ledger().entries().size()).orElse(0));
    }
}
