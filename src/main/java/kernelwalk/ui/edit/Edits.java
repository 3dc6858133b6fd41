package kernelwalk.ui.edit;

import java.util.Optional;
import java.util.function.UnaryOperator;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.exercise.Exercise;
import kernelwalk.ui.document.Document;
import kernelwalk.ui.document.Notices;
import kernelwalk.words.Phrase;

/**
 * Changes of the exercise, each one step of undo; what cannot be done is said.
 *
 * @param document what is changed
 * @param notices  where it is said
 */
record Edits(Document document, Notices notices) {

    /** Makes a change, or says why not; whether it was made. */
    boolean make(Phrase name, UnaryOperator<Exercise> edit) {
        document.change(name, edit);
        Optional<ConvolutionException> problem = document.problem().get();
        problem.ifPresentOrElse(new GivenInput(document, notices)::tell, notices::dismiss);
        return problem.isEmpty();
    }

    /** What a change is called that is about something. */
    static Phrase named(String key, Object what) {
        return words -> words.say(key, what);
    }
}
