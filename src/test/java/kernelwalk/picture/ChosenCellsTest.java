package kernelwalk.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.picture.Drawing.Filled;
import kernelwalk.picture.Drawing.Lined;
import kernelwalk.picture.Drawing.Outlined;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;

/** Chosen cells have an edge, several of them a field too; the pointed cell has four corners. */
class ChosenCellsTest {

    private static final Target FIRST = new Target(Part.INPUT, 8);
    private static final Target LAST = new Target(Part.INPUT, 13);

    @Test
    void aChosenRangeIsFilledUnderItsNumbers() {
        var painted = painted(Optional.of(new Selection(FIRST, LAST)), Optional.empty());
        Grid input = painted.board().input().getFirst();

        assertThat(painted.all(Filled.class).filter(fill -> fill.role() == Role.CHOSEN_TINT))
                .singleElement()
                .satisfies(
                        fill -> {
                            assertThat(
                                            fill.box()
                                                    .contains(
                                                            centre(input, 2, 0)[0],
                                                            centre(input, 2, 0)[1]))
                                    .isTrue();
                            assertThat(
                                            fill.box()
                                                    .contains(
                                                            centre(input, 3, 1)[0],
                                                            centre(input, 3, 1)[1]))
                                    .isTrue();
                            assertThat(
                                            fill.box()
                                                    .contains(
                                                            centre(input, 1, 0)[0],
                                                            centre(input, 1, 0)[1]))
                                    .isFalse();
                        });
        assertThat(painted.textsIn(input.cell(2, 0))).containsExactly("8");
    }

    @Test
    void oneChosenCellHasAnEdgeAndThePointedOneCornersAlone() {
        var chosen = painted(Optional.of(Selection.of(FIRST)), Optional.empty());
        var pointed = painted(Optional.empty(), Optional.of(FIRST));

        assertThat(chosen.all(Filled.class)).noneMatch(fill -> fill.role() == Role.CHOSEN_TINT);
        assertThat(chosen.all(Outlined.class)).anyMatch(edge -> edge.role() == Role.TEXT);
        assertThat(pointed.all(Outlined.class)).noneMatch(edge -> edge.role() == Role.TEXT);
        assertThat(pointed.all(Lined.class).filter(line -> line.role() == Role.TEXT)).hasSize(8);
    }

    private static double[] centre(Grid grid, int row, int column) {
        Box box = grid.cell(row, column);
        return new double[] {box.centreX(), box.centreY()};
    }

    private static Painted painted(Optional<Selection> selection, Optional<Target> pointed) {
        return new Painted(
                Frame.of(Lessons.first(), 0, Words.in(Locale.ENGLISH))
                        .with(new Marks(selection, Optional.empty(), pointed)));
    }
}
