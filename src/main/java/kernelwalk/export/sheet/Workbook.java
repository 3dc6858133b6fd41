package kernelwalk.export.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kernelwalk.picture.Role;
import kernelwalk.picture.Theme;

/**
 * A workbook, each cell of its sheets with its formula and the value that it comes to, so that readers which do not compute
 * show it too.
 *
 * @see <a href="https://ecma-international.org/publications-and-standards/standards/ecma-376/">ECMA-376, SpreadsheetML</a>
 */
final class Workbook {

    private static final String HEAD =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE =
            "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final LocalDateTime WHENEVER = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** A format that every spreadsheet knows: up to two digits over two digits. */
    private static final int FRACTION = 13;

    /** The colours of what is typed, by their places in the file. */
    static final int RIGHT = 0;

    static final int WRONG = 1;

    private final List<SheetPage> pages = new ArrayList<>();

    /** A further sheet. */
    SheetPage page(String name) {
        var page = new SheetPage(name);
        pages.add(page);
        return page;
    }

    /** Writes it. The stream stays open. */
    void write(OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        add("[Content_Types].xml", types(), zip);
        add("_rels/.rels", relations(relation("officeDocument", "xl/workbook.xml", 1)), zip);
        add("xl/workbook.xml", workbook(), zip);
        String sheets =
                numbered(
                        number ->
                                relation(
                                        "worksheet", "worksheets/sheet" + number + ".xml", number));
        String styles = relation("styles", "styles.xml", pages.size() + 1);
        add("xl/_rels/workbook.xml.rels", relations(sheets + styles), zip);
        add("xl/styles.xml", styles(), zip);
        for (int i = 0; i < pages.size(); i++) {
            add("xl/worksheets/sheet" + (i + 1) + ".xml", pages.get(i).xml(), zip);
        }
        zip.finish();
        zip.flush();
    }

    /** Something for each sheet, counted from 1. */
    private String numbered(IntFunction<String> text) {
        return IntStream.rangeClosed(1, pages.size()).mapToObj(text).collect(Collectors.joining());
    }

    private static void add(String name, String content, ZipOutputStream zip) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(WHENEVER);
        zip.putNextEntry(entry);
        zip.write((HEAD + content).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private String types() {
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + override("/xl/workbook.xml", "sheet.main+xml")
                + numbered(
                        number ->
                                override("/xl/worksheets/sheet" + number + ".xml", "worksheet+xml"))
                + override("/xl/styles.xml", "styles+xml")
                + "</Types>";
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + TYPE + type + "\"/>";
    }

    private static String relations(String all) {
        return "<Relationships xmlns=\"" + PACKAGE + "\">" + all + "</Relationships>";
    }

    private static String relation(String type, String target, int number) {
        return "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
                .formatted(number, RELATIONS, type, target);
    }

    /** Whoever opens it computes it all once. */
    private String workbook() {
        return "<workbook xmlns=\""
                + MAIN
                + "\" xmlns:r=\""
                + RELATIONS
                + "\"><sheets>"
                + numbered(
                        number ->
                                "<sheet name=\"%s\" sheetId=\"%2$d\" r:id=\"rId%2$d\"/>"
                                        .formatted(
                                                SheetPage.escaped(pages.get(number - 1).name()),
                                                number))
                + "</sheets><calcPr fullCalcOnLoad=\"1\"/></workbook>";
    }

    private static String styles() {
        return "<styleSheet xmlns=\""
                + MAIN
                + "\"><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
                + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts><fills count=\"6\">"
                + "<fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>"
                + fill(Role.INPUT_TINT)
                + fill(Role.PANEL)
                + fill(Role.KERNEL_TINT)
                + fill(Role.OUTPUT_TINT)
                + "</fills><borders count=\"2\"><border/><border>"
                + side("left")
                + side("right")
                + side("top")
                + side("bottom")
                + "</border></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\""
                + SheetStyle.values().length
                + "\">"
                + style(0, 0, 0, 0)
                + style(0, 1, 0, 0)
                + style(0, 0, 2, 1)
                + style(0, 0, 3, 1)
                + style(0, 0, 4, 1)
                + style(0, 0, 5, 1)
                + style(FRACTION, 0, 2, 1)
                + style(FRACTION, 0, 4, 1)
                + style(0, 0, 0, 1)
                + "</cellXfs><dxfs count=\"2\">"
                + colour(Role.OUTPUT_TINT)
                + colour(Role.WRONG_TINT)
                + "</dxfs></styleSheet>";
    }

    private static String style(int format, int font, int fill, int border) {
        return ("<xf numFmtId=\"%d\" fontId=\"%d\" fillId=\"%d\" borderId=\"%d\" applyNumberFormat=\"1\""
                        + " applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\"/>")
                .formatted(format, font, fill, border);
    }

    private static String fill(Role role) {
        return String.format(
                Locale.ROOT,
                "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF%06X\"/></patternFill></fill>",
                Theme.LIGHT.colour(role));
    }

    private static String colour(Role role) {
        return String.format(
                Locale.ROOT,
                "<dxf><fill><patternFill><bgColor rgb=\"FF%06X\"/></patternFill></fill></dxf>",
                Theme.LIGHT.colour(role));
    }

    private static String side(String name) {
        return String.format(
                Locale.ROOT,
                "<%1$s style=\"thin\"><color rgb=\"FF%2$06X\"/></%1$s>",
                name,
                Theme.LIGHT.colour(Role.LINE));
    }
}
