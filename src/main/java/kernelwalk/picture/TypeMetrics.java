package kernelwalk.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
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

    private static final Set<String> TABLES = Set.of("head", "hhea", "hmtx", "cmap");

    private static final Map<Weight, TypeMetrics> KNOWN = new ConcurrentHashMap<>();

    private final int unitsPerEm;

    /** For each group of letters: its first, its last, and the glyph of its first. */
    private final int[] groups;

    /** For each glyph how far it reaches, in units of the font, and a second number; the last glyph stands for all after it. */
    private final char[] glyphs;

    /** How far each letter reaches that was asked for already, plus one. */
    private final char[] asked = new char[LETTERS];

    private TypeMetrics(InputStream font) throws IOException {
        Map<String, ByteBuffer> tables = tables(font);
        unitsPerEm = tables.get("head").getShort(18);
        groups = groups(tables.get("cmap"));
        glyphs = new char[2 * tables.get("hhea").getShort(34)];
        tables.get("hmtx").asCharBuffer().get(glyphs);
    }

    /** The tables that say how far letters reach; all others are passed over. */
    private static Map<String, ByteBuffer> tables(InputStream font) throws IOException {
        int count = ByteBuffer.wrap(font.readNBytes(12)).getShort(4);
        ByteBuffer directory = ByteBuffer.wrap(font.readNBytes(16 * count));
        Map<Integer, Integer> entries = new TreeMap<>();
        for (int entry = 0; entry < 16 * count; entry += 16) {
            entries.put(directory.getInt(entry + 8), entry);
        }
        Map<String, ByteBuffer> tables = new HashMap<>();
        int read = 12 + 16 * count;
        for (Map.Entry<Integer, Integer> place : entries.entrySet()) {
            int entry = place.getValue();
            String tag = new String(directory.array(), entry, 4, StandardCharsets.US_ASCII);
            if (TABLES.contains(tag)) {
                int length = directory.getInt(entry + 12);
                font.skipNBytes(place.getKey() - read);
                tables.put(tag, ByteBuffer.wrap(font.readNBytes(length)));
                read = place.getKey() + length;
            }
        }
        return tables;
    }

    /** Which glyph each letter has. */
    private static int[] groups(ByteBuffer table) {
        for (int part = 0; part < table.getShort(2); part++) {
            int start = table.getInt(8 + 8 * part);
            if (table.getShort(start) == SEGMENTED) {
                int[] groups = new int[3 * table.getInt(start + 12)];
                table.position(start + 16).asIntBuffer().get(groups);
                return groups;
            }
        }
        return new int[0];
    }

    /** The metrics of a weight. */
    private static TypeMetrics of(Weight weight) {
        TypeMetrics known = KNOWN.get(weight);
        return known == null ? KNOWN.computeIfAbsent(weight, TypeMetrics::read) : known;
    }

    private static TypeMetrics read(Weight weight) {
        try (InputStream font = TypeMetrics.class.getResourceAsStream(weight.font())) {
            return new TypeMetrics(font);
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
        int known = letter < LETTERS ? letter : 0;
        if (asked[known] == 0) {
            int glyph = glyph(known);
            asked[known] =
                    (char) (glyphs[2 * Math.min(Math.max(glyph, 0), glyphs.length / 2 - 1)] + 1);
        }
        return asked[known] - 1;
    }

    /** The glyph of a letter, or less than 0. */
    private int glyph(int letter) {
        int low = 0;
        int high = groups.length / 3;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (groups[3 * middle + 1] < letter) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        boolean isThere = 3 * low < groups.length && groups[3 * low] <= letter;
        return isThere ? groups[3 * low + 2] + letter - groups[3 * low] : -1;
    }

    /** Whether the typeface has a letter. */
    public static boolean has(int letter, Weight weight) {
        return letter < LETTERS && of(weight).glyph(letter) >= 0;
    }
}
