package kernelwalk.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import kernelwalk.exercise.Attempt;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.picture.Drawing.Outlined;
import kernelwalk.picture.Drawing.Written;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pictures of calls that frameworks refuse: both shapes, and in red what is wrong. */
class MisfitPictureTest {

    private final Drawing drawing = new Drawing((text, style) -> text.length() * style.size() / 2);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "error-rank           | (1, 4, 4)",
                "error-int64          | int64",
                "error-kernel-larger  | (3, 3, 1, 1)",
                "error-stride-0       | the strides 0×0"
            })
    void whatIsWrongIsWrittenInRed(String id, String wrong) {
        paint(id);

        assertThat(drawing.all(Written.class).filter(text -> text.role() == Role.WRONG))
                .extracting(Written::text)
                .containsExactly(wrong);
    }

    @Test
    void bothShapesAreRedWhereTheirChannelsDiffer() {
        paint("error-channels");

        assertThat(drawing.all(Written.class).filter(text -> text.role() == Role.WRONG))
                .extracting(Written::text)
                .containsExactly("(1, 4, 4, 2)", "(2, 2, 3, 1)");
        assertThat(drawing.all(Outlined.class).filter(card -> card.role() == Role.WRONG))
                .as("a card for each channel")
                .hasSize(2 + 3);
    }

    @Test
    void theShapesAreLargeEnoughToBeReadOnACard() {
        paint("error-channels");

        assertThat(drawing.all(Written.class))
                .allMatch(text -> text.style().size() >= 14)
                .allMatch(text -> text.bounds().x() >= 0 && text.bounds().right() <= 290);
    }

    private void paint(String id) {
        var attempt =
                Lessons.all().stream()
                        .filter(lesson -> lesson.id().equals(id))
                        .map(lesson -> (Attempt) lesson.sheet())
                        .findFirst()
                        .orElseThrow();
        MisfitPicture.paint(attempt, Words.in(Locale.ENGLISH), 290, drawing);
    }
}
