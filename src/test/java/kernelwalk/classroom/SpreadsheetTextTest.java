package kernelwalk.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpreadsheetTextTest {

    @Test
    void aTextNeverBecomesAFormulaBehindWhiteSpaceEither() {
        assertThat(SpreadsheetText.of("\t=1")).isEqualTo("'=1");
        assertThat(SpreadsheetText.of("\r\n=1")).isEqualTo("'=1");
        assertThat(SpreadsheetText.of("a=1")).isEqualTo("a=1");
    }
}
