package kernelwalk.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Dense;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Walk;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;

/** What belongs to the cell that is pointed at, on the lecture's mean filter: 0…15, quarters, bias 3. */
class RelationsTest {

    private static final Exercise LESSON = Lessons.first();
    private static final Walk WALK = LESSON.compute().walk();

    @Test
    void anInputCellShowsEveryOutputThatItInfluencesAndWithWhichWeight() {
        Frame frame = at(WALK.length() - 1).with(pointingAt(new Target(Part.INPUT, 0)));

        Painted painted = new Painted(frame);

        Grid output = painted.board().output().getFirst();
        assertThat(painted.hasRing(output.cell(0, 0), Role.PRODUCT)).isTrue();
        assertThat(painted.textsIn(output.cell(0, 0))).containsExactly("5½", "¼");
        assertThat(painted.hasRing(output.cell(0, 1), Role.PRODUCT)).isFalse();
    }

    @Test
    void anOutputCellShowsItsReceptiveField() {
        Frame frame = at(0).with(pointingAt(new Target(Part.OUTPUT, 8)));

        Painted painted = new Painted(frame);

        Grid input = painted.board().input().getFirst();
        assertThat(List.of(input.cell(2, 2), input.cell(2, 3), input.cell(3, 2), input.cell(3, 3)))
                .allMatch(box -> painted.hasRing(box, Role.PRODUCT));
        assertThat(painted.hasRing(input.cell(1, 1), Role.PRODUCT)).isFalse();
    }

    @Test
    void aWeightShowsEveryInputThatItTouches() {
        Frame frame = at(0).with(pointingAt(new Target(Part.KERNEL, 3)));

        Painted painted = new Painted(frame);

        Grid input = painted.board().input().getFirst();
        assertThat(painted.hasRing(input.cell(3, 3), Role.PRODUCT)).isTrue();
        assertThat(painted.hasRing(input.cell(0, 3), Role.PRODUCT)).isFalse();
    }

    /** Of two units, 1, 3, 5, 7 lead to the first, which is worked, and 2, 4, 6, 8 to the other. */
    @Test
    void aWeightOfAnotherUnitShowsWhatThatUnitMeetsInEveryInput() {
        Exercise dense =
                Exercise.of(
                        Tensor.of(new Shape(1, 1, 1, 4), 10, 20, 30, 40),
                        Dense.of(Tensor.of(new KernelShape(1, 1, 4, 2), 1, 2, 3, 4, 5, 6, 7, 8)));
        Frame frame = Frame.of(dense, 0, Words.in(Locale.ENGLISH));

        var open = new Painted(frame);
        var other = new Painted(frame.with(pointingAt(new Target(Part.KERNEL, 3))));

        assertThat(corners(open)).containsExactly("1", "3", "5", "7");
        assertThat(corners(other)).containsExactly("2", "4", "6", "8");
    }

    /** A 2×2 window: where the pointed weight meets no cell of it, its neighbours of the same filter do. */
    @Test
    void aWeightOfAnotherFilterShowsThatFilterInTheWindow() {
        Exercise two =
                Exercise.of(
                        Tensor.of(new Shape(1, 2, 2, 1), 10, 20, 30, 40),
                        Convolution.of(
                                Tensor.of(new KernelShape(2, 2, 1, 2), 1, 2, 3, 4, 5, 6, 7, 8)));
        Frame frame = Frame.of(two, 0, Words.in(Locale.ENGLISH));

        var other = new Painted(frame.with(pointingAt(new Target(Part.KERNEL, 7))));

        Grid input = other.board().input().getFirst();
        assertThat(other.textsIn(input.cell(0, 0))).containsExactly("10", "2");
        assertThat(other.textsIn(input.cell(1, 1))).containsExactly("40", "8");
    }

    private static List<String> corners(Painted painted) {
        Grid input = painted.board().input().getFirst();
        return IntStream.range(0, input.rows() * input.columns())
                .mapToObj(at -> input.cell(at / input.columns(), at % input.columns()))
                .map(cell -> painted.textsIn(cell).getLast())
                .toList();
    }

    @Test
    void aLedgerTermShowsItsTwoCells() {
        Frame frame =
                at(WALK.endOf(new Cell(0, 0, 0, 0))).with(pointingAt(new Target(Part.PRODUCTS, 2)));

        Painted painted = new Painted(frame);

        assertThat(painted.hasRing(painted.board().input().getFirst().cell(1, 0), Role.PRODUCT))
                .isTrue();
        assertThat(painted.hasRing(painted.board().kernel().getFirst().cell(1, 0), Role.PRODUCT))
                .isTrue();
    }

    @Test
    void aBiasShowsItsWholeFeatureMap() {
        Frame frame = at(0).with(pointingAt(new Target(Part.BIAS, 0)));

        Painted painted = new Painted(frame);

        Grid output = painted.board().output().getFirst();
        assertThat(painted.hasRing(output.cell(0, 0), Role.PRODUCT)).isTrue();
        assertThat(painted.hasRing(output.cell(2, 2), Role.PRODUCT)).isTrue();
    }

    private static Frame at(long moment) {
        return Frame.of(LESSON, moment, Words.in(Locale.ENGLISH));
    }

    private static Marks pointingAt(Target target) {
        return new Marks(Optional.empty(), Optional.empty(), Optional.of(target));
    }
}
