package kernelwalk.homework.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Collectors;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.Problems;
import kernelwalk.notation.Commas;
import kernelwalk.notation.Remark;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers to an output of 1 × 3 whose points may stand between thousands. */
class PointedThousandsTest {

    private static final Exercise THREE = Problems.convolution("1 2 3", "1");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.620 5 -2.000 | 1620 5 -2000",
                "1.620 _ 5 | 1620 . 5",
            })
    void pointsThatAllStandBeforeThreeDigitsCanBeLeftOut(String text, String cells) {
        ReadAnswer whole = pointed(text).orElseThrow();

        assertThat(
                        whole.answer().cells().stream()
                                .map(cell -> cell.isBlank() ? "." : cell.text())
                                .collect(Collectors.joining(" ")))
                .isEqualTo(cells);
        assertThat(whole.remarks()).containsExactly(Remark.GROUPING_POINTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1.620 2.5 3", "1.620 1620 3", "0.620 1 2", "1 2 3", "_ _ 3", "1/2 1.620 3"})
    void wherePointsStandBeforeDecimalsOrNowhereThereIsNoOtherMeaning(String text) {
        assertThat(pointed(text)).isEmpty();
    }

    private static Optional<ReadAnswer> pointed(String text) {
        return PointedThousands.of(
                AnswerText.only(AnswerText.meanings(text, THREE, Commas.UNSAID)));
    }
}
