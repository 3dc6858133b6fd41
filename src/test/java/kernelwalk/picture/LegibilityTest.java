package kernelwalk.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kernelwalk.convolution.Rearranging.Flatten;
import kernelwalk.convolution.Walk;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.picture.Drawing.Written;
import kernelwalk.words.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On the board of a window of 1280×800 nothing is written in type that the back row cannot read. */
class LegibilityTest {

    private static final double WIDTH = 976;
    private static final double HEIGHT = 634;

    private static Stream<Arguments> lessons() {
        return Lessons.all().stream()
                .filter(lesson -> lesson.exercise().isPresent())
                .flatMap(
                        lesson ->
                                Stream.of(Locale.ENGLISH, Locale.KOREAN)
                                        .map(
                                                language ->
                                                        Arguments.of(
                                                                lesson.id(),
                                                                lesson.exercise().get(),
                                                                language)));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("lessons")
    void nothingIsSmallerThan14PixelsAndNoCornerSmallerThan12(
            String id, Exercise exercise, Locale language) {
        Walk walk = exercise.compute().walk();
        long[] moments =
                LongStream.concat(
                                LongStream.range(0, Math.min(walk.length(), 2L * walk.moments())),
                                LongStream.of(walk.length() / 2, walk.length() - 1))
                        .toArray();

        for (long moment : moments) {
            Frame frame = Frame.of(exercise, moment, Words.in(language));
            assertThat(written(frame, Board.of(frame, WIDTH, HEIGHT)))
                    .allMatch(
                            text ->
                                    text.style().size()
                                            >= (isCorner(text) || isUnit(text, exercise) ? 12 : 14),
                            "large enough at moment " + moment);
        }
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("lessons")
    void everyNumberOfALessonStandsInItsCell(String id, Exercise exercise, Locale language) {
        Frame frame =
                Frame.of(exercise, exercise.compute().walk().length() - 1, Words.in(language))
                        .with(new Options(true, 1));
        Board board = Board.of(frame, WIDTH, HEIGHT);
        List<Written> written = written(frame, board);

        assertThat(Stream.of(board.input(), board.kernel(), board.output()).flatMap(List::stream))
                .allMatch(Grid::isReadable)
                .allSatisfy(
                        grid ->
                                assertThat(written)
                                        .filteredOn(text -> grid.box().contains(text.x(), text.y()))
                                        .hasSizeGreaterThanOrEqualTo(grid.rows() * grid.columns())
                                        .noneMatch(text -> text.text().equals("…")));
    }

    /** The lecture writes its weights with three decimals; two are the least that tells them apart. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "random-weights",
                "window-over-ones",
                "four-filters",
                "three-colours-four-filters"
            })
    void weightsAndResultsHaveTwoDecimalsOrThreeInEveryFilter(String id) {
        Exercise exercise = exercise(id);
        Walk walk = exercise.compute().walk();

        for (long moment = walk.moments() - 2; moment < walk.length(); moment += walk.moments()) {
            Frame frame =
                    Frame.of(exercise, moment, Words.in(Locale.ENGLISH)).with(new Options(true, 1));
            Board board = Board.of(frame, WIDTH, HEIGHT);
            List<Grid> cards =
                    Stream.of(board.kernel(), board.products(), board.output())
                            .flatMap(List::stream)
                            .toList();

            assertThat(written(frame, board))
                    .filteredOn(
                            text ->
                                    !text.text().equals("…")
                                            && cards.stream()
                                                    .anyMatch(
                                                            card ->
                                                                    card.box()
                                                                            .contains(
                                                                                    text.x(),
                                                                                    text.y())))
                    .extracting(Written::text)
                    .isNotEmpty()
                    .allMatch(text -> text.matches("−?\\d+\\.\\d{2,3}"));
        }
    }

    private static Exercise exercise(String id) {
        return Lessons.all().stream()
                .filter(lesson -> lesson.id().equals(id))
                .flatMap(lesson -> lesson.exercise().stream())
                .findFirst()
                .orElseThrow();
    }

    private static boolean isCorner(Written text) {
        return text.style().anchor() == TextStyle.Anchor.RIGHT && text.role() == Role.KERNEL;
    }

    /** The number of the unit that a cell becomes, in its corner. */
    private static boolean isUnit(Written text, Exercise exercise) {
        return text.style().anchor() == TextStyle.Anchor.RIGHT
                && text.role() == Role.MUTED
                && exercise.operation() instanceof Flatten;
    }

    private static List<Written> written(Frame frame, Board board) {
        var drawing = new Drawing((text, style) -> LedgerRoom.length(text) * style.size());
        BoardPainter.paint(frame, board, drawing);
        return drawing.all(Written.class).toList();
    }
}
