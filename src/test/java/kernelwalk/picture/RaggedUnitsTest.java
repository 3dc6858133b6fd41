package kernelwalk.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kernelwalk.convolution.Cell;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;

/** Inputs of a dense layer in rows of which the last is not full: thirteen in 4 + 4 + 4 + 1. */
class RaggedUnitsTest {

    /** Inputs 1 to 13; unit 0 has the weights 21 to 33, unit 1 the weights 41 to 53. */
    private static final Exercise THIRTEEN = dense(13);

    @Test
    void inputsAndWeightsStandInRowsAndTheLastRowIsNotFull() {
        var painted = new Painted(at(0));

        Grid input = painted.board().input().getFirst();
        Grid weights = painted.board().kernel().getFirst();
        assertThat(List.of(input.rows(), input.columns())).containsExactly(4, 4);
        assertThat(List.of(weights.rows(), weights.columns())).containsExactly(4, 4);
        assertThat(painted.textsIn(input.cell(1, 2))).as("unit 6").startsWith("7");
        assertThat(painted.textsIn(weights.cell(1, 2))).as("its weight").containsExactly("27");
        assertThat(painted.textsIn(weights.cell(3, 0))).as("the last one").containsExactly("33");
        assertThat(painted.textsIn(input.cell(3, 1))).as("behind the last unit").isEmpty();
        assertThat(painted.textsIn(weights.cell(3, 3))).isEmpty();
        assertThat(painted.hasTint(weights.cell(3, 3), Role.KERNEL_TINT)).isFalse();
    }

    @Test
    void aPlaceOnACardIsTheUnitThatStandsThere() {
        Frame frame = at(0);
        Board board = new Painted(frame).board();
        Box seventh = board.input().getFirst().cell(1, 2);
        Box weight = board.kernel().getFirst().cell(1, 2);
        Box none = board.input().getFirst().cell(3, 2);

        assertThat(board.at(seventh.centreX(), seventh.centreY(), frame.drawn()))
                .contains(new Target(Part.INPUT, 6));
        assertThat(board.at(weight.centreX(), weight.centreY(), frame.drawn()))
                .as("two weights for each input")
                .contains(new Target(Part.KERNEL, 12));
        assertThat(board.at(none.centreX(), none.centreY(), frame.drawn())).isEmpty();
        assertThat(board.boxOf(new Target(Part.INPUT, 12), frame))
                .contains(board.input().getFirst().cell(3, 0));
        assertThat(new CellText(frame).place(new Target(Part.KERNEL, 13)))
                .isEqualTo("weight of input 6 for unit 1");
    }

    @Test
    void theTapThatIsTakenHasItsRingOnItsRow() {
        long seventh = THIRTEEN.compute().walk().startOf(new Cell(0, 0, 0, 0)) + 7;
        var painted = new Painted(at(seventh));

        assertThat(painted.hasRing(painted.board().input().getFirst().cell(1, 2), Role.RING))
                .isTrue();
        assertThat(painted.hasRing(painted.board().kernel().getFirst().cell(1, 2), Role.RING))
                .isTrue();
    }

    @Test
    void aUnitLightsTheWeightsThatItReads() {
        Frame frame =
                at(0).with(
                                new Marks(
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of(new Target(Part.INPUT, 12))));

        var painted = new Painted(frame);

        assertThat(painted.hasRing(painted.board().kernel().getFirst().cell(3, 0), Role.PRODUCT))
                .isTrue();
        assertThat(painted.hasRing(painted.board().kernel().getFirst().cell(2, 0), Role.PRODUCT))
                .isFalse();
    }

    /** A hundred and one are too many for numbers on a small board, and are drawn as colours all the same. */
    @Test
    void manyUnitsInAPrimeNumberAreDrawnToo() {
        Frame frame = Frame.of(dense(1009), 5, Words.in(Locale.ENGLISH));

        var painted = new Painted(frame);

        Grid input = painted.board().input().getFirst();
        assertThat(input.rows()).isEqualTo(32);
        assertThat(painted.all(Drawing.Heated.class).count()).isGreaterThanOrEqualTo(2);
    }

    private static Frame at(long moment) {
        return Frame.of(THIRTEEN, moment, Words.in(Locale.ENGLISH));
    }

    private static Exercise dense(int inputs) {
        String input =
                IntStream.rangeClosed(1, inputs)
                        .mapToObj(String::valueOf)
                        .collect(Collectors.joining(","));
        String weights =
                Arrays.toString(
                        IntStream.range(0, inputs)
                                .flatMap(i -> IntStream.of(21 + i, 41 + i))
                                .toArray());
        return ExerciseFile.read(
                """
                {"kernelwalk": 1,
                 "input": {"shape": [1, 1, 1, %1$d], "values": [%2$s]},
                 "operation": {"type": "dense",
                   "weights": {"shape": [%1$d, 2], "values": %3$s}}}
                """
                        .formatted(inputs, input, weights));
    }
}
