package kernelwalk.export.look;

import kernelwalk.convolution.Level;

/**
 * How a film plays.
 *
 * @param level how far it goes with each of its pictures
 * @param speed how many times as fast as usual
 * @param loops whether it begins again
 */
public record Film(Level level, double speed, boolean loops) {

    /** Tap by tap, again and again. */
    public static final Film USUAL = new Film(Level.TAP, 1, true);
}
