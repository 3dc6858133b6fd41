package kernelwalk.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Position;
import kernelwalk.convolution.Position.Phase;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Size;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.convolution.Walk;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.homework.answer.Answer;
import kernelwalk.picture.Drawing.Written;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a room full of people reads: a board on a projector of 1280×720, where it is drawn a quarter larger than laid out. */
class PresentedBoardTest {

    private static final double ENLARGED = 1280 / Presented.WIDTH;
    private static final double OF_THE_STEP = 28;
    private static final double OF_THE_LEDGER = 32;

    static Stream<Arguments> exercises() {
        Stream<Arguments> lessons =
                Lessons.all().stream()
                        .filter(lesson -> lesson.exercise().isPresent())
                        .map(lesson -> Arguments.of(lesson.id(), lesson.exercise().get()));
        return Stream.concat(
                lessons,
                Stream.of(
                        Arguments.of("seven by seven", floats(32, 3, 7)),
                        Arguments.of("eleven by eleven", floats(24, 1, 11)),
                        Arguments.of("padded", padded()),
                        Arguments.of("spread", spread()),
                        Arguments.of("pooled", pooled())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("exercises")
    void everyNumberOfTheStepHas28PixelsAndTheLedger32(String name, Exercise exercise) {
        for (long moment : moments(exercise)) {
            Frame frame = frame(exercise, moment);
            Board board = Board.of(frame, Presented.WIDTH, Presented.HEIGHT);
            List<Written> written = written(frame, board);

            assertThat(written)
                    .filteredOn(text -> cells(board).anyMatch(cell -> isIn(cell.box(), text)))
                    .as("the worked cells at moment %d", moment)
                    .isNotEmpty()
                    .allMatch(text -> text.style().size() * ENLARGED >= OF_THE_STEP)
                    .noneMatch(text -> text.text().equals("…"));
            assertThat(written)
                    .filteredOn(text -> isIn(board.ledger(), text))
                    .as("the ledger at moment %d", moment)
                    .allMatch(text -> text.style().size() * ENLARGED >= OF_THE_LEDGER);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("exercises")
    void bothFactorsAndTheProductOfTheTapStandThere(String name, Exercise exercise) {
        for (long moment : moments(exercise)) {
            Frame frame = frame(exercise, moment);
            Position position = frame.position();
            if (position.phase() == Phase.TAP && exercise.operation() instanceof Convolution) {
                Board board = Board.of(frame, Presented.WIDTH, Presented.HEIGHT);
                List<Written> written = written(frame, board);

                assertThat(cells(board))
                        .hasSize(3)
                        .allSatisfy(
                                grid -> {
                                    Optional<Box> tap = grid.tap(position.u(), position.v());
                                    assertThat(tap).isPresent();
                                    assertThat(written).anyMatch(text -> isIn(tap.get(), text));
                                });
            }
        }
    }

    @Test
    void theCardsOfTheLectureHaveLargeNumbersToo() {
        Frame frame = frame(Lessons.first(), 12);
        Board board = Board.of(frame, Presented.WIDTH, Presented.HEIGHT);

        assertThat(written(frame, board))
                .filteredOn(
                        text ->
                                Stream.of(board.input(), board.kernel(), board.output())
                                        .flatMap(List::stream)
                                        .anyMatch(card -> isIn(card.box(), text)))
                .filteredOn(text -> !text.text().equals("…"))
                .hasSize(16 + 4 + 1)
                .allMatch(text -> text.style().size() * ENLARGED >= OF_THE_STEP);
    }

    @Test
    void whatIsAskedForHas28PixelsToo() {
        Frame frame = frame(Lessons.first(), 12);
        Frame asked =
                frame.with(
                        frame.options().veiling(Set.of(Part.KERNEL, Part.PRODUCTS, Part.OUTPUT)));
        Board board = Board.of(asked, Presented.WIDTH, Presented.HEIGHT);

        assertThat(written(asked, board))
                .filteredOn(text -> text.text().equals("?"))
                .hasSize(4 + 4 + 4 + 9)
                .allMatch(text -> text.style().size() * ENLARGED >= OF_THE_STEP);
    }

    @Test
    void aStudentsSheetIsLaidOutAsAlways() {
        Exercise lesson = Lessons.first();
        AnswerSheet sheet = AnswerSheet.of(Answer.of(lesson.compute().output()));
        Frame alone = Frame.of(lesson, 0, Words.in(Locale.ENGLISH)).with(sheet);

        assertThat(Board.of(alone.with(Options.AS_WE_GO.presented(true)), 1024, 576))
                .isEqualTo(Board.of(alone, 1024, 576));
    }

    /** 2×2 of a 4×4 map under a kernel: the window stands in the middle and the cards are enlarged around it. */
    @Test
    void nearbyIsTheWindowInTheMiddleOfTheRoomThatTheCardsHave() {
        Frame frame = frame(Lessons.first(), 12);
        Board board = Board.of(frame, Presented.WIDTH, Presented.HEIGHT);

        Board near = Board.of(frame, Presented.WIDTH, Presented.HEIGHT, board.nearby(frame));

        Grid input = near.input().getFirst();
        Box window = input.cell(0, 1).union(input.cell(1, 2));
        assertThat(window.centreX()).isCloseTo(512, offset(2.0));
        assertThat(window.height())
                .isGreaterThan(1.5 * 2 * board.input().getFirst().cell())
                .isLessThanOrEqualTo(near.panel().y());
        assertThat(near.panel()).isEqualTo(board.panel());
    }

    private static Stream<Grid> cells(Board board) {
        return Stream.of(
                        board.window().stream(),
                        board.weights().stream(),
                        board.products().stream())
                .flatMap(grids -> grids);
    }

    private static boolean isIn(Box box, Written text) {
        return box.contains(text.x(), text.y());
    }

    private static long[] moments(Exercise exercise) {
        Walk walk = exercise.compute().walk();
        return LongStream.concat(
                        LongStream.range(0, Math.min(walk.length(), walk.moments())),
                        LongStream.of(walk.length() / 2, walk.length() - 1))
                .toArray();
    }

    private static Frame frame(Exercise exercise, long moment) {
        return Frame.of(exercise, moment, Words.in(Locale.ENGLISH))
                .with(Options.AS_WE_GO.presented(true));
    }

    private static List<Written> written(Frame frame, Board board) {
        var drawing = new Drawing((text, style) -> LedgerRoom.length(text) * style.size());
        BoardPainter.paint(frame, board, drawing);
        return drawing.all(Written.class).toList();
    }

    /** Numbers of eight decimals, negative ones among them, as float32 holds them. */
    private static Exercise floats(int edge, int channels, int window) {
        return exercise(edge, channels, Convolution.of(weights(window, channels)))
                .with(NumberType.FLOAT32);
    }

    private static Exercise padded() {
        return exercise(5, 1, Convolution.of(weights(3, 1)).withPadding(Padding.same()));
    }

    private static Exercise spread() {
        return exercise(6, 2, TransposedConvolution.of(weights(5, 2)));
    }

    private static Exercise pooled() {
        return exercise(12, 2, MaxPooling.of(new Size(6, 6)));
    }

    private static Exercise exercise(int edge, int channels, Operation operation) {
        var shape = new Shape(1, edge, edge, channels);
        return Exercise.of(Tensor.of(shape, eighths(shape.count())), operation);
    }

    private static Tensor<KernelShape> weights(int window, int channels) {
        var shape = new KernelShape(window, window, channels, 2);
        return Tensor.of(shape, eighths(shape.count()));
    }

    private static List<Value> eighths(int count) {
        return IntStream.range(0, count)
                .<Value>mapToObj(i -> Rational.of(-12345678 + (i % 400) * 54321L, 100000000))
                .toList();
    }
}
