package kernelwalk.export.look;

import java.util.stream.LongStream;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Level;
import kernelwalk.convolution.Walk;

/**
 * The moments of a walk that a sequence of pictures shows.
 *
 * @param walk  what is walked
 * @param level how far each step goes
 * @param first the first of them
 * @param last  the last of them
 */
public record Moments(Walk walk, Level level, long first, long last) {

    /** The moments that a look asks for: of the whole walk, or of one window. */
    public static Moments of(Walk walk, Look look) {
        boolean isOne = look.window().isPresent() && !walk.spreads();
        if (!isOne) {
            return new Moments(walk, look.film().level(), 0, walk.length() - 1);
        }
        Cell cell = look.window().get();
        return new Moments(walk, Level.TAP, walk.startOf(cell), walk.endOf(cell));
    }

    /** How many there are, counted up to a number. */
    public long count(long most) {
        return all().limit(most).count();
    }

    /** All of them, in order. */
    public LongStream all() {
        return LongStream.iterate(first, moment -> moment <= last, this::next);
    }

    /** The last moment follows itself in a walk. */
    private long next(long moment) {
        return moment == last ? last + 1 : walk.next(moment, level);
    }
}
