package kernelwalk.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SeededNumbersTest {

    /** By hand from the formula: (42 ^ 0x5DEECE66D), then ×0x5DEECE66D + 0xB modulo 2^48, its upper 31 bits. */
    @Test
    void theSameSeedGivesTheSameNumbersOnEveryMachine() {
        long state = 42 ^ 0x5DEECE66DL;
        String expected = "";
        for (int i = 0; i < 6; i++) {
            state = (state * 0x5DEECE66DL + 0xBL) & ((1L << 48) - 1);
            expected += (int) (state >>> 17) % 10 + " ";
        }

        assertThat(text(new SeededNumbers(42, 0, 9), 6)).isEqualTo(expected.strip());
        assertThat(text(new SeededNumbers(42, 0, 9), 6)).isEqualTo("0 3 8 4 0 5");
    }

    @Test
    void theNumbersLieBetweenTheLeastAndTheMostBothIncluded() {
        assertThat(new SeededNumbers(7, -2, 2).draw(1_000))
                .extracting(Object::toString)
                .containsOnly("-2", "-1", "0", "1", "2");
        assertThat(text(new SeededNumbers(7, 5, 5), 3)).isEqualTo("5 5 5");
    }

    @Test
    void aRangeThatIsNoneIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SeededNumbers(1, 2, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SeededNumbers(1, 0, Integer.MAX_VALUE));
    }

    private static String text(SeededNumbers numbers, int count) {
        var text = new StringBuilder();
        for (var number : numbers.draw(count)) {
            text.append(text.isEmpty() ? "" : " ").append(number);
        }
        return text.toString();
    }
}
