package kernelwalk.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import kernelwalk.picture.TextStyle.Weight;

/**
 * How wide a text is in the program's typeface, read from the font's own tables: the same for every picture, whatever
 * draws it, and as on the screen. Letters stand side by side without kerning.
 *
 * @see <a href="https://learn.microsoft.com/typography/opentype/spec/otff">OpenType: cmap, hhea and hmtx</a>
 */
public final class TypeMetrics {

    private static final int SEGMENTED = 12;

    private static final Map<Weight, TypeMetrics> KNOWN = new EnumMap<>(Weight.class);

    private final int unitsPerEm;
    private final int[] advances;
    private final TreeMap<Integer, Segment> segments = new TreeMap<>();

    /** Characters that follow each other, and whose glyphs do. */
    private record Segment(int last, int firstGlyph) {}

    private TypeMetrics(ByteBuffer font) {
        Map<String, Integer> tables = new TreeMap<>();
        int count = font.getShort(4);
        for (int i = 0; i < count; i++) {
            byte[] tag = new byte[4];
            font.get(12 + 16 * i, tag);
            tables.put(new String(tag, StandardCharsets.US_ASCII), font.getInt(20 + 16 * i));
        }
        unitsPerEm = font.getShort(tables.get("head") + 18);
        advances = new int[font.getShort(tables.get("hhea") + 34)];
        for (int glyph = 0; glyph < advances.length; glyph++) {
            advances[glyph] = font.getShort(tables.get("hmtx") + 4 * glyph) & 0xFFFF;
        }
        readCharacters(font, tables.get("cmap"));
    }

    private void readCharacters(ByteBuffer font, int table) {
        int count = font.getShort(table + 2);
        for (int i = 0; i < count; i++) {
            int part = table + font.getInt(table + 8 + 8 * i);
            if (font.getShort(part) == SEGMENTED) {
                for (int group = 0; group < font.getInt(part + 12); group++) {
                    int at = part + 16 + 12 * group;
                    segments.put(
                            font.getInt(at), new Segment(font.getInt(at + 4), font.getInt(at + 8)));
                }
            }
        }
    }

    /** The metrics of a weight. */
    private static TypeMetrics of(Weight weight) {
        synchronized (KNOWN) {
            return KNOWN.computeIfAbsent(weight, key -> new TypeMetrics(bytes(key)));
        }
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
        return text.codePoints().mapToDouble(letter -> advance(letter, style.weight())).sum()
                * size(style);
    }

    /** How far a letter reaches, in parts of the size. */
    public static double advance(int letter, Weight weight) {
        TypeMetrics metrics = of(weight);
        int glyph = Math.min(metrics.glyph(letter), metrics.advances.length - 1);
        return (double) metrics.advances[glyph] / metrics.unitsPerEm;
    }

    /** Whether the typeface has a letter. */
    public static boolean has(int letter, Weight weight) {
        return of(weight).glyph(letter) > 0;
    }

    private int glyph(int letter) {
        Map.Entry<Integer, Segment> segment = segments.floorEntry(letter);
        return segment == null || segment.getValue().last() < letter
                ? 0
                : segment.getValue().firstGlyph() + letter - segment.getKey();
    }
}
