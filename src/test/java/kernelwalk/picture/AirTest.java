package kernelwalk.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.picture.Drawing.Lined;
import kernelwalk.picture.Drawing.Written;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands beside each other on the board of a window of 1280×800 leaves a little air between. */
class AirTest {

    private static final double WIDTH = 976;
    private static final double HEIGHT = 634;

    /** Weights of three decimals and a sign are as wide as their cells become. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "random-weights",
                "window-over-ones",
                "four-filters",
                "three-colours-four-filters",
                "softmax"
            })
    void noNumberFillsItsCellToTheFrame(String id) {
        Exercise exercise = lesson(id).atEnd();
        Frame frame = frame(exercise, exercise.compute().walk().length() - 1);
        Board board = Board.of(frame, WIDTH, HEIGHT);
        List<Written> numbers =
                drawn(frame, board)
                        .all(Written.class)
                        .filter(text -> text.style().anchor() == TextStyle.Anchor.CENTRE)
                        .toList();

        assertThat(cells(board)).hasSizeGreaterThan(4);
        assertThat(numbers).hasSizeGreaterThan(4);
        for (Box cell : cells(board)) {
            double air = cell.width() > 58 ? 4 : 2.5;
            assertThat(numbers)
                    .filteredOn(text -> cell.contains(text.x(), text.y()))
                    .allMatch(text -> text.width() <= cell.width() - 2 * air + 0.01);
        }
    }

    private static List<Box> cells(Board board) {
        return Stream.of(
                        board.input().stream(),
                        board.kernel().stream(),
                        board.products().stream(),
                        board.output().stream(),
                        board.window().stream(),
                        board.weights().stream())
                .flatMap(cards -> cards)
                .flatMap(
                        grid ->
                                Stream.iterate(0, row -> row < grid.rows(), row -> row + 1)
                                        .flatMap(row -> row(grid, row)))
                .toList();
    }

    private static Stream<Box> row(Grid grid, int row) {
        return Stream.iterate(0, column -> column < grid.columns(), column -> column + 1)
                .map(column -> grid.cell(row, column));
    }

    /** The first window of a reflected input reads five copies; the tap of row 0 is the fourth. */
    @Test
    void noLineOfACopyRunsOnAnotherAndThatOfThePresentTapIsMarked() {
        Frame frame = frame(lesson("borders"), 4);
        Board board = Board.of(frame, WIDTH, HEIGHT);
        Box card = board.input().getFirst().padded();
        var lines = new ArrayList<Lined>();
        drawn(frame, board)
                .all(Lined.class)
                .filter(line -> line.role() == Role.INPUT || line.role() == Role.RING)
                .filter(line -> card.contains(line.fromX(), line.fromY()))
                .forEach(lines::add);

        assertThat(lines.stream().filter(line -> line.role() == Role.RING)).isNotEmpty();
        for (int i = 0; i < lines.size(); i++) {
            Lined one = lines.get(i);
            assertThat(lines.subList(0, i)).noneMatch(other -> runsOn(one, other));
        }
    }

    private static boolean runsOn(Lined one, Lined other) {
        boolean acrossAlike =
                one.fromY() == one.toY()
                        && other.fromY() == other.toY()
                        && one.fromY() == other.fromY();
        boolean downAlike =
                one.fromX() == one.toX()
                        && other.fromX() == other.toX()
                        && one.fromX() == other.fromX();
        return acrossAlike && overlap(one.fromX(), one.toX(), other.fromX(), other.toX())
                || downAlike && overlap(one.fromY(), one.toY(), other.fromY(), other.toY());
    }

    private static boolean overlap(double from, double to, double otherFrom, double otherTo) {
        return Math.max(Math.min(from, to), Math.min(otherFrom, otherTo))
                < Math.min(Math.max(from, to), Math.max(otherFrom, otherTo));
    }

    /** The grids of a dense layer are low: there is room over their names. */
    @Test
    void theNamesInThePanelStandBelowItsEdge() {
        Frame frame = frame(lesson("exam-chain").atEnd(), 3);
        Board board = Board.of(frame, WIDTH, 584);

        double name = board.window().orElseThrow().y() - LabelPainter.ABOVE;
        assertThat(name - 7).isGreaterThanOrEqualTo(board.panel().y() + 12);
    }

    private static Drawing drawn(Frame frame, Board board) {
        var drawing = new Drawing(TypeMetrics::width);
        BoardPainter.paint(frame, board, drawing);
        return drawing;
    }

    private static Frame frame(Exercise exercise, long moment) {
        return Frame.of(exercise, moment, Words.in(Locale.ENGLISH));
    }

    private static Exercise lesson(String id) {
        return Lessons.all().stream()
                .filter(lesson -> lesson.id().equals(id))
                .flatMap(lesson -> lesson.exercise().stream())
                .findFirst()
                .orElseThrow();
    }
}
