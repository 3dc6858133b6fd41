package kernelwalk.ui.export;

import java.util.List;
import java.util.Locale;
import kernelwalk.convolution.Walk;
import kernelwalk.export.Format;
import kernelwalk.export.look.Aspect;

/** How much of a walk pictures show. */
public enum Extent {
    /** Where the walk stands. */
    MOMENT,
    /** Every moment of the window at which it stands. */
    WINDOW,
    /** All of it. */
    WALK;

    /** What a format can show of a walk, the usual first; nothing where it shows no moments. */
    static List<Extent> of(Format format, Walk walk) {
        boolean hasWindows = !walk.spreads();
        if (format.isOfOneMoment()) {
            return hasWindows ? List.of(MOMENT, WINDOW, WALK) : List.of(MOMENT, WALK);
        }
        if (format.aspects().contains(Aspect.SPEED)) {
            return hasWindows ? List.of(WALK, WINDOW) : List.of(WALK);
        }
        return format.aspects().contains(Aspect.MOMENT) ? List.of(MOMENT) : List.of();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
