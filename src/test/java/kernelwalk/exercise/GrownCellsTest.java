package kernelwalk.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.lesson.Lessons;
import org.junit.jupiter.api.Test;

/** The lecture's mean filter, made larger: 4×4 numbers 0 to 15 under a 2×2 kernel of quarters. */
class GrownCellsTest {

    private final Exercise lesson = Lessons.first();
    private final Choices choices = Choices.of(lesson);

    @Test
    void aNewColumnIsFilledWithOneToNineAndTheOldNumbersStay() {
        Exercise wider = choices.with(Choice.INPUT_WIDTH, 5).appliedTo(lesson);

        Exercise filled = new GrownCells(lesson, wider).filled(7);

        Value[] values = filled.input().toValues();
        assertThat(values).hasSize(20);
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 4; column++) {
                assertThat(values[row * 5 + column]).isEqualTo(Rational.of(row * 4 + column));
            }
            assertThat(values[row * 5 + 4]).isIn(numbers(1, 9));
        }
        assertThat(filled.operation()).isEqualTo(lesson.operation());
    }

    @Test
    void newChannelsAndFiltersHaveSmallWeightsThatAreNotZero() {
        Exercise larger =
                choices.with(Choice.CHANNELS, 2).with(Choice.FILTERS, 2).appliedTo(lesson);

        Exercise filled = new GrownCells(lesson, larger).filled(3);

        Value[] weights = ((Weighted) filled.operation()).kernel().toValues();
        assertThat(weights).hasSize(16);
        for (int i = 0; i < weights.length; i++) {
            if (i % 4 == 0) {
                assertThat(weights[i]).isEqualTo(Rational.of(1, 4));
            } else {
                assertThat(weights[i]).isIn(List.of(n(-2), n(-1), n(1), n(2)));
            }
        }
        assertThat(((Weighted) filled.operation()).bias())
                .containsExactly(Rational.of(3), Rational.ZERO);
    }

    @Test
    void theSameSeedGivesTheSameNumbersAndAnotherOthers() {
        var grown = new GrownCells(lesson, choices.with(Choice.INPUT_HEIGHT, 9).appliedTo(lesson));

        assertThat(grown.filled(1)).isEqualTo(grown.filled(1)).isNotEqualTo(grown.filled(2));
    }

    @Test
    void nothingGrowsWhereNothingIsLarger() {
        assertThat(new GrownCells(lesson, lesson).exist()).isFalse();
        assertThat(grown(Choice.INPUT_HEIGHT, 3)).isFalse();
        assertThat(grown(Choice.STRIDE_ROWS, 2)).isFalse();
        assertThat(grown(Choice.SAMPLES, 2)).isTrue();
        assertThat(grown(Choice.KERNEL_WIDTH, 3)).isTrue();
    }

    private boolean grown(Choice choice, int count) {
        return new GrownCells(lesson, choices.with(choice, count).appliedTo(lesson)).exist();
    }

    private static List<Value> numbers(int from, int to) {
        return Arrays.asList(
                IntStream.rangeClosed(from, to).mapToObj(GrownCellsTest::n).toArray(Value[]::new));
    }

    private static Value n(int number) {
        return Rational.of(number);
    }
}
