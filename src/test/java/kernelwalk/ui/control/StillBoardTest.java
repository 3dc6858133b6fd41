package kernelwalk.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.picture.Board;
import kernelwalk.picture.Frame;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;

/** How large boards are drawn that nothing is typed on. */
class StillBoardTest {

    /** A cell that is smaller has a colour in the place of its number. */
    private static final double NUMBER = 22;

    /** In a window of 1280×800 with its panel open each of two has 466×560; names are laid out in type of 14. */
    @Test
    void namesOnTwoBoardsAreSetInTypeOfTwelvePixels() {
        var board = new StillBoard();
        board.setNarrow(true);

        assertThat(14 * board.factor(466, 560)).isGreaterThanOrEqualTo(12);
    }

    /** In a window of 640×480 one of two has 596×240. */
    @Test
    void inALowWindowTheCardsOfOneHaveRoomForTheirNumbers() {
        var board = new StillBoard();
        board.setNarrow(true);
        Frame frame = Frame.of(Lessons.first(), 0, Words.in(Locale.ENGLISH));

        double factor = board.factor(596, 240);
        Board laidOut = Board.of(frame, 596 / factor, 240 / factor);

        assertThat(laidOut.input().getFirst().cell()).isGreaterThanOrEqualTo(NUMBER);
        assertThat(laidOut.kernel().getFirst().cell()).isGreaterThanOrEqualTo(NUMBER);
        assertThat(laidOut.output().getFirst().cell()).isGreaterThanOrEqualTo(NUMBER);
    }
}
