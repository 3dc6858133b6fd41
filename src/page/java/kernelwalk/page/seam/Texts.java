package kernelwalk.page.seam;

import org.teavm.jso.JSBody;

/** The texts that the page holds: the exercise, words, and style sheets. */
public final class Texts {

    private Texts() {}

    /** A text by its name; empty where there is none. */
    @JSBody(
            params = "name",
            script =
                    "var place = typeof document === 'undefined'"
                            + " ? null : document.getElementById(name);"
                            + "return place ? place.textContent"
                            + " : (globalThis.kernelwalkTexts || {})[name] || '';")
    public static native String of(String name);
}
