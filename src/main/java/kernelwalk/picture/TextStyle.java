package kernelwalk.picture;

/**
 * How a text is set, in the program's one typeface.
 *
 * @param size   height of the type in pixels
 * @param weight thickness of its strokes
 * @param anchor which point of the text is placed
 */
public record TextStyle(double size, Weight weight, Anchor anchor) {

    /** Thickness of strokes. */
    public enum Weight {
        REGULAR("Regular"),
        MEDIUM("Medium"),
        SEMI_BOLD("SemiBold"),
        BOLD("Bold");

        private final String cut;

        Weight(String cut) {
            this.cut = cut;
        }

        /** The font, as a resource of this program. */
        public String font() {
            return "/fonts/Pretendard-" + cut + ".otf";
        }
    }

    /** Which horizontal point of a text is placed; vertically it is always the middle. */
    public enum Anchor {
        LEFT,
        CENTRE,
        RIGHT
    }

    /** The same with another size. */
    public TextStyle sized(double other) {
        return new TextStyle(other, weight, anchor);
    }

    /** As much of a text as there is room for; where it is cut stands a sign. */
    public String shortened(String text, double room, Surface surface) {
        String shown = text;
        while (shown.length() > 2 && surface.width(shown, this) > room) {
            shown = shown.substring(0, shown.length() - 2) + "…";
        }
        return shown;
    }

    /** Text set around its middle. */
    public static TextStyle centred(double size, Weight weight) {
        return new TextStyle(size, weight, Anchor.CENTRE);
    }

    /** Text that begins where it is placed. */
    public static TextStyle left(double size, Weight weight) {
        return new TextStyle(size, weight, Anchor.LEFT);
    }

    /** Text that ends where it is placed. */
    public static TextStyle right(double size, Weight weight) {
        return new TextStyle(size, weight, Anchor.RIGHT);
    }
}
