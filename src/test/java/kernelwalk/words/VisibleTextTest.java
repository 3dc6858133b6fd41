package kernelwalk.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import kernelwalk.convolution.NumberType;
import kernelwalk.notation.NotationException;
import kernelwalk.notation.NumberText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

    private static final Words WORDS = Words.in(Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource({
        "a\u202Eb, a‹U+202E›b",
        "\u20661\u2069, ‹U+2066›1‹U+2069›",
        "1\u200B2, 1‹U+200B›2",
        "1\u200D2, 1‹U+200D›2",
        "a\u001B[31m, a‹U+001B›[31m",
        "a\u0085\u2028b, a‹U+0085›‹U+2028›b",
        "\uFEFFx, ‹U+FEFF›x",
        "1\u3164, 1‹U+3164›",
        "\uD83D, ‹U+D83D›",
        "\uDB40\uDC41, ‹U+E0041›",
    })
    void whatIsInvisibleOrTurnsTheDirectionIsAMark(String text, String shown) {
        assertThat(VisibleText.of(text)).isEqualTo(shown);
    }

    /** The last are a family and a flag, whose parts are joined by such characters. */
    @ParameterizedTest
    @ValueSource(strings = {"5½ × −1", "김민준", "שלום", "é", "👨‍👩‍👧", "❤️"})
    void whatCanBeSeenStaysAsItIs(String text) {
        assertThat(VisibleText.of(text)).isSameAs(text);
    }

    @Test
    void linesStayWhereSeveralAreShown() {
        assertThat(VisibleText.lines("a\n\tb\u202E")).isEqualTo("a\n\tb‹U+202E›");
        assertThat(VisibleText.of("a\nb")).isEqualTo("a‹U+000A›b");
    }

    @Test
    void whatASentenceNamesHasMarks() {
        assertThat(WORDS.say("file.about", "\u202Egpj.exe", "x")).isEqualTo("‹U+202E›gpj.exe: x");
        assertThat(WORDS.say("file.about", Path.of("a\nb"), "x")).isEqualTo("a‹U+000A›b: x");
        try {
            NumberText.parse("x\u200B", NumberType.EXACT);
        } catch (NotationException problem) {
            assertThat(WORDS.say(problem)).startsWith("\"x‹U+200B›\" is not a number");
        }
    }
}
