package kernelwalk.homework.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import kernelwalk.convolution.Shape;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.Problems;
import kernelwalk.notation.Commas;
import kernelwalk.notation.NotationException;
import kernelwalk.notation.NotationException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row of a table as an answer to an output of 2 × 2. */
class AnswerRowTest {

    private static final Exercise SQUARE = Problems.convolution("1 2\n3 4", "1");
    private static final Shape OUTPUT = new Shape(1, 2, 2, 1);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1;2;3;4 | 1×2×2×1: 1 2 3 4",
                "1;?;3; | 1×2×2×1: 1 . 3 .",
                "1;2;3;4;; | 1×2×2×1: 1 2 3 4",
                "1;2;3;4;5; | 1×1×5×1: 1 2 3 4 5",
                "1;2 | 1×1×2×1: 1 2",
                "0,5;2;1,25;4 | 1×2×2×1: 0.5 2 1.25 4",
                "[[1, 2], [3, 4]] | 1×2×2×1: 1 2 3 4",
                "7 | 1×1×1×1: 7",
            })
    void aRowHasTheCellsOfTheOutputOrAllOfItInTheFirst(String row, String read) {
        assertThat(shown(only(List.of(row.split(";", -1)), SQUARE, OUTPUT))).isEqualTo(read);
    }

    @Test
    void theOnlyCellOfAnOutputIsTheFirst() {
        Exercise one = Problems.convolution("3", "1");
        Shape cell = new Shape(1, 1, 1, 1);

        assertThat(shown(only(List.of("3", ""), one, cell))).isEqualTo("1×1×1×1: 3");
        assertThat(shown(only(List.of(""), one, cell))).isEqualTo("1×1×1×1: .");
    }

    /** "1,500" is 1500 or 1½, in all cells the same. */
    @Test
    void aRowHasEveryMeaningThatItsCommasCanHave() {
        List<String> row = List.of("1,500", "2", "2,500", "4");

        assertThat(AnswerRow.meanings(row, SQUARE, OUTPUT, Commas.UNSAID))
                .extracting(AnswerRowTest::shown)
                .containsExactlyInAnyOrder("1×2×2×1: 1500 2 2500 4", "1×2×2×1: 1.500 2 2.500 4");
        assertThat(AnswerRow.meanings(row, SQUARE, OUTPUT, Commas.DECIMAL))
                .extracting(AnswerRowTest::shown)
                .containsExactly("1×2×2×1: 1.500 2 2.500 4");
    }

    @ParameterizedTest
    @CsvSource({"1;x;3;4", "x"})
    void aCellThatIsNoNumberIsRefused(String row) {
        assertThatExceptionOfType(NotationException.class)
                .isThrownBy(() -> only(Arrays.asList(row.split(";")), SQUARE, OUTPUT))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_A_NUMBER))
                .satisfies(refused -> assertThat(refused.text()).isEqualTo("x"));
    }

    private static ReadAnswer only(List<String> row, Exercise exercise, Shape output) {
        return AnswerText.only(AnswerRow.meanings(row, exercise, output, Commas.UNSAID));
    }

    private static String shown(ReadAnswer read) {
        return read.answer().shape().lengths().stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining("×"))
                + ": "
                + read.answer().cells().stream()
                        .map(cell -> cell.isBlank() ? "." : cell.text())
                        .collect(Collectors.joining(" "));
    }
}
