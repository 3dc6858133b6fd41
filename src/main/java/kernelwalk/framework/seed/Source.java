package kernelwalk.framework.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.IntSupplier;

/**
 * Where the numbers of a layer come from.
 *
 * @param seed      what Python's generator gave the layer as a seed of its own; none where there is but one stream
 * @param generator makes the words
 * @param bits      which bits of a word count
 * @param once      whether unit · width + low is rounded once, as processors do that multiply and add in one; else the
 *                  product is rounded before
 * @param words     the words, one after the other
 */
record Source(
        OptionalLong seed, Generator generator, UnitBits bits, boolean once, IntSupplier words) {

    /** So many numbers. */
    List<Float> numbers(long count, Limit limit) {
        var numbers = new ArrayList<Float>();
        for (long i = 0; i < count; i++) {
            numbers.add(limit.number(bits.unit(words.getAsInt()), once));
        }
        return numbers;
    }

    /**
     * How one of the numbers is made.
     *
     * @param place from 0
     * @param first which number of the generator the number of place 0 is, from 0
     */
    DrawnNumber number(int place, long first, Limit limit) {
        for (int i = 0; i < place; i++) {
            words.getAsInt();
        }
        int word = words.getAsInt();
        float unit = bits.unit(word);
        return new DrawnNumber(
                seed, generator, first + place, word, bits, unit, limit, limit.number(unit, once));
    }
}
