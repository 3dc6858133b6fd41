package kernelwalk.picture;

import kernelwalk.convolution.Computation;
import kernelwalk.convolution.Position;
import kernelwalk.exercise.Exercise;
import kernelwalk.words.Words;

import java.util.Optional;

/**
 * One moment of an exercise, with what is marked on it: everything that a picture depends on but its theme and size.
 *
 * @param exercise    the exercise
 * @param computation what it comes to
 * @param moment      the number of the moment in its walk
 * @param words       the language of the labels
 * @param selected    the cell that has the keyboard
 * @param refused     the cell into which something was typed that is not a number
 */
public record Frame(
        Exercise exercise,
        Computation computation,
        long moment,
        Words words,
        Optional<Target> selected,
        Optional<Target> refused) {

    /** A frame with nothing marked. */
    public static Frame of(Exercise exercise, long moment, Words words) {
        return new Frame(
                exercise, exercise.compute(), moment, words, Optional.empty(), Optional.empty());
    }

    /** Where the walk stands. */
    public Position position() {
        return computation.walk().at(moment);
    }
}
