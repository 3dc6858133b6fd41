package kernelwalk.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kernelwalk.convolution.Cell;
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
