package kernelwalk.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import kernelwalk.exercise.Choices;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.OperationType;
import kernelwalk.exercise.lesson.Lessons;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happens at the first moments of the lecture's mean filter, and of its transposed convolution. */
class MomentTextTest {

    @ParameterizedTest
    @CsvSource({
        "en, CONVOLUTION, 0, window 1 of 9 · placed",
        "en, CONVOLUTION, 1, window 1 of 9 · tap 1 of 4",
        "en, CONVOLUTION, 6, window 1 of 9 · done",
        "en, TRANSPOSED_CONVOLUTION, 0, input cell 1 of 16 · read",
        "en, MAX_POOLING, 1, window 1 of 4 · read 1 of 4",
        "en, RELU, 0, number 1 of 16 · begun",
        "en, RELU, 1, number 1 of 16 · read 1 of 1",
        "ko, MAX_POOLING, 1, 윈도 1 / 4 · 읽은 수 1 / 4",
        "ko, RELU, 1, 출력 수 1 / 16 · 읽은 수 1 / 1",
        "ko, CONVOLUTION, 0, 윈도 1 / 9 · 윈도 놓기",
        "ko, CONVOLUTION, 1, 윈도 1 / 9 · 곱셈 1 / 4",
        "ko, CONVOLUTION, 6, 윈도 1 / 9 · 완료",
        "ko, TRANSPOSED_CONVOLUTION, 0, 입력 칸 1 / 16 · 칸 읽기"
    })
    void aWindowIsPlacedAnInputCellIsReadAndOnlyWeightsAreMultipliedBy(
            String language, OperationType type, long moment, String said) {
        Exercise lesson = Lessons.first();
        Exercise exercise = Choices.of(lesson).with(type).appliedTo(lesson);

        assertThat(new MomentText(Words.in(Locale.of(language))).of(exercise.compute(), moment))
                .isEqualTo(said);
    }
}
