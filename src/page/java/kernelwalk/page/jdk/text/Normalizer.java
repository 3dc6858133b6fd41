package kernelwalk.page.jdk.text;

import org.teavm.jso.JSBody;

/** Letters as they are composed, which the browser knows. */
public final class Normalizer {

    private Normalizer() {}

    /** How letters are composed. */
    public enum Form {
        NFC
    }

    /** A text with its letters composed. */
    public static String normalize(CharSequence text, Form form) {
        return normalize(text.toString(), form.name());
    }

    @JSBody(
            params = {"text", "form"},
            script = "return text.normalize(form);")
    private static native String normalize(String text, String form);
}
