package kernelwalk.homework.answer;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kernelwalk.homework.answer.AnswerFileException.Reason;

/** What the cells of a sheet of a {@link SpreadsheetFile} hold, as a person reads them. */
final class SheetCells {

    private static final Pattern REFERENCE = Pattern.compile("([A-Z]{1,3})(\\d{1,7})");
    private static final int MOST_CELLS = 1 << 20;
    private static final int MOST_COLUMNS = 1 << 14;

    /** So many digits of a number are shown by spreadsheets, which keep it as a float64. */
    private static final MathContext SHOWN = new MathContext(15);

    /** A text in which a comma can but stand before decimals. */
    private static final Pattern WITH_DECIMALS =
            Pattern.compile("\\s*[-+−]?(?!\\d{1,3}(?:,\\d{3})+\\s*$)\\d+,\\d+\\s*");

    /** Whether a cell is asked for. */
    interface Area {
        boolean holds(int row, int column);
    }

    private final List<String> shared;
    private final CellDates dates;
    private final Area area;
    private final char point;
    private final TreeMap<Integer, TreeMap<Integer, String>> rows = new TreeMap<>();
    private Optional<String> formula = Optional.empty();
    private int count;
    private boolean hasDecimalCommas;
    private int row = -1;
    private int column = -1;
    private String type = "";
    private String style = "";

    /**
     * @param point what is written before the decimals of a number
     */
    SheetCells(List<String> shared, CellDates dates, Area area, char point) {
        this.point = point;
        this.shared = shared;
        this.dates = dates;
        this.area = area;
    }

    /** Takes an element of the sheet. */
    void take(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "row" -> {
                endCell();
                String number = xml.getAttributeValue(null, "r");
                row = number == null ? row + 1 : Integer.parseInt(number) - 1;
                column = -1;
            }
            case "c" -> {
                endCell();
                type = String.valueOf(xml.getAttributeValue(null, "t"));
                style = String.valueOf(xml.getAttributeValue(null, "s"));
                place(xml.getAttributeValue(null, "r"));
            }
            case "f" -> formula = Optional.of(xml.getElementText());
            case "v" -> value(xml.getElementText().strip());
            case "t" -> put(xml.getElementText());
            case "rPh" -> skip(xml);
            default -> {}
        }
    }

    /** Passes over what tells how a text is pronounced. */
    static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
            depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
        }
    }

    private void place(String reference) {
        Matcher place = REFERENCE.matcher(String.valueOf(reference));
        column = place.matches() ? SpreadsheetFile.column(place.group(1)) : column + 1;
    }

    private void value(String text) {
        if (text.isEmpty() && !type.equals("str")) {
            return;
        }
        formula = Optional.empty();
        put(
                switch (type) {
                    case "s" -> shared.get(Integer.parseInt(text));
                    case "b" -> text.equals("1") ? "TRUE" : "FALSE";
                    case "null", "n" ->
                            dates.text(style, text)
                                    .orElseGet(() -> shown(text).replace('.', point));
                    default -> text;
                });
    }

    /** A number without the digits that only come from its float64. */
    private static String shown(String number) {
        if (number.length() <= SHOWN.getPrecision()) {
            return number;
        }
        try {
            BigDecimal shown = new BigDecimal(number).round(SHOWN);
            return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toString();
        } catch (NumberFormatException aWord) {
            return number;
        }
    }

    private void put(String text) {
        if (!text.isBlank() && area.holds(row, column)) {
            if (++count > MOST_CELLS || column >= MOST_COLUMNS) {
                throw new AnswerFileException(Reason.NOT_A_SPREADSHEET);
            }
            hasDecimalCommas |= WITH_DECIMALS.matcher(text).matches();
            rows.computeIfAbsent(row, _ -> new TreeMap<>()).merge(column, text, String::concat);
        }
    }

    /** Whether some text has a comma before decimals. */
    boolean hasDecimalCommas() {
        return hasDecimalCommas;
    }

    /** A formula of which no program has kept what it comes to stands for itself. */
    private void endCell() {
        formula.filter(text -> !text.isBlank()).ifPresent(text -> put("=" + text));
        formula = Optional.empty();
    }

    /** The cells between the first and the last that hold something, row by row, equally many in each. */
    List<List<String>> all() {
        endCell();
        if (rows.isEmpty()) {
            return List.of();
        }
        int first = rows.values().stream().mapToInt(TreeMap::firstKey).min().orElseThrow();
        int last = rows.values().stream().mapToInt(TreeMap::lastKey).max().orElseThrow();
        int height = rows.lastKey() - rows.firstKey() + 1;
        if ((long) height * (last - first + 1) > MOST_CELLS) {
            throw new AnswerFileException(Reason.NOT_A_SPREADSHEET);
        }
        var all = new ArrayList<List<String>>();
        for (int at = rows.firstKey(); at <= rows.lastKey(); at++) {
            var texts = rows.getOrDefault(at, new TreeMap<>());
            var line = new ArrayList<String>();
            for (int c = first; c <= last; c++) {
                line.add(texts.getOrDefault(c, ""));
            }
            all.add(List.copyOf(line));
        }
        return List.copyOf(all);
    }
}
