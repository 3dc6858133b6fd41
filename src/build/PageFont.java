import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A font with some letters of another, as a page holds it: their outlines and widths, without hints. Its name is another
 * too, as its license asks.
 *
 * @see <a href="https://learn.microsoft.com/typography/opentype/spec/otff">OpenType</a>
 * @see <a href="https://adobe-type-tools.github.io/font-tech-notes/pdfs/5176.CFF.pdf">CFF, Technical Note 5176</a>
 */
final class PageFont {

    private static final String NAME = "KernelwalkSans";
    private static final String COPYRIGHT =
            "Some letters of Pretendard, Copyright (c) 2021, Kil Hyung-jin; SIL Open Font License 1.1";
    private static final int EM = 1000;
    private static final int ASCENT = 950;
    private static final int DESCENT = 250;

    /** Strings of CFF that every reader knows. */
    private static final int STANDARD_STRINGS = 391;

    private record Glyph(int letter, int advance, byte[] outline) {}

    private final List<Glyph> glyphs = new ArrayList<>();
    private final int weight;

    private PageFont(Font font, SortedSet<Integer> letters, int weight) {
        this.weight = weight;
        var exact = new FontRenderContext(null, true, true);
        glyphs.add(new Glyph(0, EM / 2, ended(number(EM / 2))));
        for (int letter : letters) {
            if (font.canDisplay(letter) && letter < 0xFFFF) {
                GlyphVector drawn = font.createGlyphVector(exact, Character.toString(letter));
                int advance = Math.round(drawn.getGlyphMetrics(0).getAdvanceX());
                glyphs.add(
                        new Glyph(
                                letter,
                                advance,
                                outline(drawn.getOutline().getPathIterator(null), advance)));
            }
        }
    }

    /** The letters of a font file that a page has use for, as a file. */
    static byte[] of(Path file, SortedSet<Integer> letters, int weight)
            throws IOException, FontFormatException {
        Font font = Font.createFont(Font.TRUETYPE_FONT, file.toFile()).deriveFont((float) EM);
        return new PageFont(font, letters, weight).file();
    }

    /** Every letter of a text, also those that are written {@code \\uXXXX} in it. */
    static SortedSet<Integer> letters(String text) {
        var letters = new TreeSet<Integer>();
        text.codePoints().forEach(letters::add);
        var escaped = java.util.regex.Pattern.compile("\\\\u([0-9A-Fa-f]{4})").matcher(text);
        while (escaped.find()) {
            letters.add(Integer.parseInt(escaped.group(1), 16));
        }
        letters.removeIf(letter -> letter < ' ');
        return letters;
    }

    // Outlines

    private static byte[] outline(PathIterator path, int advance) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(number(advance));
        double[] points = new double[6];
        int x = 0;
        int y = 0;
        for (; !path.isDone(); path.next()) {
            int kind = path.currentSegment(points);
            if (kind == PathIterator.SEG_CLOSE) {
                continue;
            }
            int count =
                    kind == PathIterator.SEG_CUBICTO ? 3 : kind == PathIterator.SEG_QUADTO ? 2 : 1;
            int[] moves = new int[2 * count];
            for (int i = 0; i < count; i++) {
                int toX = (int) Math.round(points[2 * i]);
                int toY = (int) Math.round(-points[2 * i + 1]);
                moves[2 * i] = toX - x;
                moves[2 * i + 1] = toY - y;
                x = toX;
                y = toY;
            }
            switch (kind) {
                case PathIterator.SEG_MOVETO -> drawn(bytes, 21, moves);
                case PathIterator.SEG_LINETO -> line(bytes, moves[0], moves[1]);
                case PathIterator.SEG_CUBICTO -> curve(bytes, moves);
                default -> throw new IllegalStateException("The font has curves of another kind.");
            }
        }
        return ended(bytes.toByteArray());
    }

    private static void line(ByteArrayOutputStream bytes, int across, int up) {
        if (up == 0) {
            drawn(bytes, 6, across);
        } else if (across == 0) {
            drawn(bytes, 7, up);
        } else {
            drawn(bytes, 5, across, up);
        }
    }

    private static void curve(ByteArrayOutputStream bytes, int... moves) {
        if (moves[1] == 0 && moves[4] == 0) {
            drawn(bytes, 31, moves[0], moves[2], moves[3], moves[5]);
        } else if (moves[0] == 0 && moves[5] == 0) {
            drawn(bytes, 30, moves[1], moves[2], moves[3], moves[4]);
        } else {
            drawn(bytes, 8, moves);
        }
    }

    private static void drawn(ByteArrayOutputStream bytes, int operator, int... numbers) {
        for (int number : numbers) {
            bytes.writeBytes(number(number));
        }
        bytes.write(operator);
    }

    private static byte[] ended(byte[] outline) {
        return ByteBuffer.allocate(outline.length + 1).put(outline).put((byte) 14).array();
    }

    private static byte[] number(int number) {
        if (Math.abs(number) <= 107) {
            return new byte[] {(byte) (number + 139)};
        }
        if (Math.abs(number) <= 1131) {
            int rest = Math.abs(number) - 108;
            return new byte[] {(byte) ((number > 0 ? 247 : 251) + (rest >> 8)), (byte) rest};
        }
        return new byte[] {28, (byte) (number >> 8), (byte) number};
    }

    // The outlines' table

    private byte[] outlines() throws IOException {
        byte[] name = index(List.of(NAME.getBytes(StandardCharsets.US_ASCII)));
        byte[] strings =
                index(
                        glyphs.stream()
                                .skip(1)
                                .map(
                                        glyph ->
                                                "uni%04X"
                                                        .formatted(glyph.letter())
                                                        .getBytes(StandardCharsets.US_ASCII))
                                .toList());
        byte[] noRoutines = {0, 0};
        byte[] outlines = index(glyphs.stream().map(Glyph::outline).toList());
        byte[] widths = {(byte) 139, 20, (byte) 139, 21};
        int header = 4 + name.length;
        int top = index(List.of(top(0, 0, 0, 0))).length;
        int charset = header + top + strings.length + noRoutines.length;
        int drawn = charset + 1 + 2 * (glyphs.size() - 1);
        int rest = drawn + outlines.length;
        var bytes = new ByteArrayOutputStream();
        var data = new DataOutputStream(bytes);
        data.write(new byte[] {1, 0, 4, 4});
        data.write(name);
        data.write(index(List.of(top(charset, drawn, widths.length, rest))));
        data.write(strings);
        data.write(noRoutines);
        data.write(0);
        for (int i = 1; i < glyphs.size(); i++) {
            data.writeShort(STANDARD_STRINGS + i - 1);
        }
        data.write(outlines);
        data.write(widths);
        return bytes.toByteArray();
    }

    private static byte[] top(int charset, int outlines, int length, int rest) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var data = new DataOutputStream(bytes);
        entry(data, 5, -200, -DESCENT, 1500, ASCENT);
        entry(data, 15, charset);
        entry(data, 17, outlines);
        entry(data, 18, length, rest);
        return bytes.toByteArray();
    }

    private static void entry(DataOutputStream data, int key, int... values) throws IOException {
        for (int value : values) {
            data.write(29);
            data.writeInt(value);
        }
        data.write(key);
    }

    private static byte[] index(List<byte[]> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var data = new DataOutputStream(bytes);
        data.writeShort(entries.size());
        data.write(4);
        int offset = 1;
        data.writeInt(offset);
        for (byte[] entry : entries) {
            offset += entry.length;
            data.writeInt(offset);
        }
        for (byte[] entry : entries) {
            data.write(entry);
        }
        return bytes.toByteArray();
    }

    // The other tables

    private byte[] file() throws IOException {
        SequencedMap<String, byte[]> tables = new TreeMap<>();
        tables.put("CFF ", outlines());
        tables.put("OS/2", metrics());
        tables.put("cmap", letters());
        tables.put("head", head());
        tables.put("hhea", lines());
        tables.put("hmtx", widths());
        tables.put(
                "maxp",
                ByteBuffer.allocate(6).putInt(0x5000).putShort((short) glyphs.size()).array());
        tables.put("name", names());
        tables.put(
                "post",
                ByteBuffer.allocate(32)
                        .putInt(0x30000)
                        .putInt(0)
                        .putShort((short) -100)
                        .putShort((short) 50)
                        .array());
        int count = tables.size();
        int power = Integer.highestOneBit(count);
        int at = 12 + 16 * count;
        int length = at + tables.values().stream().mapToInt(table -> padded(table.length)).sum();
        ByteBuffer file = ByteBuffer.allocate(length);
        file.putInt(0x4F54544F).putShort((short) count).putShort((short) (16 * power));
        file.putShort((short) Integer.numberOfTrailingZeros(power))
                .putShort((short) (16 * (count - power)));
        int head = 0;
        for (var table : tables.entrySet()) {
            byte[] bytes = table.getValue();
            file.put(table.getKey().getBytes(StandardCharsets.US_ASCII));
            file.putInt(sum(ByteBuffer.allocate(padded(bytes.length)).put(bytes).rewind()));
            file.putInt(at).putInt(bytes.length);
            file.put(at, bytes);
            head = table.getKey().equals("head") ? at : head;
            at += padded(bytes.length);
        }
        file.putInt(head + 8, 0xB1B0AFBA - sum(file.rewind()));
        return file.array();
    }

    private static int padded(int length) {
        return (length + 3) / 4 * 4;
    }

    private static int sum(ByteBuffer bytes) {
        int sum = 0;
        while (bytes.hasRemaining()) {
            sum += bytes.getInt();
        }
        return sum;
    }

    private byte[] head() {
        ByteBuffer table = ByteBuffer.allocate(54);
        table.putInt(0x10000).putInt(0x10000).putInt(0).putInt(0x5F0F3CF5);
        table.putShort((short) 3).putShort((short) EM).putLong(0).putLong(0);
        table.putShort((short) -200)
                .putShort((short) -DESCENT)
                .putShort((short) 1500)
                .putShort((short) ASCENT);
        return table.putShort((short) 0).putShort((short) 6).putShort((short) 2).putInt(0).array();
    }

    private byte[] lines() {
        int widest = glyphs.stream().mapToInt(Glyph::advance).max().orElse(EM);
        ByteBuffer table = ByteBuffer.allocate(36);
        table.putInt(0x10000)
                .putShort((short) ASCENT)
                .putShort((short) -DESCENT)
                .putShort((short) 0);
        table.putShort((short) widest)
                .putShort((short) -200)
                .putShort((short) -200)
                .putShort((short) 1500);
        return table.putShort((short) 1).putShort(34, (short) glyphs.size()).array();
    }

    private byte[] widths() {
        ByteBuffer table = ByteBuffer.allocate(4 * glyphs.size());
        glyphs.forEach(glyph -> table.putShort((short) glyph.advance()).putShort((short) 0));
        return table.array();
    }

    private byte[] metrics() {
        int first = glyphs.get(1).letter();
        int last = glyphs.getLast().letter();
        ByteBuffer table = ByteBuffer.allocate(96);
        table.putShort((short) 4)
                .putShort((short) 550)
                .putShort((short) weight)
                .putShort((short) 5)
                .putShort((short) 0);
        table.position(62);
        table.putShort((short) (weight == 700 ? 0x20 : 0x40))
                .putShort((short) first)
                .putShort((short) last);
        table.putShort((short) ASCENT).putShort((short) -DESCENT).putShort((short) 0);
        return table.putShort((short) ASCENT).putShort((short) DESCENT).putInt(1).array();
    }

    private byte[] names() throws IOException {
        String[] texts = {
            COPYRIGHT, NAME, "Regular", NAME + weight, NAME + weight, "1.0", NAME + "-" + weight
        };
        var header = new ByteArrayOutputStream();
        var letters = new ByteArrayOutputStream();
        var data = new DataOutputStream(header);
        data.writeShort(0);
        data.writeShort(texts.length);
        data.writeShort(6 + 12 * texts.length);
        for (int i = 0; i < texts.length; i++) {
            byte[] text = texts[i].getBytes(StandardCharsets.UTF_16BE);
            for (int number : new int[] {3, 1, 0x409, i, text.length, letters.size()}) {
                data.writeShort(number);
            }
            letters.writeBytes(text);
        }
        header.writeBytes(letters.toByteArray());
        return header.toByteArray();
    }

    /** Which glyph each letter has: runs of letters that follow each other, as their glyphs do. */
    private byte[] letters() throws IOException {
        List<int[]> runs = new ArrayList<>();
        for (int glyph = 1; glyph < glyphs.size(); glyph++) {
            int letter = glyphs.get(glyph).letter();
            if (!runs.isEmpty() && runs.getLast()[1] == letter - 1) {
                runs.getLast()[1] = letter;
            } else {
                runs.add(new int[] {letter, letter, glyph - letter});
            }
        }
        runs.add(new int[] {0xFFFF, 0xFFFF, 1});
        int count = runs.size();
        int power = Integer.highestOneBit(count);
        var bytes = new ByteArrayOutputStream();
        var data = new DataOutputStream(bytes);
        for (int number :
                new int[] {0, 1, 3, 1, 0, 12, 4, 16 + 8 * count, 0, 2 * count, 2 * power}) {
            data.writeShort(number);
        }
        data.writeShort(Integer.numberOfTrailingZeros(power));
        data.writeShort(2 * (count - power));
        for (int[] run : runs) {
            data.writeShort(run[1]);
        }
        data.writeShort(0);
        for (int[] run : runs) {
            data.writeShort(run[0]);
        }
        for (int[] run : runs) {
            data.writeShort(run[2]);
        }
        data.write(new byte[2 * count]);
        return bytes.toByteArray();
    }
}
