package kernelwalk.homework.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kernelwalk.convolution.Pointwise.Relu;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.Problems;
import kernelwalk.homework.answer.AnswerFileException.Reason;
import kernelwalk.notation.Commas;
import org.junit.jupiter.api.Test;

/** The parts are as spreadsheets write them; the second sheet is the first by its name. */
class SpreadsheetFileTest {

    private static final Path SAVED = Path.of("src/test/resources/spreadsheet");

    private static final String WORKBOOK =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
             xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
            <sheets><sheet name="Answer" sheetId="1" r:id="rId2"/><sheet name="My notes" sheetId="2"
             r:id="rId1"/></sheets>
            <definedNames><definedName name="out">'My notes'!$B$2:$C$3</definedName></definedNames>
            </workbook>
            """;

    private static final String RELATIONS =
            """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="rId1" Target="worksheets/sheet1.xml"/>
            <Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>
            """;

    private static final String TEXTS =
            "<sst><si><t>name</t></si><si><r><t>1</t></r><r><t>/4</t></r></si></sst>";

    private static final String NOTES =
            """
            <worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row>
            <row r="2"><c r="B2"><v>37</v></c><c r="C2"><f>40+1</f><v>41</v></c></row>
            <row r="3"><c r="B3"><v>35</v></c><c r="C3" t="s"><v>1</v></c><c r="D3"><v>9</v></c></row>
            </sheetData></worksheet>
            """;

    private static final String ANSWER =
            """
            <worksheet><sheetData><row><c><v>5.5</v></c><c t="inlineStr"><is><t>−2</t></is></c></row>
            <row r="3"><c r="B3"><v>7</v></c></row></sheetData></worksheet>
            """;

    @Test
    void theFirstSheetIsReadWithItsGaps() {
        assertThat(SpreadsheetFile.rows(file(), Optional.empty()))
                .containsExactly(List.of("5.5", "−2"), List.of("", ""), List.of("", "7"));
    }

    /** Saved by LibreOffice; the first sheet is hidden, and the second named in Korean. */
    @Test
    void aFileOfASpreadsheetIsReadAsAPersonSeesIt() throws IOException {
        byte[] bytes = Files.readAllBytes(SAVED.resolve("many-kinds.xlsx"));

        assertThat(SpreadsheetFile.sheets(bytes)).containsExactly("답안 1");
        assertThat(SpreadsheetFile.rows(bytes, Optional.empty()))
                .containsExactly(
                        List.of("이름", "가", "나"),
                        List.of("첫째", "0.1", "0.333333333333333"),
                        List.of("둘째", "2026-01-02", "TRUE"),
                        List.of("셋째", "0.3", "1/4"),
                        List.of("", "", ""),
                        List.of("끝", "", ""));
        assertThat(SpreadsheetFile.rows(bytes, Optional.of("숨김"))).containsExactly(List.of("99"));
    }

    /** Saved by LibreOffice too. */
    @Test
    void anotherDocumentIsToldFromABrokenOne() throws IOException {
        byte[] calc = Files.readAllBytes(SAVED.resolve("many.ods"));
        byte[] text = zip(Map.of("word/document.xml", "<a/>"));

        assertThat(refusal(calc, null).reason()).isEqualTo(Reason.OTHER_SPREADSHEET);
        assertThat(refusal(text, null).reason()).isEqualTo(Reason.OTHER_SPREADSHEET);
    }

    /** As openpyxl writes a formula, and Excel a text with its reading in another script. */
    @Test
    void aFormulaThatNobodyHasComputedStandsForItselfAndReadingsArePassedOver() {
        String sheet =
                """
                <worksheet><sheetData><row r="1"><c r="A1"><f>1/4</f><v></v></c>
                <c r="B1"><f>SUM(A1:A2)</f></c><c r="C1" t="str"><f>A9</f><v></v></c>
                <c r="D1" t="inlineStr"><is><t>값</t><rPh sb="0" eb="1"><t>gabs</t></rPh></is></c>
                <c r="E1"><v>0.30000000000000004</v></c></row></sheetData></worksheet>
                """;

        assertThat(SpreadsheetFile.rows(file(sheet), Optional.empty()))
                .containsExactly(List.of("=1/4", "=SUM(A1:A2)", "", "값", "0.3"));
    }

    /** 1.625 stays what it is beside 0,5, and is no 1625. */
    @Test
    void aNumberIsWrittenWithTheCommasOfTheTextsBesideIt() {
        String sheet =
                """
                <worksheet><sheetData><row r="1"><c r="A1"><v>1.625</v></c>
                <c r="B1" t="inlineStr"><is><t>0,5</t></is></c></row></sheetData></worksheet>
                """;
        byte[] bytes = file(sheet);
        Exercise pair = Exercise.of(Problems.input("1.625 0.5"), Relu.PLAIN);

        for (Commas commas : List.of(Commas.DECIMAL, Commas.UNSAID)) {
            var stream = new ByteArrayInputStream(bytes);
            Answer read = AnswerText.only(AnswerFile.meanings(stream, pair, commas)).answer();

            assertThat(read.cells()).extracting(AnswerCell::text).containsExactly("1.625", "0.5");
            assertThat(SpreadsheetFile.rows(bytes, Optional.empty(), commas))
                    .containsExactly(List.of("1,625", "0,5"));
        }
        byte[] thousands = file(sheet.replace("0,5", "1,500"));
        assertThat(SpreadsheetFile.rows(thousands, Optional.empty()))
                .containsExactly(List.of("1.625", "1,500"));
    }

    @Test
    void aRangeIsReadByNameAndByPlace() {
        List<List<String>> expected = List.of(List.of("37", "41"), List.of("35", "1/4"));

        assertThat(rows("out")).isEqualTo(expected);
        assertThat(rows("My notes!B2:C3")).isEqualTo(expected);
        assertThat(rows("'My notes'!$B$2:$C$3")).isEqualTo(expected);
        assertThat(rows("A1")).containsExactly(List.of("5.5"));
        assertThat(rows("A1:B1")).containsExactly(List.of("5.5", "−2"));
        assertThat(rows("'My notes'!B2:B2")).containsExactly(List.of("37"));
        assertThat(rows("My notes").getFirst()).containsExactly("name", "", "", "");
    }

    @Test
    void aPlaceIsOneInAnySheetWhereItNamesNone() {
        assertThat(List.of("A2:C4", "$A$2", "AA10")).allMatch(SpreadsheetFile::isPlace);
        assertThat(List.of("Notes!A2", "out", "")).noneMatch(SpreadsheetFile::isPlace);
    }

    private static List<List<String>> rows(String range) {
        return SpreadsheetFile.rows(file(), Optional.of(range));
    }

    @Test
    void aRangeThatIsNotThereIsRefused() {
        for (String range : List.of("nothing", "Other!A1:B2", "")) {
            assertThat(refusal(file(), range).reason()).isEqualTo(Reason.NO_RANGE);
        }
    }

    @Test
    void damagedAndHostileFilesAreRefused() {
        byte[] bomb = zip(Map.of("xl/workbook.xml", " ".repeat(20_000_000)));
        byte[] entity =
                zip(
                        Map.of(
                                "xl/workbook.xml",
                                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"));
        byte[] empty = zip(Map.of("xl/other.xml", "<a/>"));

        for (byte[] bytes : List.of(bomb, entity, empty)) {
            assertThat(refusal(bytes, null).reason())
                    .isIn(Reason.NOT_A_SPREADSHEET, Reason.NO_RANGE);
        }
    }

    @Test
    void whereverAFileIsCutOrChangedItIsReadOrRefused() {
        byte[] whole = file();
        var random = new Random(7);
        for (int round = 0; round < 500; round++) {
            byte[] damaged = Arrays.copyOf(whole, 5 + random.nextInt(whole.length - 5));
            damaged[4 + random.nextInt(damaged.length - 4)] ^= (byte) (1 << random.nextInt(8));
            try {
                assertThat(SpreadsheetFile.rows(damaged, Optional.empty())).isNotNull();
            } catch (AnswerFileException refused) {
                assertThat(refused.reason()).isIn(Reason.NOT_A_SPREADSHEET, Reason.NO_RANGE);
            }
        }
    }

    private static AnswerFileException refusal(byte[] bytes, String range) {
        return catchThrowableOfType(
                AnswerFileException.class,
                () -> SpreadsheetFile.rows(bytes, Optional.ofNullable(range)));
    }

    private static byte[] file() {
        return file(ANSWER);
    }

    private static byte[] file(String sheet) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("xl/workbook.xml", WORKBOOK);
        parts.put("xl/_rels/workbook.xml.rels", RELATIONS);
        parts.put("xl/sharedStrings.xml", TEXTS);
        parts.put("xl/worksheets/sheet1.xml", NOTES);
        parts.put("xl/worksheets/sheet2.xml", sheet);
        return zip(parts);
    }

    private static byte[] zip(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
