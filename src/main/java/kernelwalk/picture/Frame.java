package kernelwalk.picture;

import kernelwalk.convolution.Computation;
import kernelwalk.convolution.Position;
import kernelwalk.exercise.Exercise;
import kernelwalk.words.Words;

/**
 * One moment of an exercise, with what is marked on it: everything that a picture depends on but its theme and size.
 *
 * @param exercise    the exercise
 * @param computation what it comes to
 * @param moment      the number of the moment in its walk
 * @param words       the language of the labels
 * @param marks       what is marked besides
 */
public record Frame(
        Exercise exercise, Computation computation, long moment, Words words, Marks marks) {

    /** A frame with nothing marked. */
    public static Frame of(Exercise exercise, long moment, Words words) {
        return new Frame(exercise, exercise.compute(), moment, words, Marks.NONE);
    }

    /** Where the walk stands. */
    public Position position() {
        return computation.walk().at(moment);
    }
}
