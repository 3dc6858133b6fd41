package kernelwalk.export.look;

import kernelwalk.convolution.Level;

/**
 * How a film plays.
 *
 * @param level how far it goes with each of its pictures
 * @param speed how many times as fast as usual
 * @param loops whether it begins again
 * @param throughLayers whether it goes through every layer of a chain, and not through the open one alone
 */
public record Film(Level level, double speed, boolean loops, boolean throughLayers) {

    /** Tap by tap, again and again. */
    public static final Film USUAL = new Film(Level.TAP, 1, true);

    /** A film of the open layer. */
    public Film(Level level, double speed, boolean loops) {
        this(level, speed, loops, false);
    }
}
