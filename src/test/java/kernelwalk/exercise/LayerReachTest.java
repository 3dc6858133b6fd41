package kernelwalk.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.Rational;
import kernelwalk.exercise.file.ExerciseFile;
import org.junit.jupiter.api.Test;

/** How far cells reach through the layers of a chain, found by hand. */
class LayerReachTest {

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

    @Test
    void anOutputCellDependsOnAWindowThatGrowsFromLayerToLayer() {
        List<Set<Cell>> back = LayerReach.back(CHAIN, 2, cell(0, 1));

        assertThat(back).hasSize(3);
        assertThat(back.get(2)).as("the pool").isEqualTo(block(0, 1, 2));
        assertThat(back.get(1)).as("one by one").isEqualTo(block(0, 1, 2));
        assertThat(back.get(0)).as("3 × 3, as 2 + 2 − 1 is 3").isEqualTo(block(0, 1, 3));
    }

    @Test
    void aDenseUnitDependsOnEverything() {
        List<Set<Cell>> back = LayerReach.back(CHAIN, 4, new Cell(0, 0, 0, 1));

        assertThat(back.get(4)).containsExactlyInAnyOrder(units(4));
        assertThat(back.get(3)).isEqualTo(block(0, 0, 2));
        assertThat(back.getFirst()).isEqualTo(block(0, 0, 4));
    }

    @Test
    void aCornerCellHasOneWayIntoEveryUnitWithTheProductOfItsWeights() {
        List<Map<Cell, Optional<Rational>>> forth = LayerReach.forth(CHAIN, 0, cell(0, 0));

        assertThat(forth.get(0)).isEqualTo(Map.of(cell(0, 0), weight(1)));
        assertThat(forth.get(2)).isEqualTo(Map.of(cell(0, 0), weight(1)));
        assertThat(forth.get(4))
                .as("times the weights of unit 0")
                .isEqualTo(
                        Map.of(new Cell(0, 0, 0, 0), weight(1), new Cell(0, 0, 0, 1), weight(5)));
    }

    @Test
    void theLastCellIsMetByTheLastWeightOfTheKernelAndOfTheUnits() {
        assertThat(LayerReach.forth(CHAIN, 0, cell(3, 3)).get(4))
                .as("4 · 4 and 4 · 8")
                .isEqualTo(
                        Map.of(new Cell(0, 0, 0, 0), weight(16), new Cell(0, 0, 0, 1), weight(32)));
    }

    @Test
    void whereThereAreSeveralWaysNoProductIsSaid() {
        List<Map<Cell, Optional<Rational>>> forth = LayerReach.forth(CHAIN, 0, cell(0, 1));

        assertThat(forth.get(1)).isEqualTo(Map.of(cell(0, 0), weight(2), cell(0, 1), weight(1)));
        assertThat(forth.get(2))
                .as("both are in the first pool, one in the second")
                .isEqualTo(Map.of(cell(0, 0), Optional.empty(), cell(0, 1), weight(1)));
        assertThat(forth.get(4).values()).containsOnly(Optional.empty());
    }

    @Test
    void theWayBeginsAtTheLayerIntoWhichTheCellGoes() {
        assertThat(LayerReach.forth(CHAIN.atEnd(), 4, new Cell(0, 0, 0, 2)))
                .containsExactly(
                        Map.of(new Cell(0, 0, 0, 0), weight(3), new Cell(0, 0, 0, 1), weight(7)));
    }

    @Test
    void flatteningLeadsToOneUnitByTheOrderOfTheConvention() {
        Exercise keras =
                ExerciseFile.read(
                        """
                        {"kernelwalk": 1,
                         "input": {"shape": [1, 2, 2, 2], "values": [1, 2, 3, 4, 5, 6, 7, 8]},
                         "operations": [{"type": "flatten"}, {"type": "relu"}]}
                        """);
        var cell = new Cell(0, 1, 0, 1);

        assertThat(LayerReach.forth(keras, 0, cell).get(1).keySet())
                .as("row 1, column 0, channel 1: (1 · 2 + 0) · 2 + 1")
                .containsExactly(new Cell(0, 0, 0, 5));
        assertThat(LayerReach.forth(keras.with(Convention.PYTORCH), 0, cell).get(1).keySet())
                .as("(1 · 2 + 1) · 2 + 0")
                .containsExactly(new Cell(0, 0, 0, 6));
        assertThat(LayerReach.back(keras, 1, new Cell(0, 0, 0, 5)).getFirst())
                .containsExactly(cell);
    }

    /** One way was walked for each pair of neighbours, 3 to the power of 20 of them, if ways were counted. */
    @Test
    void manyLayersAreAsQuickAsTheirCells() {
        String layer = "{\"type\": \"average-pooling\", \"window\": [3, 1], \"strides\": [1, 1]}";
        Exercise deep =
                ExerciseFile.read(
                        "{\"kernelwalk\": 1, \"input\": {\"shape\": [1, 41, 1, 1], \"values\": ["
                                + IntStream.range(0, 41)
                                        .mapToObj(Integer::toString)
                                        .collect(Collectors.joining(", "))
                                + "]}, \"operations\": ["
                                + String.join(", ", Collections.nCopies(20, layer))
                                + "]}");

        assertThat(LayerReach.back(deep, 19, cell(0, 0)).getFirst()).hasSize(41);
        assertThat(LayerReach.forth(deep, 0, cell(20, 0)).getLast())
                .isEqualTo(Map.of(cell(0, 0), Optional.empty()));
    }

    private static Optional<Rational> weight(long weight) {
        return Optional.of(Rational.of(weight));
    }

    private static Cell cell(int row, int column) {
        return new Cell(0, row, column, 0);
    }

    private static Cell[] units(int count) {
        return IntStream.range(0, count)
                .mapToObj(unit -> new Cell(0, 0, 0, unit))
                .toArray(Cell[]::new);
    }

    private static Set<Cell> block(int row, int column, int edge) {
        return IntStream.range(0, edge * edge)
                .mapToObj(i -> cell(row + i / edge, column + i % edge))
                .collect(Collectors.toSet());
    }
}
