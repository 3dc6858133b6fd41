package kernelwalk.homework.answer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/**
 * Which cells of a spreadsheet show a date: spreadsheets make one of {@code 1/2}, and keep it as a number of days that
 * nobody has written. Such a cell is read as the date, which is no number.
 *
 * @see <a href="https://ecma-international.org/publications-and-standards/standards/ecma-376/">ECMA-376, part 1,
 *     18.8.30 numFmt</a>
 */
final class CellDates {

    private static final LocalDate FIRST = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final long SECONDS_OF_A_DAY = 86_400;

    /** What a format writes as it stands, and colours, conditions and places. */
    private static final Pattern LITERAL =
            Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\[(?!h+]|m+]|s+])[^\\]]*]");

    private static final Pattern DATE = Pattern.compile("(?i)[ydhs]|m");

    private final LocalDate first;
    private final Map<String, String> formats = new HashMap<>();
    private final List<String> ofStyles = new ArrayList<>();
    private boolean isOfCells;

    CellDates(boolean countsFrom1904) {
        this.first = countsFrom1904 ? FIRST_OF_1904 : FIRST;
    }

    /** Takes an element of the styles. */
    void take(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "numFmt" ->
                    formats.put(
                            String.valueOf(xml.getAttributeValue(null, "numFmtId")),
                            String.valueOf(xml.getAttributeValue(null, "formatCode")));
            case "cellXfs" -> isOfCells = true;
            case "cellStyles", "dxfs" -> isOfCells = false;
            case "xf" -> {
                if (isOfCells) {
                    ofStyles.add(String.valueOf(xml.getAttributeValue(null, "numFmtId")));
                }
            }
            default -> {}
        }
    }

    /** The date that a number shows in a style, if it shows one. */
    Optional<String> text(String style, String number) {
        try {
            int index = style.equals("null") ? 0 : Integer.parseInt(style);
            boolean isDate = index < ofStyles.size() && isDate(ofStyles.get(index));
            return isDate ? Optional.of(date(Double.parseDouble(number))) : Optional.empty();
        } catch (NumberFormatException | DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private boolean isDate(String format) {
        String code = formats.get(format);
        if (code != null) {
            String bare = LITERAL.matcher(code).replaceAll("").replaceAll("(?i)general", "");
            return DATE.matcher(bare).find();
        }
        int known = Integer.parseInt(format);
        return known >= 14 && known <= 22
                || known >= 27 && known <= 36
                || known >= 45 && known <= 58 && known != 48 && known != 49;
    }

    private String date(double days) {
        long whole = (long) Math.floor(days);
        long seconds = Math.round((days - whole) * SECONDS_OF_A_DAY);
        LocalDateTime moment = first.plusDays(whole).atStartOfDay().plusSeconds(seconds);
        return seconds == 0 ? moment.toLocalDate().toString() : moment.toString();
    }
}
