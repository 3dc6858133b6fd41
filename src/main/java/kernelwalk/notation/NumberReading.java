package kernelwalk.notation;

import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Value;

/** What becomes of each word of a text that stands where a number does. */
interface NumberReading {

    /**
     * The number of a word.
     *
     * @throws NotationException when it is none
     */
    Value read(String word);

    /**
     * The same of a word in a text, where it is a short decimal or fraction, which needs no copy of it; null where it is
     * anything else.
     *
     * @param signs how decimals are written
     */
    Value readShort(String text, int from, int to, DecimalSigns signs);

    /** The same for numbers that are multiplied by a factor, before any word is read. */
    NumberReading times(Rational factor);

    /** Whether a cell may be left blank. */
    default boolean knowsBlanks() {
        return false;
    }
}
