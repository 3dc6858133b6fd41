package kernelwalk.export.picture;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import kernelwalk.picture.TextStyle.Weight;

/** The outlines of the program's typeface, for an em of {@value #EM} units with the line of the text at 0. */
final class Glyphs {

    static final int EM = 1000;

    static {
        Headless.choose();
    }

    private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);

    private static final Map<Weight, Font> FONTS = new EnumMap<>(Weight.class);

    private static final Map<Letter, Shape> OUTLINES = new HashMap<>();

    /**
     * A letter in a weight.
     *
     * @param code its code point
     */
    record Letter(int code, Weight weight) {

        boolean isBlank() {
            return Character.isSpaceChar(code);
        }
    }

    private Glyphs() {}

    /** The outline of a letter. */
    static synchronized Shape outline(Letter letter) {
        return OUTLINES.computeIfAbsent(
                letter,
                key ->
                        font(key.weight())
                                .createGlyphVector(UNHINTED, Character.toString(key.code()))
                                .getOutline());
    }

    /** Reads the typeface, so that no letter waits for it. */
    static synchronized void prepare() {
        for (Weight weight : Weight.values()) {
            font(weight);
        }
    }

    private static Font font(Weight weight) {
        return FONTS.computeIfAbsent(weight, Glyphs::read);
    }

    private static Font read(Weight weight) {
        try (InputStream stream = Glyphs.class.getResourceAsStream(weight.font())) {
            return Font.createFont(Font.TRUETYPE_FONT, stream).deriveFont((float) EM);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(weight.font(), e);
        }
    }
}
