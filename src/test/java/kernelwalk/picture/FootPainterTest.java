package kernelwalk.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.picture.Drawing.Written;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;

/** The line under the board says all that a cell has part in, or how much there is besides. */
class FootPainterTest {

    /** Cell 5 of the mean filter stands in four windows, and all of them have to be told in a window of 1280×800. */
    @Test
    void allFourPlacesThatAnInputCellLeadsToAreTold() {
        assertThat(foot(Lessons.first(), 5, 976, Locale.ENGLISH))
                .endsWith(
                        "5 · ¼ → (1, 1)  ·  5 · ¼ → (1, 0)  ·  5 · ¼ → (0, 1)  ·  5 · ¼ → (0, 0)");
        assertThat(foot(Lessons.first(), 5, 976, Locale.KOREAN)).endsWith("0행 0열");
    }

    @Test
    void whereThereIsRoomThePlacesAreWrittenOut() {
        assertThat(foot(Lessons.first(), 5, 1600, Locale.ENGLISH))
                .endsWith("5 · ¼ → row 0, column 0");
    }

    @Test
    void whatHasNoRoomIsCounted() {
        assertThat(foot(Lessons.first(), 5, 600, Locale.ENGLISH))
                .matches("input row 1 column 1, .*  ·  and [1-5] more");
        assertThat(foot(Lessons.first(), 5, 400, Locale.KOREAN)).matches(".*  ·  외 [1-5]개");
    }

    private static String foot(Exercise exercise, int cell, double width, Locale language) {
        var target = new Target(Part.INPUT, cell);
        Frame frame =
                Frame.of(exercise, exercise.compute().walk().length() - 1, Words.in(language))
                        .with(new Marks(Optional.empty(), Optional.empty(), Optional.of(target)));
        var drawing = new Drawing(TypeMetrics::width);
        Board board = Board.of(frame, width, 634);
        BoardPainter.paint(frame, board, drawing);
        return drawing.all(Written.class)
                .filter(text -> board.foot().contains(text.x(), text.y()))
                .map(Written::text)
                .findFirst()
                .orElseThrow();
    }
}
