package kernelwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written where not all letters are known. */
class PlainerTextTest {

    @Test
    void whatATerminalLacksIsWrittenInPlainerLetters() throws IOException {
        assertThat(written("−5½ × ⅓ ≈ −1.8…", StandardCharsets.US_ASCII))
                .isEqualTo("-5 1/2 x 1/3 ~ -1.8...");
        assertThat(written("5½ × 숙제 😀", StandardCharsets.ISO_8859_1)).isEqualTo("5½ × ?? ?");
        assertThat(written("5½ × 숙제 😀", Charset.forName("EUC-KR"))).isEqualTo("5½ × 숙제 ?");
    }

    private static String written(String text, Charset charset) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var writer = new PlainerText(new OutputStreamWriter(bytes, charset), charset)) {
            writer.write(text);
        }
        return bytes.toString(charset);
    }

    /** Nobody chooses ASCII: it is what Java says of cron and containers. On Windows it says the system's of a file. */
    @ParameterizedTest
    @CsvSource({
        "Linux, EUC-KR, false, EUC-KR, EUC-KR",
        "Linux, ANSI_X3.4-1968, true, ANSI_X3.4-1968, UTF-8",
        "Linux, UTF-8, true, UTF-8, UTF-8",
        "Linux, UTF-8, true, nonsense?, UTF-8",
        "Windows 11, x-windows-949, true, x-windows-949, x-windows-949",
        "Windows 11, x-windows-949, false, x-windows-949, UTF-8",
        "Windows 11, windows-1252, false, IBM437, IBM437",
        "Mac OS X, UTF-8, true, UTF-8, UTF-8",
    })
    void aTerminalHasItsOwnCharacterSetAndAllElseUtf8(
            String system, String ofSystem, boolean onTerminal, String name, Charset expected) {
        assertThat(new OutputCharset(system, ofSystem, () -> onTerminal).of(name))
                .isEqualTo(expected);
    }
}
