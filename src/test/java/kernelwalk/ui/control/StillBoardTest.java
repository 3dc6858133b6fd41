package kernelwalk.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How large boards are drawn that nothing is typed on. */
class StillBoardTest {

    /** In a window of 1280×800 with its panel open each of two has 466×560; names are laid out in type of 14. */
    @Test
    void namesOnTwoBoardsAreSetInTypeOfTwelvePixels() {
        var board = new StillBoard();
        board.setNarrow(true);

        assertThat(14 * board.factor(466, 560)).isGreaterThanOrEqualTo(12);
    }
}
