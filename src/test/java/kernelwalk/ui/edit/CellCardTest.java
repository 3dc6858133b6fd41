package kernelwalk.ui.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.Dense;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Pointwise.Relu;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Reshaping;
import kernelwalk.exercise.SeededNumbers;
import kernelwalk.picture.Part;
import kernelwalk.picture.Selection;
import kernelwalk.picture.Target;
import org.junit.jupiter.api.Test;

/** Two samples of 4 × 5 × 3, four filters of 2 × 3 × 3: outputs of 2 × 3 × 3 × 4. */
class CellCardTest {

    private static final Shape INPUT = new Shape(2, 4, 5, 3);
    private static final KernelShape KERNEL = new KernelShape(2, 3, 3, 4);
    private static final Shape OUTPUT = new Shape(2, 3, 3, 4);

    private final Computation computation =
            Exercise.of(
                            Tensor.of(INPUT, new SeededNumbers(1, 0, 9).draw(INPUT.count())),
                            Convolution.of(Tensor.of(KERNEL, new SeededNumbers(2, 0, 9).draw(72))))
                    .compute();

    @Test
    void aRectangleOfTheInputStaysInItsChannelAndSample() {
        var selection = input(INPUT.index(1, 1, 1, 2), INPUT.index(1, 2, 3, 2));

        assertThat(indices(selection))
                .isEqualTo(
                        List.of(
                                List.of(
                                        INPUT.index(1, 1, 1, 2),
                                        INPUT.index(1, 1, 2, 2),
                                        INPUT.index(1, 1, 3, 2)),
                                List.of(
                                        INPUT.index(1, 2, 1, 2),
                                        INPUT.index(1, 2, 2, 2),
                                        INPUT.index(1, 2, 3, 2))));
    }

    @Test
    void theCornersMayComeInAnyOrder() {
        int topRight = INPUT.index(0, 0, 3, 1);
        int bottomLeft = INPUT.index(0, 2, 1, 1);

        assertThat(indices(input(topRight, bottomLeft)))
                .isEqualTo(indices(input(bottomLeft, topRight)))
                .hasSize(3)
                .allMatch(row -> row.size() == 3);
    }

    @Test
    void aCardOfTheKernelIsOneChannelOfOneFilter() {
        CellCard card = card(Part.KERNEL, KERNEL.index(1, 2, 1, 3));

        assertThat(indices(card.all()))
                .isEqualTo(
                        IntStream.range(0, 2)
                                .mapToObj(
                                        u ->
                                                IntStream.range(0, 3)
                                                        .mapToObj(v -> KERNEL.index(u, v, 1, 3))
                                                        .toList())
                                .toList());
    }

    @Test
    void theBiasesStandInOneRow() {
        assertThat(indices(card(Part.BIAS, 2).all())).isEqualTo(List.of(List.of(0, 1, 2, 3)));
    }

    @Test
    void aMapOfTheOutputIsACardToo() {
        CellCard card = card(Part.OUTPUT, OUTPUT.index(1, 0, 2, 3));

        assertThat(card.row(card.near(2, 1))).isEqualTo(2);
        assertThat(card.all().focus().index()).isEqualTo(OUTPUT.index(1, 2, 2, 3));
    }

    @Test
    void everyCellIsOnItsOwnCardAtItsOwnPlaceAndOnNoOtherOfItsPart() {
        for (int i = 0; i < INPUT.count(); i++) {
            var target = new Target(Part.INPUT, i);
            CellCard card = card(Part.INPUT, i);
            assertThat(card.near(card.row(target), card.column(target))).isEqualTo(target);
            for (int j = 0; j < INPUT.count(); j++) {
                boolean same =
                        INPUT.cell(i).channel() == INPUT.cell(j).channel()
                                && INPUT.cell(i).sample() == INPUT.cell(j).sample();
                assertThat(card.holds(new Target(Part.INPUT, j))).isEqualTo(same);
            }
        }
    }

    @Test
    void extendingEndsAtTheEdge() {
        var corner = Selection.of(new Target(Part.INPUT, INPUT.index(0, 3, 4, 0)));
        CellCard card = CellCard.of(corner.focus(), computation);

        assertThat(card.extended(corner, 1, 1)).isEqualTo(corner);
        assertThat(card.extended(corner, -100, -100))
                .isEqualTo(corner.to(new Target(Part.INPUT, 0)));
    }

    @Test
    void anAnchorOnAnotherCardLeavesTheFocusAlone() {
        assertThat(indices(input(INPUT.index(0, 0, 0, 0), INPUT.index(0, 1, 1, 1))))
                .isEqualTo(List.of(List.of(INPUT.index(0, 1, 1, 1))));
    }

    /** 17 units in rows of 5, and the weights of the second of two units as they stand beside them. */
    @Test
    void unitsAreChosenAsTheyStandOnTheirCard() {
        var flat = new Shape(1, 1, 1, 17);
        Computation relu = Exercise.of(Tensor.of(flat, new long[17]), Relu.PLAIN).compute();
        var rectangle = new Selection(new Target(Part.INPUT, 6), new Target(Part.INPUT, 13));

        assertThat(rows(CellCard.of(rectangle.focus(), relu), rectangle))
                .isEqualTo(List.of(List.of(6, 7, 8), List.of(11, 12, 13)));
        CellCard card = CellCard.of(rectangle.focus(), relu);
        assertThat(rows(card, card.all()).stream().flatMap(List::stream).toList())
                .as("all, although the last row has two of five")
                .isEqualTo(IntStream.range(0, 17).boxed().toList());
        assertThat(rows(card, card.all()).getLast()).isEqualTo(List.of(15, 16));

        Dense dense = Dense.of(Reshaping.ones(new KernelShape(1, 1, 17, 2)));
        Computation layer = Exercise.of(Tensor.of(flat, new long[17]), dense).compute();
        CellCard weights = CellCard.of(new Target(Part.KERNEL, 5), layer);
        assertThat(rows(weights, weights.all()).stream().flatMap(List::stream).toList())
                .as("every second weight")
                .isEqualTo(IntStream.range(0, 17).mapToObj(i -> 2 * i + 1).toList());
    }

    private static List<List<Integer>> rows(CellCard card, Selection selection) {
        return card.rows(selection).stream()
                .map(row -> row.stream().map(Target::index).toList())
                .toList();
    }

    private static Selection input(int anchor, int focus) {
        return new Selection(new Target(Part.INPUT, anchor), new Target(Part.INPUT, focus));
    }

    private CellCard card(Part part, int index) {
        return CellCard.of(new Target(part, index), computation);
    }

    private List<List<Integer>> indices(Selection selection) {
        return CellCard.of(selection.focus(), computation).rows(selection).stream()
                .map(row -> row.stream().map(Target::index).collect(Collectors.toList()))
                .collect(Collectors.toList());
    }
}
