package kernelwalk.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntUnaryOperator;
import kernelwalk.picture.TextStyle.Weight;

/**
 * How wide a text is in the program's typeface, read from the font's own tables: the same for every picture, whatever
 * draws it, and as on the screen. Letters stand side by side without kerning.
 *
 * @see <a href="https://learn.microsoft.com/typography/opentype/spec/otff">OpenType: cmap, hhea and hmtx</a>
 */
public final class TypeMetrics {

    private static final int SEGMENTED = 12;

    /** Letters beyond these the typeface has none of. */
    private static final int LETTERS = 1 << 16;

    private static final Map<Weight, TypeMetrics> KNOWN = new ConcurrentHashMap<>();

    private final int unitsPerEm;

    /** How far each letter reaches, in units of the font. */
    private final char[] advances = new char[LETTERS];

    private final BitSet letters = new BitSet(LETTERS);

    private TypeMetrics(ByteBuffer font) {
        Map<String, Integer> tables = new HashMap<>();
        int count = font.getShort(4);
        for (int i = 0; i < count; i++) {
            byte[] tag = new byte[4];
            font.get(12 + 16 * i, tag);
            tables.put(new String(tag, StandardCharsets.US_ASCII), font.getInt(20 + 16 * i));
        }
        unitsPerEm = font.getShort(tables.get("head") + 18);
        int last = font.getShort(tables.get("hhea") + 34) - 1;
        int table = tables.get("hmtx");
        Arrays.fill(advances, font.getChar(table));
        read(font, tables.get("cmap"), glyph -> font.getChar(table + 4 * Math.min(glyph, last)));
    }

    /** Reads which glyph each letter has, and what that reaches. */
    private void read(ByteBuffer font, int table, IntUnaryOperator advance) {
        int count = font.getShort(table + 2);
        for (int i = 0; i < count; i++) {
            int part = table + font.getInt(table + 8 + 8 * i);
            if (font.getShort(part) == SEGMENTED) {
                for (int group = 0; group < font.getInt(part + 12); group++) {
                    int at = part + 16 + 12 * group;
                    int first = font.getInt(at);
                    int glyph = font.getInt(at + 8);
                    int end = Math.min(font.getInt(at + 4), LETTERS - 1);
                    for (int letter = first; letter <= end; letter++) {
                        advances[letter] = (char) advance.applyAsInt(glyph + letter - first);
                        letters.set(letter);
                    }
                }
                return;
            }
        }
    }

    /** The metrics of a weight. */
    private static TypeMetrics of(Weight weight) {
        TypeMetrics known = KNOWN.get(weight);
        return known == null
                ? KNOWN.computeIfAbsent(weight, key -> new TypeMetrics(bytes(key)))
                : known;
    }

    private static ByteBuffer bytes(Weight weight) {
        try (InputStream stream = TypeMetrics.class.getResourceAsStream(weight.font())) {
            return ByteBuffer.wrap(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The size in which a style is set: sizes go in half pixels. */
    public static double size(TextStyle style) {
        return Math.round(style.size() * 2) / 2.0;
    }

    /** How wide a text is, in pixels. */
    public static double width(String text, TextStyle style) {
        TypeMetrics metrics = of(style.weight());
        long units = 0;
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isLowSurrogate(text.charAt(i))) {
                units += metrics.advance(text.codePointAt(i));
            }
        }
        return units * size(style) / metrics.unitsPerEm;
    }

    /** How far a letter reaches, in parts of the size. */
    public static double advance(int letter, Weight weight) {
        TypeMetrics metrics = of(weight);
        return (double) metrics.advance(letter) / metrics.unitsPerEm;
    }

    /** A letter that is not there is as wide as the sign in its place. */
    private int advance(int letter) {
        return advances[letter < LETTERS ? letter : 0];
    }

    /** Whether the typeface has a letter. */
    public static boolean has(int letter, Weight weight) {
        return of(weight).letters.get(letter);
    }
}
