package kernelwalk.notation;

import kernelwalk.convolution.Rational;

/** What becomes of each word of a text that stands where a number does; it is kept in the order in which it is read. */
interface NumberReading {

    /**
     * Reads a word.
     *
     * @throws NotationException when it is no number
     */
    void read(String word);

    /**
     * Reads a word in a text where it is a short decimal or fraction, which needs no copy of it; nothing where it is
     * anything else.
     *
     * @param signs how decimals are written
     */
    boolean readShort(String text, int from, int to, DecimalSigns signs);

    /** How many have been read. */
    int count();

    /** Those that have been read since there were so many. */
    LateNumbers since(int count);

    /** The same for numbers that are multiplied by a factor, before any word is read. */
    NumberReading times(Rational factor);

    /** Whether a cell may be left blank. */
    default boolean knowsBlanks() {
        return false;
    }
}
