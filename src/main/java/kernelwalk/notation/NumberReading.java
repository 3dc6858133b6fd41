package kernelwalk.notation;

import kernelwalk.convolution.Value;

/** What becomes of each word of a text that stands where a number does. */
interface NumberReading {

    /**
     * The number of a word.
     *
     * @throws NotationException when it is none
     */
    Value read(String word);

    /** Whether a cell may be left blank. */
    default boolean knowsBlanks() {
        return false;
    }
}
