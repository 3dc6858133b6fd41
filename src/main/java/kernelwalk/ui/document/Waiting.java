package kernelwalk.ui.document;

import java.util.Optional;
import java.util.function.Function;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.Progress;
import kernelwalk.words.Phrase;

/** Has work done that may take long, while somebody waits who can give it up. */
public interface Waiting {

    /** Nobody waits: what is asked for is done at once. */
    Waiting NOBODY = new Waiting() {};

    /**
     * What comes of work; what it fails of is thrown here.
     *
     * @param what what is being done, as a sentence
     * @param work done on any thread, so that it changes nothing that is seen; what it returns after it was given up is
     *             dropped
     * @return empty when it was given up
     */
    default <T> Optional<T> awaited(Phrase what, Function<Progress, T> work) {
        return Optional.of(work.apply(new Progress()));
    }

    /**
     * Whether somebody waited until an output was worked out that takes some time, and did not give it up. Nobody does
     * it beforehand: it is worked out when it is asked for.
     */
    default boolean waitedFor(Computation computation) {
        return true;
    }
}
