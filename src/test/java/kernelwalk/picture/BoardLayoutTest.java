package kernelwalk.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Locale;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;
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
