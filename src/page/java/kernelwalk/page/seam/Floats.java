package kernelwalk.page.seam;

import org.teavm.jso.JSBody;

/** What a script has to be asked for, so that its numbers are floats; {@link Rounding} leads there. */
public final class Floats {

    private Floats() {}

    /** The float nearest to what was computed. */
    public static float rounded(float number) {
        return nearest(number);
    }

    @JSBody(params = "number", script = "return Math.fround(number);")
    private static native float nearest(float number);
}
