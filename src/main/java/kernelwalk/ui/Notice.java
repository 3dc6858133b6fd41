package kernelwalk.ui;

import java.util.Optional;
import java.util.function.Function;
import kernelwalk.words.Words;

/**
 * What the window says by the way.
 *
 * @param sentence in the language of the moment
 * @param offer    what can be done about it with one press, if anything
 */
record Notice(Function<Words, String> sentence, Optional<Offer> offer) {

    /**
     * Something that is done when the user wants it.
     *
     * @param name what its button says
     */
    record Offer(Function<Words, String> name, Runnable deed) {}

    static Notice of(Function<Words, String> sentence) {
        return new Notice(sentence, Optional.empty());
    }

    String say(Words words) {
        return sentence.apply(words);
    }
}
