package kernelwalk.ui.document;

import java.util.Optional;
import kernelwalk.words.Phrase;
import kernelwalk.words.Words;

/**
 * What the window says by the way.
 *
 * @param sentence in the language of the moment
 * @param offer    what can be done about it with one press, if anything
 */
public record Notice(Phrase sentence, Optional<Offer> offer) {

    /**
     * Something that is done when the user wants it.
     *
     * @param name what its button says
     */
    public record Offer(Phrase name, Runnable deed) {}

    static Notice of(Phrase sentence) {
        return new Notice(sentence, Optional.empty());
    }

    public String say(Words words) {
        return sentence.in(words);
    }
}
