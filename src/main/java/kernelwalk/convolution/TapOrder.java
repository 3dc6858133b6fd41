package kernelwalk.convolution;

import java.util.Locale;

/** The order in which a walk takes the taps of a window. */
public enum TapOrder {
    /** Channel by channel, so that each has its subtotal. */
    CHANNELS,
    /** Kernel row, column, channel: as a framework adds, so that every sum on the way is one of its own. */
    FRAMEWORK;

    /** The name in files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
