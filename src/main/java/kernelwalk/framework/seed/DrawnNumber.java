package kernelwalk.framework.seed;

import java.util.OptionalLong;

/**
 * How one number came about.
 *
 * @param seed      the layer's own seed; none where there is but one stream
 * @param generator what made the word
 * @param place     which word of the generator it is, from 0
 * @param word      32 bits
 * @param bits      which of them count
 * @param unit      the number from 0 on and below 1 that they make
 * @param limit     how far from 0 the number can be
 * @param value     unit · 2 · limit − limit
 */
public record DrawnNumber(
        OptionalLong seed,
        Generator generator,
        long place,
        int word,
        UnitBits bits,
        float unit,
        Limit limit,
        float value) {}
