package kernelwalk.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import kernelwalk.convolution.Border;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Size;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Walk;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.picture.Drawing.Outlined;
import kernelwalk.picture.Drawing.Written;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;

/** What stands where on the board, for the lecture's mean filter: 0…15, quarters, bias 3. */
class BoardPainterTest {

    private static final Exercise LESSON = Lessons.first();
    private static final Walk WALK = LESSON.compute().walk();

    @Test
    void coveredCellsAreTintedAndCarryTheirWeightInTheCorner() {
        Frame frame = at(WALK.startOf(new Cell(0, 1, 1, 0)));

        Painted painted = new Painted(frame);

        Grid input = board(frame).input().getFirst();
        assertThat(painted.textsIn(input.cell(1, 1))).containsExactly("5", "¼");
        assertThat(painted.textsIn(input.cell(0, 0))).containsExactly("0");
        assertThat(painted.hasTint(input.cell(2, 2), Role.INPUT_TINT)).isTrue();
        assertThat(painted.hasTint(input.cell(3, 3), Role.INPUT_TINT)).isFalse();
    }

    /** A third of a cell as usual, half of it at 150 %, and no more. */
    @Test
    void aLargerTypeMakesTheNumbersLargerInTheSameCells() {
        double usual = sizeOfTheLastInput(1);

        assertThat(sizeOfTheLastInput(1.25)).isEqualTo(usual * 1.25);
        assertThat(sizeOfTheLastInput(1.5)).isEqualTo(usual * 1.5);
        assertThat(sizeOfTheLastInput(3)).isEqualTo(usual * 1.5);
        assertThat(sizeOfTheLastInput(0.75)).isEqualTo(usual * 0.75);
    }

    private static double sizeOfTheLastInput(double type) {
        Frame frame = at(0).with(new Options(false, type));
        Box cell = board(frame).input().getFirst().cell(3, 3);
        return new Painted(frame)
                .all(Written.class)
                .filter(text -> cell.contains(text.x(), text.y()))
                .findFirst()
                .orElseThrow()
                .style()
                .size();
    }

    @Test
    void theCurrentTapIsRingedInInputKernelWindowAndProducts() {
        Frame frame = at(WALK.startOf(new Cell(0, 0, 1, 0)) + 3);

        Painted painted = new Painted(frame);

        Board board = board(frame);
        assertThat(
                        List.of(
                                board.input().getFirst().cell(1, 1),
                                board.kernel().getFirst().cell(1, 0),
                                board.window().orElseThrow().cell(1, 0),
                                board.weights().orElseThrow().cell(1, 0),
                                board.products().getFirst().cell(1, 0)))
                .allMatch(box -> painted.hasRing(box, Role.RING));
        assertThat(painted.hasRing(board.input().getFirst().cell(0, 1), Role.RING)).isFalse();
    }

    @Test
    void productsAppearOneByOneAndTheSumGrowsWithThem() {
        Frame frame = at(WALK.startOf(new Cell(0, 0, 1, 0)) + 3);

        Painted painted = new Painted(frame);

        assertThat(painted.textsIn(board(frame).products().getFirst().box()))
                .containsExactly("¼", "½", "1¼");
        assertThat(painted.textsIn(board(frame).panel())).contains("sum so far", "2");
    }

    @Test
    void theLedgerWritesEveryTermThenTheBiasThenTheResult() {
        long end = WALK.endOf(new Cell(0, 0, 0, 0));

        assertThat(ledger(at(end - 2))).isEqualTo("0·¼ + 1·¼ + 4·¼ + 5·¼ = 2½   then + 3 (bias)");
        assertThat(ledger(at(end - 1))).isEqualTo("0·¼ + 1·¼ + 4·¼ + 5·¼ = 2½   + 3");
        assertThat(ledger(at(end))).isEqualTo("0·¼ + 1·¼ + 4·¼ + 5·¼ = 2½   + 3 = 5½");
    }

    @Test
    void theLedgerWritesWhatAFloat16SumIsRoundedToBeforeTheBias() {
        Exercise half =
                LESSON.withInput(0, Rational.of(2049))
                        .withWeight(0, Rational.ONE)
                        .with(NumberType.FLOAT16);
        long end = half.compute().walk().endOf(new Cell(0, 0, 0, 0));

        String line = ledger(Frame.of(half, end, Words.in(Locale.ENGLISH)));

        assertThat(line).endsWith("= 2050.50 ≈ 2050.00   + 3 = 2052.00");
    }

    @Test
    void finishedValuesStayAndTheOthersAreNotGivenAway() {
        Frame frame = at(WALK.endOf(new Cell(0, 1, 0, 0)));

        Painted painted = new Painted(frame);

        Grid output = board(frame).output().getFirst();
        assertThat(painted.textsIn(output.box())).containsExactly("5½", "6½", "7½", "9½");
    }

    @Test
    void atTheEndAllNineOutputsOfTheLectureStandOnTheBoard() {
        Frame frame = at(WALK.length() - 1);

        Painted painted = new Painted(frame);

        assertThat(painted.textsIn(board(frame).output().getFirst().box()))
                .containsExactly("5½", "6½", "7½", "9½", "10½", "11½", "13½", "14½", "15½");
    }

    @Test
    void copiesBeyondTheEdgeHaveTheirNumbersAndALineToTheirCell() {
        var padding = new Padding.Explicit(new Margins(1, 0, 1, 0), Border.REFLECT);
        Exercise reflected = LESSON.with(withPadding(padding));
        var painted = new Painted(Frame.of(reflected, 0, Words.in(Locale.ENGLISH)));
        Grid input = painted.board().input().getFirst();

        assertThat(painted.textsIn(input.cell(-1, -1)).getFirst()).isEqualTo("5");
        assertThat(painted.textsIn(input.cell(-1, 3))).containsExactly("7");
        assertThat(painted.isHatched(input.cell(-1, -1))).isTrue();
        assertThat(painted.hasLine(input.cell(-1, 0), input.cell(1, 0))).isTrue();
        assertThat(painted.hasLine(input.cell(-1, 3), input.cell(1, 3)))
                .as("a copy that the window does not read")
                .isFalse();
        assertThat(edges(painted, input)).as("the input among its copies").contains(2.0);
        assertThat(painted.all(Written.class).map(Written::text)).as("the foot").contains("copy");
    }

    @Test
    void anInputAmongZerosHasAThinEdge() {
        Exercise padded = LESSON.with(withPadding(Padding.explicit(1, 0, 1, 0)));
        var painted = new Painted(Frame.of(padded, 0, Words.in(Locale.ENGLISH)));

        assertThat(edges(painted, painted.board().input().getFirst())).containsExactly(1.0);
    }

    private static List<Double> edges(Painted painted, Grid card) {
        return painted.all(Outlined.class)
                .filter(outline -> outline.box().equals(card.box()))
                .map(Outlined::thickness)
                .toList();
    }

    /** A 2×2 window with a row of zeros above reads two of them first; a pool passes over them. */
    @Test
    void paddingThatIsReadIsFilledAsTheRestOfTheWindowIs() {
        Padding above = Padding.explicit(1, 0, 0, 0);
        Exercise zeros = LESSON.with(withPadding(above));
        Exercise pool = LESSON.with(MaxPooling.of(new Size(2, 2)).withPadding(above));

        var padded = new Painted(Frame.of(zeros, 0, Words.in(Locale.ENGLISH)));
        var pooled = new Painted(Frame.of(pool, 0, Words.in(Locale.ENGLISH)));

        Grid input = padded.board().input().getFirst();
        assertThat(padded.hasTint(input.cell(-1, 0), Role.INPUT_TINT)).isTrue();
        assertThat(padded.hasTint(input.cell(-1, 1), Role.INPUT_TINT)).isTrue();
        assertThat(padded.hasTint(input.cell(-1, 2), Role.INPUT_TINT)).isFalse();
        Grid window = padded.board().window().orElseThrow();
        assertThat(padded.hasTint(window.cell(0, 0), Role.INPUT_TINT)).isTrue();
        assertThat(padded.isHatched(window.cell(0, 0))).isTrue();
        Grid other = pooled.board().input().getFirst();
        assertThat(pooled.hasTint(other.cell(-1, 0), Role.INPUT_TINT)).isFalse();
    }

    @Test
    void paddingIsHatchedAndShowsItsZero() {
        Exercise padded = LESSON.with(withPadding(Padding.explicit(1, 0, 1, 0)));
        Frame frame = Frame.of(padded, 0, Words.in(Locale.ENGLISH));

        Painted painted = new Painted(frame);

        Grid input = board(frame).input().getFirst();
        assertThat(painted.isHatched(input.cell(-1, 2))).isTrue();
        assertThat(painted.textsIn(input.cell(-1, 2))).containsExactly("0");
        assertThat(painted.isHatched(input.cell(0, 0))).isFalse();
    }

    @Test
    void maxPoolingShowsNoWeightsAndWritesTheLargestSoFar() {
        Exercise pooled = LESSON.with(MaxPooling.of(new Size(2, 2)));
        Frame frame = Frame.of(pooled, 4, Words.in(Locale.ENGLISH));

        Painted painted = new Painted(frame);

        assertThat(painted.textsIn(board(frame).input().getFirst().cell(0, 0)))
                .containsExactly("0");
        assertThat(ledger(frame)).isEqualTo("max(0, 1, 4, 5) = 5");
    }

    @Test
    void aTransposedConvolutionSpreadsAnInputCellAndTheContributionsAddUp() {
        Frame frame = Frame.of(transposed(), 8, Words.in(Locale.ENGLISH));

        Painted painted = new Painted(frame);

        Grid output = painted.board().output().getFirst();
        assertThat(painted.hasRing(output.cell(0, 2), Role.RING)).isTrue();
        assertThat(painted.textsIn(output.cell(0, 1))).containsExactly("3", "1");
        assertThat(painted.ledger()).isEqualTo("0 + 2·1 = 2 at row 0, column 2 of the output");
    }

    @Test
    void theBiasOfATransposedConvolutionFinishesTheWholeFeatureMap() {
        Exercise exercise = transposed();
        long end = exercise.compute().walk().length() - 1;

        Painted painted = new Painted(Frame.of(exercise, end, Words.in(Locale.ENGLISH)));

        assertThat(painted.textsIn(painted.board().output().getFirst().box()))
                .containsExactly("6", "8", "7", "9", "15", "11", "8", "12", "9");
    }

    @Test
    void severalChannelsShowTheirProductsSubtotalsAndThenTheirSum() {
        Exercise colours = colours();
        Walk walk = colours.compute().walk();
        long end = walk.endOf(new Cell(0, 0, 0, 0));

        Painted painted = new Painted(Frame.of(colours, end, Words.in(Locale.ENGLISH)));

        assertThat(painted.board().products()).hasSize(3);
        assertThat(painted.textsIn(painted.board().size())).contains("= 3", "= 12", "= 21");
        assertThat(painted.ledger())
                .isEqualTo(
                        """
                        R 1·1 + 2·1 = 3
                        G 4·1 + 8·1 = 12
                        B 7·1 + 14·1 = 21
                        R 3 + G 12 + B 21 = 36   + 1 = 37""");
    }

    @Test
    void theValueTravelsBeforeItStandsInItsCell() {
        Frame arrived = at(WALK.endOf(new Cell(0, 0, 0, 0)));
        Box cell = board(arrived).output().getFirst().cell(0, 0);

        assertThat(new Painted(arrived.at(0.3)).textsIn(cell)).isEmpty();
        assertThat(new Painted(arrived.at(1)).textsIn(cell)).containsExactly("5½");
    }

    @Test
    void rowsThatNoWindowReadsAreCrossedOut() {
        var plain = (Operation.Convolution) LESSON.operation();
        var stride = new Size(3, 1);
        Exercise strided = LESSON.with(plain.withStrides(stride));
        Frame frame = Frame.of(strided, 0, Words.in(Locale.ENGLISH));

        Painted painted = new Painted(frame);

        Grid input = painted.board().input().getFirst();
        assertThat(painted.isCrossedOut(input.cell(3, 0))).isTrue();
        assertThat(painted.isHatched(input.cell(3, 0))).isFalse();
        assertThat(painted.isCrossedOut(input.cell(1, 0))).isFalse();
    }

    @Test
    void aLargeInputBecomesAHeatMapWithItsWindowMagnified() {
        Exercise large =
                Exercise.of(
                        Tensor.of(
                                new Shape(1, 64, 64, 1),
                                Collections.nCopies(64 * 64, Rational.of(7))),
                        LESSON.operation());
        Frame frame = Frame.of(large, 3, Words.in(Locale.ENGLISH));

        Painted painted = new Painted(frame);

        assertThat(painted.all(Drawing.Heated.class)).hasSize(2);
        assertThat(painted.textsIn(painted.board().window().orElseThrow().box()))
                .containsExactly("7", "7", "7", "7");
    }

    @Test
    void theNumberOfACellIsTheOneUnderTheMouse() {
        Frame frame = at(0);
        Board board = board(frame);
        Box cell = board.input().getFirst().cell(2, 1);

        assertThat(board.at(cell.centreX(), cell.centreY(), frame))
                .contains(new Target(Part.INPUT, 9));
        assertThat(board.boxOf(new Target(Part.INPUT, 9), frame)).contains(cell);
        assertThat(board.at(2, 2, frame)).isEmpty();
    }

    @Test
    void numbersThatAreTooLongAreShortenedAndNeverLeaveTheirCell() {
        var long23 = new BigInteger("-123456789012345678901234");
        Exercise lengthy = LESSON.withInput(0, Rational.of(long23, BigInteger.valueOf(7)));
        Frame frame = Frame.of(lengthy, 0, Words.in(Locale.ENGLISH));

        Painted painted = new Painted(frame);

        Box cell = board(frame).input().getFirst().cell(0, 0);
        Written number =
                painted.all(Written.class)
                        .filter(text -> cell.contains(text.x(), text.y()))
                        .findFirst()
                        .orElseThrow();
        assertThat(number.width()).isLessThanOrEqualTo(cell.width());
        assertThat(number.text()).isEqualTo("−1.76367e22");
    }

    private static Operation withPadding(Padding padding) {
        var plain = (Operation.Convolution) LESSON.operation();
        return plain.withPadding(padding);
    }

    /** 2×2 input 1 2 / 3 4, 2×2 kernel of ones, bias 5: output 6 8 7 / 9 15 11 / 8 12 9. */
    private static Exercise transposed() {
        return Exercise.of(
                Tensor.of(new Shape(1, 2, 2, 1), 1, 2, 3, 4),
                TransposedConvolution.of(Tensor.of(new KernelShape(2, 2, 1, 1), 1, 1, 1, 1))
                        .withBias(List.of(Rational.of(5))));
    }

    /** 1×2 input of three channels 1 2, 4 8 and 7 14, ones, bias 1. */
    private static Exercise colours() {
        return Exercise.of(
                Tensor.of(new Shape(1, 1, 2, 3), 1, 4, 7, 2, 8, 14),
                Operation.Convolution.of(Tensor.of(new KernelShape(1, 2, 3, 1), 1, 1, 1, 1, 1, 1))
                        .withBias(List.of(Rational.ONE)));
    }

    private static Frame at(long moment) {
        return Frame.of(LESSON, moment, Words.in(Locale.ENGLISH));
    }

    private static Board board(Frame frame) {
        return Board.of(frame, 1280, 690);
    }

    private static String ledger(Frame frame) {
        return new Painted(frame).ledger();
    }
}
