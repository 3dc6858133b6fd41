package kernelwalk.homework.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import kernelwalk.convolution.Shape;
import kernelwalk.exercise.MarkingRules;
import kernelwalk.homework.answer.Answer;
import kernelwalk.homework.answer.AnswerCell.Written;
import kernelwalk.homework.answer.Expected;

/**
 * The written cells of an answer that can be compared with outputs of one shape.
 *
 * @param shape        the shape of those outputs
 * @param isRightShape whether the outputs have the shape of the right one, so that only their numbers can speak
 * @param places       where each written cell stands in such an output, row-major
 * @param numbers      what is written there
 * @param wrong        which of them are not those of the right output
 */
record MarkedAnswer(
        Shape shape, boolean isRightShape, int[] places, Written[] numbers, boolean[] wrong) {

    private static final int CELLS_FOR_EACH_SLIP = 8;
    private static final int FEWEST_FOR_A_SLIP = 4;
    private static final int MOST_SLIPS = 2;
    private static final int FEWEST_FITTED = 2;

    /**
     * Marks an answer.
     *
     * @param shape the shape of the outputs that it will be compared with
     */
    static MarkedAnswer of(Answer answer, Shape shape, Expected right, MarkingRules rules) {
        int[] cells =
                IntStream.range(0, answer.cells().size())
                        .filter(cell -> !answer.at(cell).isBlank())
                        .filter(cell -> shape.indexOf(answer.shape().cell(cell)).isPresent())
                        .toArray();
        int[] places = new int[cells.length];
        Written[] numbers = new Written[cells.length];
        boolean[] wrong = new boolean[cells.length];
        for (int i = 0; i < cells.length; i++) {
            var cell = answer.shape().cell(cells[i]);
            places[i] = shape.indexOf(cell).orElseThrow();
            numbers[i] = (Written) answer.at(cells[i]);
            OptionalInt place = right.shape().indexOf(cell);
            wrong[i] = place.isEmpty() || !right.accepts(place.getAsInt(), numbers[i], rules);
        }
        return new MarkedAnswer(shape, shape.equals(right.shape()), places, numbers, wrong);
    }

    /** How many cells can be compared. */
    int count() {
        return places.length;
    }

    /** The number among the written cells of each place of the shape, -1 where nothing is written. */
    int[] numberAt() {
        int[] numberAt = new int[shape.count()];
        Arrays.fill(numberAt, -1);
        for (int i = 0; i < places.length; i++) {
            numberAt[places[i]] = i;
        }
        return numberAt;
    }

    /** The cells that are wrong, by their number among the written ones. */
    List<Integer> wrongOnes() {
        var ones = new ArrayList<Integer>();
        for (int i = 0; i < wrong.length; i++) {
            if (wrong[i]) {
                ones.add(i);
            }
        }
        return ones;
    }

    /** How many cells a rule may leave unexplained; another shape speaks for a rule too. */
    int mostSlips() {
        int fewest = isRightShape ? FEWEST_FOR_A_SLIP : FEWEST_FOR_A_SLIP / 2;
        return count() < fewest ? 0 : Math.max(1, count() / CELLS_FOR_EACH_SLIP);
    }

    /**
     * Whether a rule with a number that was fitted to the answer is worth naming: the number is chosen so that one
     * wrong cell comes out, so only a second one speaks for it.
     */
    boolean isFitted(int explained, int wrongExplained) {
        int slips = count() - explained;
        return isExplained(explained, wrongExplained)
                && wrongExplained >= FEWEST_FITTED
                && wrongExplained > slips;
    }

    /** Whether so many wrong cells are few enough to be slips: one beside two right ones, two beside three. */
    boolean areSlips(int wrongOnes) {
        return wrongOnes <= MOST_SLIPS && count() - wrongOnes > wrongOnes;
    }

    /** Whether a rule that explains so many cells, so many wrong ones among them, is worth naming. */
    boolean isExplained(int explained, int wrongExplained) {
        int slips = count() - explained;
        boolean explainsWhatIsWrong =
                isRightShape
                        ? wrongExplained >= 1 && wrongExplained >= slips
                        : explained >= 1 && explained >= slips;
        return slips <= mostSlips() && explainsWhatIsWrong;
    }
}
