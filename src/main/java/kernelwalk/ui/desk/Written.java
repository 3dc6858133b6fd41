package kernelwalk.ui.desk;

import java.util.Optional;
import kernelwalk.words.Phrase;

/**
 * What became of files that were to be written.
 *
 * @param isDone whether they are there
 * @param reason why not, and what helps; empty also where the user thought better of it
 */
public record Written(boolean isDone, Optional<Phrase> reason) {

    /** The user thought better of it. */
    public static final Written GIVEN_UP = new Written(false, Optional.empty());

    static final Written DONE = new Written(true, Optional.empty());

    static Written failed(Phrase reason) {
        return new Written(false, Optional.of(reason));
    }
}
