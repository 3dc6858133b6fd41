package kernelwalk.homework.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kernelwalk.homework.answer.AnswerFileException.Reason;
import org.junit.jupiter.api.Test;

/** The parts are as spreadsheets write them; the second sheet is the first by its name. */
class SpreadsheetFileTest {

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

    @Test
    void aRangeIsReadByNameAndByPlace() {
        List<List<String>> expected = List.of(List.of("37", "41"), List.of("35", "1/4"));

        assertThat(rows("out")).isEqualTo(expected);
        assertThat(rows("My notes!B2:C3")).isEqualTo(expected);
        assertThat(rows("'My notes'!$B$2:$C$3")).isEqualTo(expected);
        assertThat(rows("A1")).containsExactly(List.of("5.5"));
        assertThat(rows("My notes").getFirst()).containsExactly("name", "", "", "");
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
        byte[] empty = zip(Map.of("word/document.xml", "<a/>"));

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
        var parts = new LinkedHashMap<String, String>();
        parts.put("xl/workbook.xml", WORKBOOK);
        parts.put("xl/_rels/workbook.xml.rels", RELATIONS);
        parts.put("xl/sharedStrings.xml", TEXTS);
        parts.put("xl/worksheets/sheet1.xml", NOTES);
        parts.put("xl/worksheets/sheet2.xml", ANSWER);
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
