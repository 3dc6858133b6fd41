package kernelwalk.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.TapOrder;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Walk;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.picture.Drawing.Filled;
import kernelwalk.picture.Drawing.Written;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ledger in its panel, on the board of a window of 1280×800 with its side panel. */
class LedgerLinesTest {

    private static final double WIDTH = 976;
    private static final double HEIGHT = 632;

    @Test
    void theLedgerGrowsWithTheCards() {
        Frame frame = Frame.of(Lessons.first(), 4, Words.in(Locale.ENGLISH));
        var nearer = Viewport.FIT.zoomed(1.5, WIDTH / 2, 200, WIDTH / 2, 200);

        Board fit = Board.of(frame, WIDTH, HEIGHT);
        Board zoomed = Board.of(frame, WIDTH, HEIGHT, nearer);

        assertThat(ledgerType(frame, zoomed)).isEqualTo(1.5 * ledgerType(frame, fit));
        assertThat(zoomed.kernel().getFirst().cell())
                .isEqualTo(Math.floor(1.5 * fit.kernel().getFirst().cell()));
        assertThat(zoomed.panel().bottom()).isEqualTo(fit.panel().bottom());
        assertThat(nearer.zoomed(1 / 1.5, WIDTH / 2, 200, WIDTH / 2, 200).isFit()).isTrue();
    }

    private static double ledgerType(Frame frame, Board board) {
        var drawing = new Drawing((text, style) -> text.length() * style.size() / 2);
        BoardPainter.paint(frame, board, drawing);
        return drawing.all(Written.class)
                .filter(text -> board.ledger().contains(text.x(), text.y()))
                .mapToDouble(text -> text.style().size())
                .max()
                .orElseThrow();
    }

    /** Filter 2 adds the channels 3 and 4 of the input, four cells of 3 and four of 4. */
    @Test
    void eachChannelHasALineWithItsSubtotalAndThenComesTheSum() {
        Exercise groups = lesson("groups");
        long end = groups.compute().walk().length() - 1;

        assertThat(new Painted(frame(groups, end)).ledger())
                .isEqualTo(
                        """
                        C2 3·1 + 3·1 + 3·1 + 3·1 = 12
                        C3 4·1 + 4·1 + 4·1 + 4·1 = 16
                        C2 12 + C3 16 = 28   + 0 = 28""");
    }

    /** The lecture: red of the first filter comes to 0.38554237, in float32 one step less. */
    @Test
    void aFloatChannelHasItsSubtotalBeforeTheNextBegins() {
        String ledger = new Painted(frame(lesson("three-colours-four-filters"), 5)).ledger();

        assertThat(ledger.lines().findFirst().orElseThrow())
                .startsWith("R ")
                .endsWith(" = 0.38554236");
        assertThat(ledger.lines().skip(1).findFirst().orElseThrow())
                .startsWith("G ")
                .endsWith(" = …");
    }

    /** By hand, in float32: 2²⁴ − 2²⁴ = 0 and 1 + 0 = 1; place by place 2²⁴ + 1 is 2²⁴, so that 0 is left. */
    @Test
    void theLedgerSaysWhereKerasComesToOtherLastDigits() {
        Exercise exercise =
                Exercise.of(
                                Tensor.of(new Shape(1, 1, 2, 2), 16777216, 1, -16777216, 0),
                                Convolution.of(Tensor.of(new KernelShape(1, 2, 2, 1), 1, 1, 1, 1)))
                        .with(NumberType.FLOAT32);
        long end = exercise.compute().walk().length() - 1;

        assertThat(new Painted(frame(exercise, end)).ledger())
                .endsWith("C0 0 + C1 1 = 1   added in Keras’ order 0   + 0 = 0");
        assertThat(new Painted(frame(exercise.with(TapOrder.FRAMEWORK), end)).ledger())
                .endsWith("C0 0 + C1 1 = 0   + 0 = 0");
    }

    @Test
    void aChannelThatIsNotCompleteHasNoSubtotalYet() {
        assertThat(new Painted(frame(lesson("groups"), 6)).ledger())
                .isEqualTo(
                        """
                        C0 1·1 + 1·1 + 1·1 + 1·1 = 4
                        C1 2·1 + 2·1 + 2·1 + 2·1 = …
                        C0 4 + C1 … = 8 …   then + 0 (bias)""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mean-filter",
                "random-weights",
                "window-over-ones",
                "four-filters",
                "three-colours-four-filters",
                "groups",
                "average-pooling",
                "max-pooling"
            })
    void theTypeIsAtLeast18PixelsAndTheSameInEveryStepOfAWindow(String id) {
        Exercise exercise = lesson(id);
        Walk walk = exercise.compute().walk();

        for (long window = 0; window < walk.length(); window += walk.moments()) {
            List<Double> sizes =
                    LongStream.range(window, window + walk.moments())
                            .boxed()
                            .flatMap(moment -> ledger(frame(exercise, moment)))
                            .map(text -> text.style().size())
                            .distinct()
                            .toList();

            assertThat(sizes).hasSize(1).allMatch(size -> size >= 18);
        }
    }

    @Test
    void aLongLedgerIsWrappedAndNothingOfItIsCut() {
        Exercise lengthy = lesson("window-over-ones");
        long done = lengthy.compute().walk().moments() - 1;
        Frame frame = frame(lengthy, done);
        Board board = Board.of(frame, WIDTH, HEIGHT);

        List<Written> ledger = ledger(frame).toList();

        assertThat(ledger.stream().map(Written::y).distinct().count()).isGreaterThan(1);
        assertThat(ledger.stream().filter(text -> text.text().equals("·")).count()).isEqualTo(9);
        assertThat(ledger).noneMatch(text -> text.text().contains("…"));
        assertThat(ledger)
                .allMatch(text -> text.x() + text.width() <= board.panel().right() - 10)
                .allMatch(text -> text.y() + text.style().size() / 2 <= board.panel().bottom());
    }

    @Test
    void theTermThatIsPointedAtIsFoundOnEveryLine() {
        Exercise groups = lesson("groups");
        Frame frame = frame(groups, 9);
        Board board = Board.of(frame, WIDTH, HEIGHT);
        Drawing drawing = drawing(frame);
        List<Written> dots =
                drawing.all(Written.class)
                        .filter(text -> board.ledger().contains(text.x(), text.y()))
                        .filter(text -> text.text().equals("·"))
                        .toList();

        assertThat(dots)
                .extracting(
                        dot ->
                                BoardPainter.at(dot.x() + 1, dot.y(), frame, board, drawing)
                                        .orElseThrow()
                                        .index())
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void thePresentTermIsUnderlinedOnItsLine() {
        Frame frame = frame(lesson("groups"), 6);
        Board board = Board.of(frame, WIDTH, HEIGHT);

        List<Filled> under =
                drawing(frame)
                        .all(Filled.class)
                        .filter(line -> line.role() == Role.RING)
                        .filter(line -> board.ledger().contains(line.box().x(), line.box().y()))
                        .toList();

        assertThat(under).hasSize(3).allMatch(line -> line.box().height() == 3);
    }

    @Test
    void oneLongNumberDoesNotMakeTheLedgerSmallerThanItNeeds() {
        Exercise lengthy = lesson("mean-filter").withInput(0, Rational.of(-123456789012L, 7));

        assertThat(ledger(frame(lengthy, 5))).allMatch(text -> text.style().size() >= 18);
    }

    private static Stream<Written> ledger(Frame frame) {
        Board board = Board.of(frame, WIDTH, HEIGHT);
        return drawing(frame)
                .all(Written.class)
                .filter(text -> board.ledger().contains(text.x(), text.y()));
    }

    private static Drawing drawing(Frame frame) {
        var drawing = new Drawing((text, style) -> text.length() * style.size() / 2);
        BoardPainter.paint(frame, Board.of(frame, WIDTH, HEIGHT), drawing);
        return drawing;
    }

    private static Frame frame(Exercise exercise, long moment) {
        return Frame.of(exercise, moment, Words.in(Locale.ENGLISH));
    }

    private static Exercise lesson(String id) {
        return Lessons.all().stream()
                .filter(each -> each.id().equals(id))
                .flatMap(each -> each.exercise().stream())
                .findFirst()
                .orElseThrow();
    }
}
