package kernelwalk.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kernelwalk.exercise.Choice;
import kernelwalk.exercise.Choices;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.OperationType;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.picture.Drawing.Written;
import kernelwalk.words.CountFrom;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A channel, a filter and a map have one name on the cards, in the panel and in the line below the board. */
class SliceNamesTest {

    private static final double WIDTH = 976;
    private static final double HEIGHT = 632;

    /** Of four channels in two groups the second filter reads the last two, in its kernel the first two. */
    @ParameterizedTest
    @CsvSource({"ZERO, C2, C3, 'channel 3, filter 1'", "ONE, C3, C4, 'channel 4, filter 2'"})
    void aKernelOfTheSecondGroupNamesTheChannelsOfTheInput(
            CountFrom from, String third, String fourth, String place) {
        Exercise groups = lesson("groups");
        Frame frame = frame(groups, groups.compute().walk().length() - 1, from);
        Board board = Board.of(frame, WIDTH, HEIGHT);

        assertThat(beside(frame, board.kernel())).containsExactly(third, fourth);
        Target weight = Board.target(board.kernel().getLast(), 0, 0, frame);
        assertThat(new CellText(frame).place(weight)).endsWith(place);
        assertThat(new CellText(frame).place(Board.target(board.input().getLast(), 0, 0, frame)))
                .contains(place.substring(0, place.indexOf(',')));
    }

    @ParameterizedTest
    @CsvSource({"ZERO, channel 0 (R)", "ONE, channel 1 (R)"})
    void aColourIsNamedWithTheNumberOfItsChannel(CountFrom from, String channel) {
        Frame frame = frame(lesson("three-colours-four-filters"), 0, from);
        Board board = Board.of(frame, WIDTH, HEIGHT);

        assertThat(beside(frame, board.input())).contains("R", "G", "B");
        assertThat(new CellText(frame).place(new Target(Part.INPUT, 0))).contains(channel);
        assertThat(new CellText(frame).place(new Target(Part.KERNEL, 0))).contains(channel);
    }

    /** Pooling has no filters: each map of its output is that of a channel. */
    @Test
    void poolingSpeaksOfChannelsAndNeverOfFilters() {
        Exercise plain = lesson("mean-filter");
        Exercise pool =
                Choices.of(plain)
                        .with(Choice.CHANNELS, 2)
                        .with(OperationType.MAX_POOLING)
                        .appliedTo(plain);
        long last = pool.compute().walk().length() - 1;
        Frame frame =
                frame(pool, last, CountFrom.ZERO)
                        .with(
                                new Marks(
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of(new Target(Part.OUTPUT, 1))));

        assertThat(texts(frame))
                .contains("channel 0", "channel 1")
                .anyMatch(text -> text.startsWith("output row 0 column 0, channel 1, sample 0"))
                .noneMatch(text -> text.contains("filter"));
        assertThat(new CellText(frame).place(new Target(Part.WINDOW, 0)))
                .isEqualTo("tap on row 2 column 2, channel 1");
    }

    @Test
    void aFilterIsNamedAlikeOnItsMapAndInTheLineBelow() {
        Frame frame = frame(lesson("four-filters"), 0, CountFrom.ONE);

        assertThat(texts(frame)).contains("filter 4");
        assertThat(new CellText(frame).place(new Target(Part.OUTPUT, 3))).contains("filter 4");
        assertThat(new CellText(frame).place(new Target(Part.BIAS, 3))).contains("filter 4");
    }

    /** The names to the left of the cards' middles. */
    private static List<String> beside(Frame frame, List<Grid> grids) {
        return grids.stream()
                .flatMap(
                        grid ->
                                drawing(frame)
                                        .all(Written.class)
                                        .filter(text -> isBeside(text, grid.padded()))
                                        .map(Written::text))
                .toList();
    }

    private static boolean isBeside(Written text, Box box) {
        return Math.abs(text.y() - box.centreY()) < 0.5
                && text.x() < box.x()
                && text.x() > box.x() - 40
                && text.text().matches("[RGB]|C\\d");
    }

    private static List<String> texts(Frame frame) {
        return drawing(frame).all(Written.class).map(Written::text).toList();
    }

    private static Drawing drawing(Frame frame) {
        var drawing = new Drawing((text, style) -> text.length() * style.size() / 2);
        BoardPainter.paint(frame, Board.of(frame, WIDTH, HEIGHT), drawing);
        return drawing;
    }

    private static Frame frame(Exercise exercise, long moment, CountFrom from) {
        return Frame.of(exercise, moment, Words.in(Locale.ENGLISH).counting(from));
    }

    private static Exercise lesson(String id) {
        return Lessons.all().stream()
                .filter(each -> each.id().equals(id))
                .flatMap(each -> each.exercise().stream())
                .findFirst()
                .orElseThrow();
    }
}
