package kernelwalk.ui.control;

import kernelwalk.words.Phrase;

/**
 * What is said to a student.
 *
 * @param right    whether it is praise
 * @param sentence in the language of the moment
 * @param isOutrun whether something else has been written since
 */
public record Feedback(boolean right, Phrase sentence, boolean isOutrun) {

    /** About what is written now. */
    public Feedback(boolean right, Phrase sentence) {
        this(right, sentence, false);
    }

    /** The same when something else has been written since, or not. */
    public Feedback outrun(boolean outrun) {
        return new Feedback(right, sentence, outrun);
    }
}
