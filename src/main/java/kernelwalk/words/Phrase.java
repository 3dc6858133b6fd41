package kernelwalk.words;

/** Something to be said, in whatever language is spoken when it is heard. */
@FunctionalInterface
public interface Phrase {

    /** The sentence in one language. */
    String in(Words words);

    /**
     * A sentence of the bundles.
     *
     * @param key       its dotted key
     * @param arguments what its placeholders stand for, the same in every language
     */
    static Phrase of(String key, Object... arguments) {
        return words -> words.say(key, arguments);
    }
}
