package kernelwalk.export.picture;

import java.util.ArrayList;
import java.util.List;
import kernelwalk.export.picture.Glyphs.Letter;
import kernelwalk.picture.TextStyle;
import kernelwalk.picture.TypeMetrics;

/**
 * Where the letters of a text stand.
 *
 * @param x       where it begins
 * @param y       the line that it stands on
 * @param size    height of the type
 * @param width   how wide it is
 * @param letters the letters that are to be seen
 */
record TextLine(double x, double y, double size, double width, List<Placed> letters) {

    /** Half the height of a digit, in parts of the type size. */
    private static final double HALF_DIGIT = 0.355;

    /** A letter, and where it begins. */
    record Placed(Letter letter, double x) {}

    /**
     * Sets a text.
     *
     * @param x where its anchor is
     * @param y where the middle of its digits is
     */
    static TextLine of(String text, double x, double y, TextStyle style) {
        double size = TypeMetrics.size(style);
        double width = TypeMetrics.width(text, style);
        double left =
                switch (style.anchor()) {
                    case LEFT -> x;
                    case CENTRE -> x - width / 2;
                    case RIGHT -> x - width;
                };
        var letters = new ArrayList<Placed>();
        double at = left;
        for (int code : text.codePoints().toArray()) {
            var letter = new Letter(code, style.weight());
            letters.add(new Placed(letter, at));
            at += TypeMetrics.advance(code, style.weight()) * size;
        }
        return new TextLine(left, y + style.size() * HALF_DIGIT, size, width, List.copyOf(letters));
    }
}
