package kernelwalk.homework.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of built-in formats and what they show are those of ECMA-376, part 1, 18.8.30; day 45292 is 1 January 2024. */
class CellDatesTest {

    @ParameterizedTest
    @CsvSource({"14", "17", "22", "27", "36", "45", "47", "50", "58"})
    void aBuiltInFormatOfDatesShowsADate(String format) throws XMLStreamException {
        assertThat(dates(format, "", false).text("0", "45292")).contains("2024-01-01");
    }

    /** 13 is a fraction, 37 a price, 48 an exponent and 49 a text. */
    @ParameterizedTest
    @CsvSource({"0", "13", "23", "26", "37", "44", "48", "49", "59"})
    void aBuiltInFormatOfNumbersShowsNone(String format) throws XMLStreamException {
        assertThat(dates(format, "", false).text("0", "45292")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yyyy-mm-dd | 2024-01-01",
                "[h]:mm | 2024-01-01",
                "0.00 | ",
                "General | ",
                "0 &quot;days&quot; | ",
                "[Red]0.0 | ",
                "0\\d | ",
            })
    void aFormatOfOnesOwnIsOfDatesWhereItHasTheirLetters(String code, String date)
            throws XMLStreamException {
        assertThat(dates("164", code, false).text("0", "45292").orElse(null)).isEqualTo(date);
    }

    /** Half a day is 12 o'clock; counted from 1904, day 0 is 1 January 1904. */
    @ParameterizedTest
    @CsvSource({
        "45292.5, false, 2024-01-01T12:00",
        "0.25, true, 1904-01-01T06:00",
        "1, true, 1904-01-02",
    })
    void daysHaveHoursAndAFirst(String days, boolean countsFrom1904, String date)
            throws XMLStreamException {
        assertThat(dates("14", "", countsFrom1904).text("0", days)).contains(date);
    }

    /** The styles of cells are counted, and not those that a style is made of. */
    @ParameterizedTest
    @CsvSource({"0, ", "1, 2024-01-01", "2, ", "null, ", "x, "})
    void aStyleIsFoundByItsNumber(String style, String date) throws XMLStreamException {
        String styles =
                "<styleSheet><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
                        + "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs>"
                        + "<cellStyles/><dxfs><xf numFmtId='14'/></dxfs></styleSheet>";

        assertThat(read(styles, false).text(style, "45292").orElse(null)).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({"1e300", "word", "-1e15"})
    void whatIsNoDayIsNoDate(String number) throws XMLStreamException {
        assertThat(dates("14", "", false).text("0", number)).isEmpty();
    }

    /** The dates of a workbook whose first style has a format, which it may give itself. */
    private static CellDates dates(String format, String code, boolean countsFrom1904)
            throws XMLStreamException {
        String own = "<numFmt numFmtId='" + format + "' formatCode='" + code + "'/>";
        return read(
                "<styleSheet>"
                        + (code.isEmpty() ? "" : own)
                        + "<cellXfs><xf numFmtId='"
                        + format
                        + "'/></cellXfs></styleSheet>",
                countsFrom1904);
    }

    private static CellDates read(String styles, boolean countsFrom1904) throws XMLStreamException {
        var dates = new CellDates(countsFrom1904);
        XMLStreamReader xml =
                XMLInputFactory.newDefaultFactory().createXMLStreamReader(new StringReader(styles));
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT) {
                dates.take(xml);
            }
        }
        return dates;
    }
}
