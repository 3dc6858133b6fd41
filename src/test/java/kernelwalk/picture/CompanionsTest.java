package kernelwalk.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Size;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.picture.Drawing.Written;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands on the board besides the present window: other samples, filters and groups; marks; the line below. */
class CompanionsTest {

    private static final double WIDTH = 976;
    private static final double HEIGHT = 632;

    @Test
    void bothSamplesStandOnTheBoardTheSecondDimmed() {
        Frame frame = frame("two-observations", 10);
        Board board = Board.of(frame, WIDTH, HEIGHT);

        assertThat(board.input()).extracting(Grid::isDimmed).containsExactly(false, true);
        assertThat(board.output()).extracting(Grid::isDimmed).containsExactly(false, true);
        assertThat(board.pagers()).isEmpty();
        assertThat(numbers(frame, board.input().getLast()))
                .hasSize(16)
                .allMatch(number -> number.role() == Role.MUTED)
                .extracting(Written::text)
                .startsWith("16", "17");
        assertThat(Board.target(board.input().getLast(), 0, 0, frame))
                .isEqualTo(new Target(Part.INPUT, 16));
    }

    @Test
    void theSecondSampleIsBrightAndBelowWhenTheWalkHasComeThere() {
        Frame start = frame("two-observations", 0);
        long second = start.computation().walk().length() / 2;
        Board board = Board.of(frame("two-observations", second), WIDTH, HEIGHT);

        assertThat(board.input()).extracting(Grid::isDimmed).containsExactly(true, false);
    }

    @Test
    void theChannelsOfTheOtherGroupAreShownDimmed() {
        Frame frame = frame("groups", 10);
        Board board = Board.of(frame, WIDTH, HEIGHT);

        assertThat(board.input()).extracting(Grid::slice).containsExactly(0, 1, 2, 3);
        assertThat(board.input())
                .extracting(Grid::isDimmed)
                .containsExactly(false, false, true, true);
        assertThat(numbers(frame, board.input().getLast()))
                .extracting(Written::text)
                .containsExactly("4", "4", "4", "4");
    }

    @Test
    void allFourFiltersStandOnTheBoardWithTheirMapsAndNoPager() {
        Frame frame = frame("four-filters", 12);
        Board board = Board.of(frame, WIDTH, HEIGHT);

        assertThat(board.output()).extracting(Grid::slice).containsExactly(0, 1, 2, 3);
        assertThat(board.kernel()).hasSize(4);
        assertThat(board.kernel().getFirst().isDimmed()).isFalse();
        assertThat(board.kernel().subList(1, 4)).allMatch(Grid::isDimmed);
        assertThat(board.kernel())
                .extracting(grid -> Board.target(grid, 0, 0, frame).index())
                .containsExactly(1, 0, 2, 3);
        assertThat(board.pagers()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"970, 630", "1024, 460", "1280, 690", "700, 470"})
    void whatIsNotCurrentStaysClearOfThePanelAndOfTheEdges(double width, double height) {
        for (String id : List.of("two-observations", "groups", "four-filters", "depthwise")) {
            Board board = Board.of(frame(id, 3), width, height);

            assertThat(board.input())
                    .allMatch(grid -> grid.padded().bottom() <= board.panel().y())
                    .allMatch(grid -> grid.padded().y() >= 24);
            assertThat(board.output()).allMatch(grid -> grid.box().right() <= width);
        }
    }

    /** Stride 2, dilation 2 and "same" on 5×5: the windows step over every second row and column. */
    @Test
    void paddingAndUnreadCellsHaveDifferentMarksAndALegendSaysWhich() {
        var plain = (Convolution) frame("mean-filter", 0).exercise().operation();
        var spread =
                plain.withStrides(new Size(2, 2))
                        .withDilations(new Size(2, 2))
                        .withPadding(Padding.explicit(2, 2, 2, 2));
        Exercise exercise = frame("mean-filter", 0).exercise().with(spread);
        Frame frame = Frame.of(exercise, 0, Words.in(Locale.ENGLISH));

        assertThat(foot(frame)).containsExactly("padding", "no window reads it");
        assertThat(foot(frame("mean-filter", 3))).isEmpty();
    }

    @Test
    void whatIsPointedAtIsToldInTheLineUnderThePanel() {
        Frame pointed =
                frame("mean-filter", 10)
                        .with(
                                new Marks(
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of(new Target(Part.INPUT, 0))));

        assertThat(foot(pointed))
                .containsExactly(
                        "input row 0 column 0, channel 0, sample 0"
                                + "  ·  value 0  ·  0 · ¼ → row 0, column 0");
    }

    @Test
    void aMeanThatDoesNotCountItsPaddingShowsNoZeroThere() {
        Frame passing = frame("average-pooling", 3);
        Frame counting = frame("average-pooling-counted", 3);
        Grid input = Board.of(passing, WIDTH, HEIGHT).input().getFirst();

        assertThat(textsIn(passing, input.cell(-1, 0))).isEmpty();
        assertThat(textsIn(counting, input.cell(-1, 0))).containsExactly("0");
    }

    private static List<String> foot(Frame frame) {
        Board board = Board.of(frame, WIDTH, HEIGHT);
        return textsIn(frame, board.foot());
    }

    private static List<String> textsIn(Frame frame, Box box) {
        return drawing(frame)
                .all(Written.class)
                .filter(text -> box.contains(text.x(), text.y()))
                .map(Written::text)
                .toList();
    }

    private static List<Written> numbers(Frame frame, Grid grid) {
        return drawing(frame)
                .all(Written.class)
                .filter(text -> grid.box().contains(text.x(), text.y()))
                .toList();
    }

    private static Drawing drawing(Frame frame) {
        var drawing = new Drawing((text, style) -> text.length() * style.size() / 2);
        BoardPainter.paint(frame, Board.of(frame, WIDTH, HEIGHT), drawing);
        return drawing;
    }

    private static Frame frame(String id, long moment) {
        Exercise exercise =
                Lessons.all().stream()
                        .filter(each -> each.id().equals(id))
                        .flatMap(each -> each.exercise().stream())
                        .findFirst()
                        .orElseThrow();
        return Frame.of(exercise, moment, Words.in(Locale.ENGLISH));
    }
}
