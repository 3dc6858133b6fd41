package kernelwalk.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kernelwalk.convolution.Dense;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.HiddenNumber;
import kernelwalk.exercise.HideableCard;
import kernelwalk.exercise.Staging;
import kernelwalk.picture.Drawing.Written;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;

/** A single number that is hidden leaves nothing in the picture, and all around it stays. */
class HiddenNumbersTest {

    private static final Words ENGLISH = Words.in(Locale.ENGLISH);
    private static final Tensor<Shape> INPUT =
            Tensor.of(new Shape(1, 3, 3, 1), 1, 2, 3, 4, 5, 6, 7, 8, 9);

    /** 1·101 + 2·10 + 4·1 + 5·0 = 125 in the first window. */
    private static final Exercise EXERCISE =
            Exercise.of(
                            INPUT,
                            Convolution.of(Tensor.of(new KernelShape(2, 2, 1, 1), 101, 10, 1, 0)))
                    .with(Staging.NONE.hiding(List.of(weight(0, 0))));

    private static HiddenNumber weight(int row, int column) {
        return new HiddenNumber(0, HideableCard.KERNEL, List.of(row, column, 0, 0));
    }

    @Test
    void aHiddenWeightStandsInNoCardInNoCornerAndInNoSumAndTheOthersDo() {
        long end = EXERCISE.compute().walk().length() - 1;
        for (long moment = 0; moment <= end; moment++) {
            assertThat(texts(EXERCISE, moment)).noneMatch(text -> text.contains("101"));
        }
        assertThat(texts(EXERCISE, 0)).contains("10").filteredOn("?"::equals).hasSize(3);
        assertThat(texts(EXERCISE.with(Staging.NONE), 0)).contains("101").doesNotContain("?");
    }

    @Test
    void aHiddenOutputIsAskedForWhereItStandsAlone() {
        Exercise hidden =
                EXERCISE.with(
                        Staging.NONE.hiding(
                                List.of(
                                        new HiddenNumber(
                                                0, HideableCard.OUTPUT, List.of(0, 0, 0, 0)))));
        long end = hidden.compute().walk().length() - 1;

        assertThat(texts(hidden, end)).doesNotContain("125").contains("237", "101");
        assertThat(texts(hidden, end)).filteredOn("?"::equals).hasSize(1);
    }

    @Test
    void aHiddenProductIsHiddenInEveryWindow() {
        Exercise hidden =
                EXERCISE.with(
                        Staging.NONE.hiding(
                                List.of(
                                        new HiddenNumber(
                                                0, HideableCard.PRODUCTS, List.of(0, 0, 0)))));
        long end = hidden.compute().walk().length() - 1;

        for (long moment = 0; moment <= end; moment++) {
            assertThat(texts(hidden, moment)).doesNotContain("202", "404", "505");
        }
        assertThat(texts(EXERCISE.with(Staging.NONE), end)).contains("505");
    }

    @Test
    void nothingThatIsReadAloudOrHoveredTellsIt() {
        Frame frame = Frame.of(EXERCISE, EXERCISE.compute().walk().length() - 1, ENGLISH);
        var text = new CellText(frame);

        for (Part part : Part.values()) {
            int count = part == Part.BIAS ? 1 : 4;
            for (int index = 0; index < count; index++) {
                var target = new Target(part, index);
                assertThat(text.sentence(target)).doesNotContain("101");
                assertThat(text.facts(target)).noneMatch(fact -> fact.contains("101"));
            }
        }
        assertThat(text.sentence(new Target(Part.KERNEL, 1))).contains("10");
    }

    @Test
    void whatIsPointedAtTellsNoHiddenWeightInTheCornersThatBelongToIt() {
        long end = EXERCISE.compute().walk().length() - 1;
        for (Part part : List.of(Part.KERNEL, Part.INPUT, Part.OUTPUT)) {
            var marks =
                    new Marks(Optional.empty(), Optional.empty(), Optional.of(new Target(part, 0)));
            Frame frame = Frame.of(EXERCISE, end, ENGLISH).with(marks);
            assertThat(texts(frame)).noneMatch(text -> text.contains("101"));
        }
    }

    @Test
    void aHiddenWeightOfADenseLayerIsHiddenInItsGrid() {
        var kernel = Tensor.of(new KernelShape(1, 1, 4, 1), 11, 12, 13, 101);
        Exercise dense =
                Exercise.of(Tensor.of(new Shape(1, 1, 1, 4), 1, 2, 3, 4), Dense.of(kernel))
                        .with(
                                Staging.NONE.hiding(
                                        List.of(
                                                new HiddenNumber(
                                                        0,
                                                        HideableCard.KERNEL,
                                                        List.of(0, 0, 3, 0)))));

        assertThat(texts(dense, 0)).contains("11", "12", "13").noneMatch(it -> it.contains("101"));
    }

    @Test
    void theSmallPictureOfALessonHidesItToo() {
        assertThat(small(EXERCISE)).doesNotContain("101").contains("10", "?");
        Exercise whole = EXERCISE.with(Staging.NONE.withCards(Set.of(HideableCard.KERNEL)));
        assertThat(small(whole)).doesNotContain("101", "10");
    }

    @Test
    void everyNumberOfTheFourCardsCanBeHiddenAndNoOther() {
        Frame frame = Frame.of(EXERCISE, 3, ENGLISH);

        assertThat(HiddenNumbers.number(frame, new Target(Part.WEIGHTS, 0))).contains(weight(0, 0));
        assertThat(HiddenNumbers.number(frame, new Target(Part.KERNEL, 3))).contains(weight(1, 1));
        assertThat(HiddenNumbers.number(frame, new Target(Part.BIAS, 0)))
                .contains(new HiddenNumber(0, HideableCard.BIAS, List.of(0)));
        assertThat(HiddenNumbers.number(frame, new Target(Part.OUTPUT, 3)))
                .contains(new HiddenNumber(0, HideableCard.OUTPUT, List.of(0, 1, 1, 0)));
        assertThat(HiddenNumbers.number(frame, new Target(Part.INPUT, 3))).isEmpty();
        assertThat(HiddenNumbers.number(frame, new Target(Part.WINDOW, 3))).isEmpty();
    }

    @Test
    void aWeightThatATransposedConvolutionSpreadsStandsInNoCorner() {
        Operation spread =
                Operation.TransposedConvolution.of(
                        Tensor.of(new KernelShape(2, 2, 1, 1), 101, 10, 1, 0));
        Exercise exercise =
                Exercise.of(INPUT, spread).with(Staging.NONE.hiding(List.of(weight(0, 0))));

        assertThat(texts(exercise.with(Staging.NONE), 0)).contains("101");
        assertThat(texts(exercise, 0)).doesNotContain("101").contains("10");
    }

    private static List<String> small(Exercise exercise) {
        var drawing = new Drawing((text, style) -> text.length() * style.size() / 2);
        Thumbnail.of(exercise, ENGLISH).paint(320, drawing);
        return written(drawing).toList();
    }

    private static List<String> texts(Exercise exercise, long moment) {
        return texts(Frame.of(exercise, moment, ENGLISH));
    }

    private static List<String> texts(Frame frame) {
        var drawing = new Drawing((text, style) -> text.length() * style.size() / 2);
        BoardPainter.paint(frame, Board.of(frame, 1280, 640), drawing);
        return written(drawing).toList();
    }

    private static Stream<String> written(Drawing drawing) {
        return drawing.strokes().stream()
                .filter(Written.class::isInstance)
                .map(stroke -> ((Written) stroke).text());
    }
}
