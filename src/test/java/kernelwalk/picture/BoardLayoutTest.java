package kernelwalk.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Layout;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Size;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.answer.Answer;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the parts of large exercises stand. */
class BoardLayoutTest {

    @ParameterizedTest
    @CsvSource({
        "970, 630, 2, 32, 8, 3, 16",
        "1024, 460, 2, 32, 8, 3, 16",
        "970, 630, 3, 400, 5, 5, 4",
        "970, 630, 2, 4, 3, 3, 2",
        "1920, 900, 9, 12, 6, 3, 3"
    })
    void everyCardAndPagerStandsAboveThePanel(
            double width,
            double height,
            int samples,
            int edge,
            int channels,
            int window,
            int filters) {
        Frame frame = frame(samples, edge, channels, window, filters);

        Board board = Board.of(frame, width, height);

        assertThat(board.pagers())
                .isNotEmpty()
                .allSatisfy(
                        pager ->
                                assertThat(pager.next().bottom())
                                        .isLessThanOrEqualTo(board.panel().y() - 6));
        assertThat(board.input())
                .allSatisfy(grid -> assertThat(grid.padded().y()).isGreaterThanOrEqualTo(24));
    }

    @Test
    void aWindowOverAMapTooSmallToReadIsMagnified() {
        Board small = Board.of(frame(1, 7, 1, 5, 1), 970, 630);
        Board large = Board.of(frame(1, 400, 1, 5, 1), 970, 630);

        assertThat(large.window().orElseThrow().cell(0, 0).height()).isGreaterThanOrEqualTo(30);
        assertThat(large.panel().height()).isGreaterThan(small.panel().height());
    }

    /** The board of a window of 1280×800. Without the second column of cards one channel would be left. */
    @Test
    void threeChannelsOf5By5WithPaddingAndDilationStandSideBySideWithoutAPager() {
        Frame plain = frame(1, 5, 3, 3, 1);
        var minus =
                Tensor.of(new KernelShape(3, 3, 3, 1), Collections.nCopies(27, Rational.of(-3)));
        var operation =
                Convolution.of(minus).withPadding(Padding.same()).withDilations(new Size(2, 2));
        Frame frame = Frame.of(plain.exercise().with(operation), 0, Words.in(Locale.ENGLISH));

        Board board = Board.of(frame, 976, 634);

        assertThat(board.input()).extracting(Grid::slice).containsExactly(0, 1, 2);
        assertThat(board.input().get(1).y()).isEqualTo(board.input().get(0).y());
        assertThat(board.input().get(2).y()).isGreaterThan(board.input().get(1).y());
        assertThat(board.pagers()).isEmpty();
        assertThat(board.input()).allMatch(Grid::isReadable);
        assertThat(board.kernel()).hasSize(3).allMatch(Grid::isReadable);
    }

    @Test
    void threePlainChannelsOf5By5HaveCellsOf26PixelsAndSmallerCardsLargerOnes() {
        Board board = Board.of(frame(1, 5, 3, 3, 1), 976, 634);

        assertThat(board.input()).hasSize(3).allMatch(grid -> grid.cell() >= 26);
        assertThat(board.products()).hasSize(3).allMatch(Grid::isReadable);
        assertThat(board.kernel()).allMatch(grid -> grid.cell() >= 34);
        assertThat(board.output()).allMatch(grid -> grid.cell() >= 34);
    }

    @Test
    void aTallKernelLeavesALargeInputItsOwnScale() {
        var input = new Shape(1, 32, 32, 8);
        var kernel = new KernelShape(13, 3, 8, 1);
        var exercise = Exercise.of(ones(input), Convolution.of(ones(kernel)));

        Board board = Board.of(Frame.of(exercise, 0, Words.in(Locale.ENGLISH)), 976, 634);

        assertThat(board.input().getFirst().box().width()).isGreaterThanOrEqualTo(200);
        assertThat(board.kernel().getFirst().cell()).isGreaterThan(board.input().getFirst().cell());
    }

    /** Tap 14 of a 13×3 window is the second in its fifth row; every grid shows that row and can be read. */
    @Test
    void aWindowTooTallForItsGridsIsCutToTheRowsAroundThePresentTap() {
        var input = new Shape(1, 32, 32, 8);
        var kernel = new KernelShape(13, 3, 8, 1);
        var exercise = Exercise.of(ones(input), Convolution.of(ones(kernel)));
        Frame frame = Frame.of(exercise, 14, Words.in(Locale.ENGLISH));

        Board board = Board.of(frame, 976, 634);

        Grid window = board.window().orElseThrow();
        assertThat(window.isReadable()).isTrue();
        assertThat(window.rows()).isBetween(2, 12);
        assertThat(window.tap(4, 1)).isPresent();
        assertThat(window.tap(0, 0)).isEmpty();
        assertThat(board.products().getFirst().cut()).isEqualTo(window.cut());
        Box present = window.tap(4, 1).orElseThrow();
        Target target = board.at(present.centreX(), present.centreY(), frame).orElseThrow();
        assertThat(target.index()).isEqualTo(frame.computation().walk().tap(0, 4, 1));
    }

    private static <L extends Layout> Tensor<L> ones(L layout) {
        return Tensor.of(layout, Collections.nCopies(layout.count(), Rational.ONE));
    }

    /** The output of 6×6 by 2×2 is 5×5: neither the question nor the answer lies over another card. */
    @Test
    void theQuestionForTheSizeHasACardOfItsOwnWhereTheOutputWillBe() {
        Frame frame = frame(1, 6, 1, 2, 1);
        Board asked = Board.of(frame.with(AnswerSheet.of(Optional.empty())), 976, 520);

        Box blank = asked.output().getFirst().box();
        assertThat(blank.width()).isGreaterThanOrEqualTo(260);
        assertThat(blank.x()).isGreaterThan(asked.kernel().getFirst().box().right() + 24);
        assertThat(blank.right()).isLessThanOrEqualTo(976 - 24);
        assertThat(blank.bottom()).isLessThanOrEqualTo(520 - 24);
    }

    @Test
    void underTheCardsThereIsRoomForTheQuestionOnlyWhileItIsAskedThere() {
        Frame frame = frame(1, 6, 1, 2, 1);
        var sheet = AnswerSheet.of(Answer.blank(new Shape(1, 4, 4, 1)));

        Board asked = Board.of(frame.with(sheet.withSize(true)), 976, 520);
        Board settled = Board.of(frame.with(sheet), 976, 520);

        assertThat(asked.panel().height()).isGreaterThanOrEqualTo(48);
        assertThat(asked.input().getFirst().padded().bottom())
                .isLessThanOrEqualTo(asked.panel().y());
        assertThat(settled.panel().height()).isZero();
    }

    private static Frame frame(int samples, int edge, int channels, int window, int filters) {
        var input = new Shape(samples, edge, edge, channels);
        var kernel = new KernelShape(window, window, channels, filters);
        var exercise =
                Exercise.of(
                        Tensor.of(input, Collections.nCopies(input.count(), Rational.ONE)),
                        Convolution.of(
                                Tensor.of(
                                        kernel,
                                        Collections.nCopies(kernel.count(), Rational.ONE))));
        return Frame.of(exercise, 0, Words.in(Locale.ENGLISH));
    }
}
