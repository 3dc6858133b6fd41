package kernelwalk.homework.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.StringReader;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kernelwalk.homework.answer.AnswerFileException.Reason;
import org.junit.jupiter.api.Test;

/** The elements of a sheet, as ECMA-376 has them. */
class SheetCellsTest {

    /** As Excel writes a formula that was filled down: the text stands in the first cell alone. */
    @Test
    void aFormulaThatOtherCellsShareSaysNothingOfItself() throws XMLStreamException {
        assertThat(
                        rows(
                                "<c r='A1'><f t='shared' ref='A1:A2' si='0'>B1*2</f><v>4</v></c>"
                                        + "<c r='B1'><f t='shared' si='0'/></c><c r='C1'><v>9</v></c>"))
                .containsExactly(List.of("4", "", "9"));
    }

    @Test
    void aTextIsReadWithoutItsReadings() throws XMLStreamException {
        assertThat(
                        rows(
                                "<c r='A1' t='inlineStr'><is><r><t>1</t></r><r><t>/4</t></r>"
                                        + "<rPh><t>a</t></rPh><rPh><t>b</t></rPh></is></c>"
                                        + "<c r='B1' t='inlineStr'><is><t>2</t></is></c>"))
                .containsExactly(List.of("1/4", "2"));
    }

    @Test
    void eachTypeIsReadAsItIsShown() throws XMLStreamException {
        assertThat(
                        rows(
                                "<c t='b'><v>1</v></c><c t='b'><v>0</v></c><c t='s'><v>0</v></c>"
                                        + "<c t='n'><v>0.30000000000000004</v></c>"
                                        + "<c t='str'><v>1/3</v></c><c t='e'><v>#REF!</v></c>"))
                .containsExactly(List.of("TRUE", "FALSE", "shared", "0.3", "1/3", "#REF!"));
    }

    /** Column AAA is the 703rd: 26·26 + 26 + 1. */
    @Test
    void columnsBeyondZAreCountedOn() {
        assertThat(List.of("A", "Z", "AA", "AZ", "BA", "AAA"))
                .extracting(SpreadsheetFile::column)
                .containsExactly(0, 25, 26, 51, 52, 702);
    }

    /** XFD, the 16 384th, is the last column of a sheet. */
    @Test
    void aCellBeyondTheLastColumnIsOfNoSheet() throws XMLStreamException {
        assertThat(rows("<c r='XFD1'><v>1</v></c>")).containsExactly(List.of("1"));
        assertThatExceptionOfType(AnswerFileException.class)
                .isThrownBy(() -> rows("<c r='XFE1'><v>1</v></c>"))
                .matches(refused -> refused.reason() == Reason.NOT_A_SPREADSHEET);
    }

    private static List<List<String>> rows(String cells) throws XMLStreamException {
        var sheet = new SheetCells(List.of("shared"), new CellDates(false), (_, _) -> true, '.');
        XMLStreamReader xml =
                XMLInputFactory.newDefaultFactory()
                        .createXMLStreamReader(
                                new StringReader(
                                        "<sheetData><row>" + cells + "</row></sheetData>"));
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT) {
                sheet.take(xml);
            }
        }
        return sheet.all();
    }
}
