package kernelwalk.picture;

import java.util.Optional;
import java.util.OptionalInt;
import kernelwalk.convolution.Ledger;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.question.Replay;
import kernelwalk.homework.question.Replay.Difference;
import kernelwalk.homework.question.Replay.Wrong;
import kernelwalk.words.Phrase;

/**
 * How far a replay has come: a wrong rule worked beside the right one.
 *
 * @param replay where the two part
 * @param rule   what the wrong rule is, in a sentence
 * @param wrong  the wrong working; empty when the rule only changes finished values
 * @param right  the right working
 * @param taken  how many products are worked on both sides
 */
public record ReplayProgress(
        Replay replay, Phrase rule, Optional<Working> wrong, Working right, int taken) {

    /** Before the first product. */
    public static ReplayProgress of(Exercise exercise, Replay replay, Phrase rule) {
        Optional<Working> wrong =
                switch (replay.wrong()) {
                    case Wrong.Worked(Exercise misread, Ledger ledger) ->
                            Optional.of(Working.of(misread, ledger));
                    case Wrong.Unworked _ -> Optional.empty();
                };
        Working right = Working.of(exercise, replay.right());
        return new ReplayProgress(replay, rule, wrong, right, 0);
    }

    /** After one product more, on both sides. */
    public ReplayProgress next() {
        return new ReplayProgress(replay, rule, wrong, right, Math.min(taken + 1, longest()));
    }

    /** After one product less, on both sides. */
    public ReplayProgress previous() {
        return new ReplayProgress(replay, rule, wrong, right, Math.max(taken - 1, 0));
    }

    /** Whether no product is worked yet. */
    public boolean isAtStart() {
        return taken == 0;
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

    /** The product that both sides are at; before the first it is −1. */
    int present() {
        return taken - 1;
    }

    /** Whether a product is the one at which the two have parted. */
    boolean isParting(int order) {
        return hasParted() && order == parting().orElse(-1);
    }

    private int longest() {
        int ofRight = right.ledger().entries().size();
        return Math.max(ofRight, wrong.map(side -> side.ledger().entries().size()).orElse(0));
    }
}
