package kernelwalk.export.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kernelwalk.picture.Role;
import kernelwalk.picture.Theme;
import kernelwalk.words.VisibleText;

/**
 * A workbook of one sheet, each cell with its formula and the value that it comes to, so that readers which do not compute
 * show it too.
 *
 * @see <a href="https://ecma-international.org/publications-and-standards/standards/ecma-376/">ECMA-376, SpreadsheetML</a>
 */
final class Workbook {

    private static final String HEAD =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE =
            "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final LocalDateTime WHENEVER = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** A format that every spreadsheet knows: up to two digits over two digits. */
    private static final int FRACTION = 13;

    private final Map<Integer, Map<Integer, String>> rows = new TreeMap<>();

    /** A text, which is never taken for a formula. */
    void text(SheetCell cell, String text) {
        put(
                cell,
                "<c r=\"%s\" s=\"%d\" t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>"
                        .formatted(cell.name(), SheetStyle.HEADING.ordinal(), escaped(text)));
    }

    void number(SheetCell cell, double value, SheetStyle style) {
        put(
                cell,
                "<c r=\"%s\" s=\"%d\"><v>%s</v></c>"
                        .formatted(cell.name(), style.ordinal(), value(value)));
    }

    /** A formula, without the sign before it, and what it comes to. */
    void formula(SheetCell cell, String formula, double value, SheetStyle style) {
        put(
                cell,
                "<c r=\"%s\" s=\"%d\"><f>%s</f><v>%s</v></c>"
                        .formatted(cell.name(), style.ordinal(), escaped(formula), value(value)));
    }

    private void put(SheetCell cell, String xml) {
        rows.computeIfAbsent(cell.row(), _ -> new TreeMap<>()).put(cell.column(), xml);
    }

    private static String value(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private static String escaped(String text) {
        return VisibleText.of(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Writes it. The stream stays open. */
    void write(String sheet, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        add("[Content_Types].xml", types(), zip);
        add("_rels/.rels", relation("officeDocument", "xl/workbook.xml", "rId1", ""), zip);
        add("xl/workbook.xml", workbook(sheet), zip);
        add(
                "xl/_rels/workbook.xml.rels",
                relation(
                        "worksheet",
                        "worksheets/sheet1.xml",
                        "rId1",
                        "<Relationship Id=\"rId2\" Type=\""
                                + RELATIONS
                                + "/styles\" Target=\"styles.xml\"/>"),
                zip);
        add("xl/styles.xml", styles(), zip);
        add("xl/worksheets/sheet1.xml", sheet(), zip);
        zip.finish();
        zip.flush();
    }

    private static void add(String name, String content, ZipOutputStream zip) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(WHENEVER);
        zip.putNextEntry(entry);
        zip.write((HEAD + content).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String types() {
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + override("/xl/workbook.xml", "sheet.main+xml")
                + override("/xl/worksheets/sheet1.xml", "worksheet+xml")
                + override("/xl/styles.xml", "styles+xml")
                + "</Types>";
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + TYPE + type + "\"/>";
    }

    private static String relation(String type, String target, String id, String more) {
        return "<Relationships xmlns=\""
                + PACKAGE
                + "\"><Relationship Id=\""
                + id
                + "\" Type=\""
                + RELATIONS
                + "/"
                + type
                + "\" Target=\""
                + target
                + "\"/>"
                + more
                + "</Relationships>";
    }

    /** Whoever opens it computes it all once. */
    private static String workbook(String sheet) {
        return "<workbook xmlns=\""
                + MAIN
                + "\" xmlns:r=\""
                + RELATIONS
                + "\"><sheets><sheet name=\""
                + escaped(sheet)
                + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets><calcPr fullCalcOnLoad=\"1\"/></workbook>";
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
                + "</cellXfs></styleSheet>";
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

    private static String side(String name) {
        return String.format(
                Locale.ROOT,
                "<%1$s style=\"thin\"><color rgb=\"FF%2$06X\"/></%1$s>",
                name,
                Theme.LIGHT.colour(Role.LINE));
    }

    private String sheet() {
        var xml =
                new StringBuilder("<worksheet xmlns=\"" + MAIN + "\">")
                        .append(
                                "<sheetFormatPr baseColWidth=\"8\" defaultRowHeight=\"15\"/><sheetData>");
        rows.forEach(
                (row, cells) -> {
                    xml.append("<row r=\"").append(row + 1).append("\">");
                    cells.values().forEach(xml::append);
                    xml.append("</row>\n");
                });
        return xml.append("</sheetData></worksheet>").toString();
    }
}
