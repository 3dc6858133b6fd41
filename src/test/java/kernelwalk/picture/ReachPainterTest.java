package kernelwalk.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Computation;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.HiddenNumber;
import kernelwalk.exercise.HideableCard;
import kernelwalk.exercise.ReachedCells;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;

/** What a cell of one layer reaches, on the boards of the others; found by hand. */
class ReachPainterTest {

    /** 4×4 cells, a 2×2 kernel of 1, 2, 3, 4, pools of 2×2 with stride 1, then four units and two. */
    private static final Exercise CHAIN =
            ExerciseFile.read(
                    """
                    {
                      "kernelwalk": 1,
                      "input": {"shape": [1, 4, 4, 1],
                        "values": [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]},
                      "operations": [
                        {"type": "convolution",
                          "kernel": {"shape": [2, 2, 1, 1], "values": [1, 2, 3, 4]}},
                        {"type": "relu"},
                        {"type": "max-pooling", "window": [2, 2], "strides": [1, 1]},
                        {"type": "flatten"},
                        {"type": "dense",
                          "weights": {"shape": [4, 2], "values": [1, 5, 2, 6, 3, 7, 4, 8]}}
                      ]
                    }
                    """);

    private static final List<Computation> LAYERS = CHAIN.computations();

    @Test
    void theReceptiveFieldOfAPooledCellIsMarkedOnTheFirstBoard() {
        var painted = new Painted(at(0, ReachedCells.back(LAYERS, 2, new Cell(0, 0, 1, 0))));

        Grid input = painted.board().input().getFirst();
        Grid output = painted.board().output().getFirst();
        assertThat(painted.hasRing(input.cell(0, 1), Role.PRODUCT)).isTrue();
        assertThat(painted.hasRing(input.cell(2, 3), Role.PRODUCT)).isTrue();
        assertThat(painted.hasRing(input.cell(3, 3), Role.PRODUCT)).isFalse();
        assertThat(painted.hasRing(input.cell(0, 0), Role.PRODUCT)).isFalse();
        assertThat(painted.hasRing(output.cell(1, 2), Role.PRODUCT)).isTrue();
        assertThat(painted.hasRing(output.cell(2, 2), Role.PRODUCT)).isFalse();
    }

    @Test
    void unitsOfADenseLayerAreMarkedWithTheProductOfTheWeights() {
        var painted = new Painted(at(4, ReachedCells.forth(LAYERS, 0, new Cell(0, 3, 3, 0))));

        Grid input = painted.board().input().getFirst();
        Grid output = painted.board().output().getFirst();
        assertThat(painted.hasRing(input.cell(3, 0), Role.PRODUCT)).isTrue();
        assertThat(painted.hasRing(input.cell(0, 0), Role.PRODUCT)).isFalse();
        assertThat(painted.textsIn(output.cell(0, 0))).as("4 · 4").contains("16");
        assertThat(painted.textsIn(output.cell(1, 0))).as("4 · 8").contains("32");
    }

    @Test
    void whoPractisesIsNotTold() {
        Frame frame = at(0, ReachedCells.back(LAYERS, 2, new Cell(0, 0, 1, 0)));
        var sheet = AnswerSheet.of(Optional.empty());

        var painted = new Painted(frame.with(sheet));

        assertThat(painted.hasRing(painted.board().input().getFirst().cell(0, 1), Role.PRODUCT))
                .isFalse();
    }

    @Test
    void theProductOfTheWeightsIsSaidOfAPointedCellWhereThereIsOneWay() {
        var corner = new Target(Part.INPUT, 0);
        Frame frame = at(0, corner, ReachedCells.forth(LAYERS, 0, new Cell(0, 0, 0, 0)));

        assertThat(new CellText(frame).facts(corner))
                .contains(
                        "one way to unit 0 of layer 5, product of the weights 1",
                        "one way to unit 1 of layer 5, product of the weights 5");
        var second = new Target(Part.INPUT, 1);
        Frame several = at(0, second, ReachedCells.forth(LAYERS, 0, new Cell(0, 0, 1, 0)));
        assertThat(new CellText(several).facts(second))
                .as(
                        "two ways into each unit, and into the first cell of the pool and of the flat ones")
                .filteredOn(fact -> fact.startsWith("one way"))
                .containsExactly("one way to unit 1 of layer 4, product of the weights 1");
    }

    /** The corner of the kernel, 1, is hidden: by 1 · 1 and 1 · 5 it would be told. */
    @Test
    void noProductTellsAWeightThatIsHiddenInAnotherLayer() {
        var weight = new HiddenNumber(0, HideableCard.KERNEL, List.of(0, 0, 0, 0));
        Exercise hiding = CHAIN.with(CHAIN.staging().hiding(List.of(weight)));
        ReachedCells reached = ReachedCells.forth(LAYERS, 0, new Cell(0, 0, 0, 0));
        var corner = new Target(Part.INPUT, 0);

        Frame first = at(hiding.at(0), Optional.of(corner), reached);
        var last = new Painted(at(hiding.at(4), Optional.empty(), reached));

        assertThat(new CellText(first).facts(corner))
                .filteredOn(fact -> fact.startsWith("one way"))
                .isEmpty();
        Box unit = last.board().output().getFirst().cell(1, 0);
        assertThat(last.hasRing(unit, Role.PRODUCT)).isTrue();
        assertThat(last.textsIn(unit)).doesNotContain("5");
    }

    private static Frame at(int layer, ReachedCells reached) {
        return at(CHAIN.at(layer), Optional.empty(), reached);
    }

    private static Frame at(int layer, Target pointed, ReachedCells reached) {
        return at(CHAIN.at(layer), Optional.of(pointed), reached);
    }

    private static Frame at(Exercise exercise, Optional<Target> pointed, ReachedCells reached) {
        return Frame.of(exercise, 0, Words.in(Locale.ENGLISH))
                .with(new Marks(Optional.empty(), Optional.empty(), pointed, Optional.of(reached)));
    }
}
