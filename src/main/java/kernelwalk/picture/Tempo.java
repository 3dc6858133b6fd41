package kernelwalk.picture;

import kernelwalk.convolution.Level;
import kernelwalk.convolution.Position.Phase;

/** How long a moment of a walk is looked at, on the screen and in films. */
public final class Tempo {

    private Tempo() {}

    /** Seconds that a moment stays at the usual speed. */
    public static double seconds(Level level, Phase phase) {
        if (level != Level.TAP) {
            return 0.9;
        }
        return switch (phase) {
            case ARRIVAL -> 0.45;
            case TAP -> 0.7;
            case ENDING, DONE -> 0.9;
        };
    }
}
