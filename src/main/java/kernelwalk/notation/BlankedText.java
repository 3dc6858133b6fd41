package kernelwalk.notation;

/** Puts spaces in the place of parts of a text, so that everything else stays where it was. */
final class BlankedText {

    private BlankedText() {}

    /**
     * The text without some parts; a long one is copied but once for all of them.
     *
     * @param places where each part begins and ends, one after the other
     */
    static String of(String text, int... places) {
        if (places.length == 0) {
            return text;
        }
        var blanked = new StringBuilder(text);
        for (int i = 0; i < places.length; i += 2) {
            for (int at = places[i]; at < places[i + 1]; at++) {
                blanked.setCharAt(at, ' ');
            }
        }
        return blanked.toString();
    }
}
