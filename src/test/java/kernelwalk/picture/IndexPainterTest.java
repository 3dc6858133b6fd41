package kernelwalk.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Size;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.picture.Drawing.Written;
import kernelwalk.words.CountFrom;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows and columns are numbered along every card, as the user counts. */
class IndexPainterTest {

    private static final Words WORDS = Words.in(Locale.ENGLISH);
    private static final Exercise LECTURE = Lessons.first();

    @Test
    void inputKernelAndOutputHaveTheirRowsAndColumnsNumberedFromZero() {
        var painted = new Painted(Frame.of(LECTURE, 0, WORDS));

        Board board = painted.board();
        assertThat(rows(painted, board.input().getFirst())).containsExactly("0", "1", "2", "3");
        assertThat(columns(painted, board.input().getFirst())).containsExactly("0", "1", "2", "3");
        assertThat(rows(painted, board.kernel().getFirst())).containsExactly("0", "1");
        assertThat(columns(painted, board.kernel().getFirst())).containsExactly("0", "1");
        assertThat(rows(painted, board.output().getFirst())).containsExactly("0", "1", "2");
        assertThat(columns(painted, board.output().getFirst())).containsExactly("0", "1", "2");
    }

    @Test
    void whoeverCountsFromOneReadsOneMoreEverywhere() {
        var painted = new Painted(Frame.of(LECTURE, 0, WORDS.counting(CountFrom.ONE)));

        Board board = painted.board();
        assertThat(rows(painted, board.input().getFirst())).containsExactly("1", "2", "3", "4");
        assertThat(columns(painted, board.kernel().getFirst())).containsExactly("1", "2");
        assertThat(rows(painted, board.output().getFirst())).containsExactly("1", "2", "3");
        assertThat(rows(painted, board.window().orElseThrow())).containsExactly("1", "2");
    }

    /** The window of output row 1, column 2 reads input rows 1 and 2, columns 2 and 3. */
    @Test
    void aWindowAndItsProductsHaveTheNumbersOfTheInputCells() {
        long there = LECTURE.compute().walk().endOf(new Cell(0, 1, 2, 0));

        var painted = new Painted(Frame.of(LECTURE, there, WORDS));

        Board board = painted.board();
        assertThat(rows(painted, board.window().orElseThrow())).containsExactly("1", "2");
        assertThat(columns(painted, board.window().orElseThrow())).containsExactly("2", "3");
        assertThat(rows(painted, board.weights().orElseThrow())).containsExactly("0", "1");
        assertThat(columns(painted, board.weights().orElseThrow())).containsExactly("0", "1");
        assertThat(rows(painted, board.products().getFirst())).containsExactly("1", "2");
        assertThat(columns(painted, board.products().getFirst())).containsExactly("2", "3");
    }

    @Test
    void paddingHasNoNumbers() {
        Exercise padded = LECTURE.with(lecture().withPadding(Padding.explicit(1, 0, 1, 0)));

        var painted = new Painted(Frame.of(padded, 0, WORDS));

        Board board = painted.board();
        assertThat(rows(painted, board.input().getFirst())).containsExactly("0", "1", "2", "3");
        assertThat(columns(painted, board.input().getFirst())).containsExactly("0", "1", "2", "3");
        assertThat(rows(painted, board.window().orElseThrow())).containsExactly("0");
    }

    /** True convolution multiplies the window's first row by the kernel's last. */
    @Test
    void theRowsOfATurnedKernelStandTheOtherWayRound() {
        Exercise turned = LECTURE.with(lecture().withFlip(true));

        var painted = new Painted(Frame.of(turned, 0, WORDS));

        assertThat(rows(painted, painted.board().weights().orElseThrow()))
                .containsExactly("1", "0");
        assertThat(columns(painted, painted.board().weights().orElseThrow()))
                .containsExactly("1", "0");
    }

    /** Stride 2: the input cell in row 1, column 0 spreads over rows 2 and 3, columns 0 and 1. */
    @Test
    void contributionsHaveTheNumbersOfTheOutputCellsThatTheyGoTo() {
        var operation =
                TransposedConvolution.of(Tensor.of(new KernelShape(2, 2, 1, 1), 1, 1, 1, 1))
                        .withStrides(new Size(2, 2));
        var exercise = Exercise.of(Tensor.of(new Shape(1, 2, 2, 1), 1, 2, 3, 4), operation);
        long third = 2 * exercise.compute().walk().moments();

        var painted = new Painted(Frame.of(exercise, third, WORDS));

        Board board = painted.board();
        assertThat(rows(painted, board.window().orElseThrow())).containsExactly("1");
        assertThat(columns(painted, board.window().orElseThrow())).containsExactly("0");
        assertThat(rows(painted, board.products().getFirst())).containsExactly("2", "3");
        assertThat(columns(painted, board.products().getFirst())).containsExactly("0", "1");
    }

    /** Four digits of 14 pixels and the room between them need 32. */
    @Test
    void columnsWithoutRoomForEachNumberHaveEverySecond() {
        var drawing = new Drawing((text, style) -> text.length() * style.size() / 2);
        Grid narrow = Grid.of(Part.INPUT, 0, new Size(1, 1004)).at(100, 100, 31);

        new IndexPainter(drawing, CountFrom.ZERO).along(List.of(narrow));

        assertThat(drawing.all(Written.class).map(Written::text))
                .startsWith("0", "0", "2", "4", "6", "8", "10")
                .endsWith("998", "1000", "1002");
    }

    @Test
    void cellsTooSmallForNumbersHaveNoneBesideThem() {
        var drawing = new Drawing((text, style) -> text.length() * style.size() / 2);
        Grid tiny = Grid.of(Part.INPUT, 0, new Size(2, 2)).at(100, 100, 21);

        new IndexPainter(drawing, CountFrom.ZERO).along(List.of(tiny));

        assertThat(drawing.strokes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 4, 2, 1280, 690",
        "1, 12, 3, 960, 560",
        "3, 5, 3, 1280, 690",
        "3, 5, 3, 700, 480",
        "4, 3, 2, 960, 560",
        "6, 4, 2, 960, 560",
    })
    void numbersAreReadableAndClearOfCellsAndOfAllOtherTexts(
            int channels, int edge, int window, int width, int height) {
        Frame frame = Frame.of(exercise(channels, edge, window), 3, WORDS);
        Board board = Board.of(frame, width, height);
        var plain = new Drawing((text, style) -> text.length() * style.size() / 2);
        var indices = new Drawing((text, style) -> text.length() * style.size() / 2);

        BoardPainter.paint(frame, board, plain);
        var scene = new Scene(frame, board, indices);
        new BoardIndexPainter(scene).board();
        new BoardIndexPainter(scene).panel();

        List<Written> numbers = indices.all(Written.class).toList();
        assertThat(numbers).isNotEmpty().allMatch(number -> number.style().size() >= 14);
        assertThat(numbers).allMatch(number -> number.role() == Role.MUTED);
        assertThat(numbers)
                .allSatisfy(
                        number -> {
                            assertThat(cards(board))
                                    .noneMatch(card -> card.padded().touches(glyphs(number)));
                            assertThat(
                                            plain.all(Written.class)
                                                    .filter(text -> !text.equals(number)))
                                    .noneMatch(text -> glyphs(text).touches(glyphs(number)));
                        });
    }

    private static Stream<Grid> cards(Board board) {
        return Stream.of(
                        board.input(),
                        board.kernel(),
                        board.products(),
                        board.output(),
                        board.bias().stream().toList(),
                        board.window().stream().toList(),
                        board.weights().stream().toList())
                .flatMap(List::stream);
    }

    private static Exercise exercise(int channels, int edge, int window) {
        var input = new Shape(1, edge, edge, channels);
        var kernel = new KernelShape(window, window, channels, 2);
        return Exercise.of(
                Tensor.of(input, IntStream.range(0, input.count()).mapToLong(it -> it).toArray()),
                Convolution.of(
                        Tensor.of(
                                kernel,
                                IntStream.range(0, kernel.count()).mapToLong(_ -> 1).toArray())));
    }

    private static Convolution lecture() {
        return (Convolution) LECTURE.operation();
    }

    /** The rectangle that digits really fill: they are 0.72 of the type's size high. */
    private static Box glyphs(Written text) {
        double height = text.style().size() * 0.72;
        return new Box(
                text.bounds().x() + 2, text.y() - height / 2, text.bounds().width() - 4, height);
    }

    private static List<String> rows(Painted painted, Grid grid) {
        Box card = grid.padded();
        return painted.textsIn(new Box(card.x() - 20, card.y(), 19, card.height()));
    }

    private static List<String> columns(Painted painted, Grid grid) {
        Box card = grid.padded();
        return painted.textsIn(new Box(card.x(), card.y() - 20, card.width(), 19));
    }
}
