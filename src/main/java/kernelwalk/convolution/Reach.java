package kernelwalk.convolution;

import java.math.BigInteger;

/**
 * The places on an axis that lie under a tap of a sliding window: those p for which a tap t and an output cell o solve
 * o · stride + t · dilation = p. Of the taps that solve it for some o every {@code period}-th does, so that each place
 * takes constant time.
 *
 * @param axis    along which the window slides
 * @param common  the greatest common divisor of stride and dilation
 * @param period  taps from one that meets a stride to the next
 * @param inverse of the dilation over the common divisor, modulo the period
 */
record Reach(SlidingAxis axis, int common, int period, long inverse) {

    static Reach of(SlidingAxis axis) {
        var stride = BigInteger.valueOf(axis.stride());
        var dilation = BigInteger.valueOf(axis.dilation());
        BigInteger common = stride.gcd(dilation);
        BigInteger period = stride.divide(common);
        BigInteger inverse = dilation.divide(common).modInverse(period);
        return new Reach(axis, common.intValue(), period.intValue(), inverse.longValue());
    }

    /** Whether a tap of any window lies on a place of the padded input; its first cell is at 0. */
    boolean holds(int place) {
        long way = place + (long) axis.before();
        if (way % common != 0) {
            return false;
        }
        long furthest = (axis.output() - 1L) * axis.stride();
        long first = Math.max(0, Math.ceilDiv(way - furthest, (long) axis.dilation()));
        long last = Math.min(axis.window() - 1, way / axis.dilation());
        long meeting = way / common % period * inverse % period;
        return first + Math.floorMod(meeting - first, (long) period) <= last;
    }
}
