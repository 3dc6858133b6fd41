package kernelwalk.exercise;

import java.util.Random;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Value;

/**
 * Whole numbers drawn at random, the same for the same seed on every machine.
 *
 * <p>They are those of {@link Random#nextInt(int)}, whose algorithm its documentation fixes: the linear congruential
 * generator of Knuth, The Art of Computer Programming 2, §3.2.1.
 *
 * @param seed  where the draw begins
 * @param least the least number, from −1,000,000
 * @param most  the largest number, to 1,000,000
 */
public record SeededNumbers(long seed, int least, int most) {

    /** The furthest that a drawn number may be from 0. */
    public static final int FURTHEST = 1_000_000;

    public SeededNumbers {
        if (least > most || least < -FURTHEST || most > FURTHEST) {
            throw new IllegalArgumentException("from " + least + " to " + most);
        }
    }

    /** The first so many of them. */
    public Value[] draw(int count) {
        var random = new Random(seed);
        Value[] values = new Value[count];
        for (int i = 0; i < count; i++) {
            values[i] = Rational.of(least + random.nextInt(most - least + 1));
        }
        return values;
    }
}
