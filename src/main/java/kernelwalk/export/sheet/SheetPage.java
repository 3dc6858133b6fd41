package kernelwalk.export.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kernelwalk.words.VisibleText;

/** One sheet of a workbook: its cells, and when the empty ones among them change their colour. */
final class SheetPage {

    private final String name;
    private final Map<Integer, Map<Integer, String>> rows = new TreeMap<>();
    private final List<String> marks = new ArrayList<>();

    SheetPage(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    /** What stands before a cell's name in the formulas of other sheets. */
    String before() {
        return "'" + name.replace("'", "''") + "'!";
    }

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

    /**
     * An empty cell, which shows whether what is typed into it is right.
     *
     * @param formula   what it should be
     * @param tolerance how far from it still counts
     */
    void blank(SheetCell cell, String formula, String tolerance, SheetStyle style) {
        put(cell, "<c r=\"%s\" s=\"%d\"/>".formatted(cell.name(), style.ordinal()));
        String right =
                "AND(ISNUMBER(%1$s),ABS(%1$s-(%2$s))<=%3$s)"
                        .formatted(cell.name(), formula, tolerance);
        int priority = 2 * marks.size() + 1;
        marks.add(
                "<conditionalFormatting sqref=\"%s\">".formatted(cell.name())
                        + rule(Workbook.RIGHT, priority, right)
                        + rule(Workbook.WRONG, priority + 1, "NOT(ISBLANK(" + cell.name() + "))")
                        + "</conditionalFormatting>");
    }

    private static String rule(int style, int priority, String formula) {
        return ("<cfRule type=\"expression\" dxfId=\"%d\" priority=\"%d\" stopIfTrue=\"1\">"
                        + "<formula>%s</formula></cfRule>")
                .formatted(style, priority, escaped(formula));
    }

    private void put(SheetCell cell, String xml) {
        rows.computeIfAbsent(cell.row(), _ -> new TreeMap<>()).put(cell.column(), xml);
    }

    private static String value(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    static String escaped(String text) {
        return VisibleText.of(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** The part of the package that says all this. */
    String xml() {
        var xml =
                new StringBuilder("<worksheet xmlns=\"" + Workbook.MAIN + "\">")
                        .append(
                                "<sheetFormatPr baseColWidth=\"8\" defaultRowHeight=\"15\"/><sheetData>");
        rows.forEach(
                (row, cells) -> {
                    xml.append("<row r=\"").append(row + 1).append("\">");
                    cells.values().forEach(xml::append);
                    xml.append("</row>\n");
                });
        xml.append("</sheetData>");
        marks.forEach(xml::append);
        return xml.append("</worksheet>").toString();
    }
}
