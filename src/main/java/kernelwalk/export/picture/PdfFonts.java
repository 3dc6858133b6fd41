package kernelwalk.export.picture;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import kernelwalk.export.picture.Glyphs.Letter;
import kernelwalk.picture.TypeMetrics;

/**
 * The letters that a PDF uses, embedded as fonts of outlines, each with the text that it stands for.
 *
 * @see <a href="https://pdfa.org/resource/iso-32000-2/">ISO 32000-2, §9.6.4, Type 3 fonts</a>
 */
final class PdfFonts {

    /** So many letters have a code in one font; 0 is none. */
    private static final int MOST = 255;

    private final List<List<Letter>> fonts = new ArrayList<>();
    private final Map<Letter, Code> codes = new HashMap<>();

    /** Which font a letter is in, and its code there. */
    record Code(int font, int code) {}

    /** The code of a letter, which is embedded from now on. */
    Code of(Letter letter) {
        return codes.computeIfAbsent(letter, this::embed);
    }

    private Code embed(Letter letter) {
        if (fonts.isEmpty() || fonts.getLast().size() == MOST) {
            fonts.add(new ArrayList<>());
        }
        fonts.getLast().add(letter);
        return new Code(fonts.size() - 1, fonts.getLast().size());
    }

    /** Writes the fonts, and says what a page calls them by. */
    String write(PdfFile file) throws IOException {
        var resources = new StringBuilder();
        for (int font = 0; font < fonts.size(); font++) {
            resources
                    .append("/F")
                    .append(font)
                    .append(' ')
                    .append(PdfFile.reference(write(fonts.get(font), file)))
                    .append(' ');
        }
        return "<< " + resources + ">>";
    }

    private static int write(List<Letter> letters, PdfFile file) throws IOException {
        var names = new StringBuilder();
        var outlines = new StringBuilder();
        var widths = new StringBuilder();
        var texts = new StringBuilder();
        for (int code = 1; code <= letters.size(); code++) {
            Letter letter = letters.get(code - 1);
            double advance = TypeMetrics.advance(letter.code(), letter.weight()) * Glyphs.EM;
            int outline =
                    file.putStream(
                            "", outline(letter, advance).getBytes(StandardCharsets.US_ASCII));
            names.append("/g").append(code);
            outlines.append("/g").append(code).append(' ').append(PdfFile.reference(outline));
            outlines.append(' ');
            widths.append(Decimals.of(advance)).append(' ');
            byte[] text = Character.toString(letter.code()).getBytes(StandardCharsets.UTF_16BE);
            texts.append("<%02X> <%s>%n".formatted(code, HexFormat.of().formatHex(text)));
        }
        int toText = file.putStream("", toText(letters.size(), texts.toString()));
        return file.put(
                "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 0 0] /FontMatrix [0.001 0 0 0.001 0 0]"
                        + " /FirstChar 1 /LastChar "
                        + letters.size()
                        + " /Widths ["
                        + widths
                        + "] /Encoding << /Type /Encoding /Differences [1 "
                        + names
                        + "] >> /CharProcs << "
                        + outlines
                        + ">> /Resources << >> /ToUnicode "
                        + PdfFile.reference(toText)
                        + " >>");
    }

    private static String outline(Letter letter, double advance) {
        var shape = Glyphs.outline(letter);
        Rectangle2D box = shape.getBounds2D();
        return Decimals.of(advance)
                + " 0 "
                + Decimals.of(box.getMinX())
                + " "
                + Decimals.of(-box.getMaxY())
                + " "
                + Decimals.of(box.getMaxX())
                + " "
                + Decimals.of(-box.getMinY())
                + " d1\n"
                + OutlinePath.pdf(shape)
                + "f\n";
    }

    private static byte[] toText(int count, String texts) {
        var map = new StringBuilder();
        map.append("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n");
        map.append("/CMapName /Letters def\n/CMapType 2 def\n");
        map.append("1 begincodespacerange\n<00> <FF>\nendcodespacerange\n");
        String[] lines = texts.lines().toArray(String[]::new);
        int most = 100;
        for (int first = 0; first < count; first += most) {
            int next = Math.min(count, first + most);
            map.append(next - first).append(" beginbfchar\n");
            for (int line = first; line < next; line++) {
                map.append(lines[line]).append('\n');
            }
            map.append("endbfchar\n");
        }
        map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        return map.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
