package kernelwalk.ui.document;

import java.util.Optional;
import java.util.Set;
import kernelwalk.exercise.Exercise;
import kernelwalk.picture.Part;

/**
 * How an exercise stands before a class, as far as neither its file nor what a student has written tells.
 *
 * @param hidden which cards are hidden, where these are others than the exercise hides itself
 * @param doing  what is done with it
 * @param beside what stands beside it, or would if two boards were asked for
 */
public record Standing(Optional<Set<Part>> hidden, Doing doing, Optional<Beside> beside) {

    /** As an exercise is opened. */
    public static final Standing PLAIN =
            new Standing(Optional.empty(), Doing.WALKING, Optional.empty());

    /** What can be done with an exercise, and is done again after the program has ended in whatever way. */
    public enum Doing {
        WALKING,
        PREDICTING,
        GUESSING,
        COMPARING
    }

    /**
     * What an exercise is compared with.
     *
     * @param exercise of one layer
     * @param isAside  whether it was put aside, and is not made from what is open by one change
     */
    public record Beside(Exercise exercise, boolean isAside) {}

    public Standing {
        hidden = hidden.map(Set::copyOf);
    }
}
