package kernelwalk.picture;

import java.util.Set;

/**
 * How a board is shown.
 *
 * @param resultsAtOnce whether every output stands on the board from the start, or only when the walk has come there
 * @param type          how large the numbers are in their cells, 1 as usual; a cell has room for {@value #LARGEST_TYPE}
 * @param presented     whether it is shown to a room full of people: the step is worked in large type, one channel at a
 *                      time, and the cards have what is left
 * @param veiled        the cards whose numbers are not shown
 */
public record Options(boolean resultsAtOnce, double type, boolean presented, Set<Part> veiled) {

    /** Numbers that are larger than this would leave their cells. */
    public static final double LARGEST_TYPE = 1.5;

    /** Outputs are filled in as the walk goes. */
    public static final Options AS_WE_GO = new Options(false, 1);

    public Options {
        veiled = Set.copyOf(veiled);
        type = presented ? LARGEST_TYPE : Math.min(type, LARGEST_TYPE);
    }

    /** On a screen that one person looks at. */
    public Options(boolean resultsAtOnce, double type) {
        this(resultsAtOnce, type, false, Set.of());
    }

    /** The same, shown to a room full of people or to one person. */
    public Options presented(boolean inClass) {
        return new Options(resultsAtOnce, type, inClass, veiled);
    }

    /** The same with a veil over some cards. */
    public Options veiling(Set<Part> parts) {
        return new Options(resultsAtOnce, type, presented, parts);
    }

    /** Whether a veil lies over the numbers of a part of the board; the weights of the worked step are the kernel's. */
    boolean isVeiled(Part part) {
        return veiled.contains(part == Part.WEIGHTS ? Part.KERNEL : part);
    }

    /** Whether anything is veiled, so that no sum may tell it either. */
    boolean veils() {
        return !veiled.isEmpty();
    }
}
