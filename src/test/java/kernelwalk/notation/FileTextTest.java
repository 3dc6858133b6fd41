package kernelwalk.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The encodings of files that hold numbers beside words, and where bytes of no encoding stand. */
class FileTextTest {

    private static final Charset KOREAN = Charset.forName("x-windows-949");

    /** No byte of these letters is zero but in the tab, so that only the mark tells the encoding. */
    @Test
    void aByteOrderMarkTellsUtf16AlsoOfKorean() throws BadByteException {
        String text = "\uFEFF가중치편향\t출력";

        assertThat(EncodedText.decode(text.getBytes(StandardCharsets.UTF_16BE)))
                .isEqualTo("가중치편향\t출력");
        assertThat(EncodedText.decode(text.getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo("가중치편향\t출력");
    }

    @Test
    void aTableOfAKoreanSpreadsheetIsRead() throws BadByteException {
        String text = "이름,값\r\n가,1\r\n나,2\r\n";

        assertThat(EncodedText.decode(text.getBytes(KOREAN))).isEqualTo(text);
    }

    /** 뷁 is none of the syllables of the standard, and stands here beside three that are. */
    @Test
    void aFewUncommonSyllablesAreKoreanToo() throws BadByteException {
        String text = "뷁 입력값\t1";

        assertThat(EncodedText.decode(text.getBytes(KOREAN))).isEqualTo(text);
    }

    @Test
    void bytesWithCommandsAreNoText() {
        byte[] bytes = {(byte) 0xB0, (byte) 0xA1, 1};

        assertThat(refusal(bytes).column()).isEqualTo(1);
    }

    @Test
    void lettersOfAnotherEncodingAreRefusedWhereTheFirstStands() {
        BadByteException problem = refusal("1,2\r\n3,é4,é5".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(problem.line()).isEqualTo(2);
        assertThat(problem.column()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"'', 1, 1", "ab, 1, 3", "⏎, 2, 1", "a⏎⏎b␍cd, 4, 3", "a␍⏎b, 2, 2", "a⏎␍b, 3, 2"})
    void aPlaceIsCountedFromOneOverLineBreaksOfAllSystems(String before, int line, int column) {
        BadByteException problem =
                BadByteException.after(before.replace('⏎', '\n').replace('␍', '\r'));

        assertThat(problem.line()).isEqualTo(line);
        assertThat(problem.column()).isEqualTo(column);
    }

    private static BadByteException refusal(byte[] bytes) {
        return catchThrowableOfType(BadByteException.class, () -> EncodedText.decode(bytes));
    }
}
