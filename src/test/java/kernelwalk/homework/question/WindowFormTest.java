package kernelwalk.homework.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Size;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.homework.Problems;
import kernelwalk.homework.answer.AnswerCell;
import kernelwalk.homework.question.WindowForm.FieldVerdict;
import kernelwalk.homework.question.WindowForm.Kind;
import kernelwalk.homework.question.WindowForm.Line;
import org.junit.jupiter.api.Test;

/** The first window of the lecture's mean filter: 0·¼ + 1·¼ + 4·¼ + 5·¼ = 2½, + 3 = 5½. */
class WindowFormTest {

    private final WindowForm form = WindowForm.of(Lessons.first(), new Cell(0, 0, 0, 0));

    @Test
    void aConvolutionHasWindowProductsSumBiasAndResult() {
        assertThat(form.lines())
                .extracting(Line::kind)
                .containsExactly(Kind.WINDOW, Kind.PRODUCTS, Kind.SUM, Kind.BIAS, Kind.RESULT);
        assertThat(form.lines().get(1).values())
                .extracting(Object::toString)
                .containsExactly("0", "1/4", "1", "5/4");
        assertThat(form.lines().stream().skip(2).map(Line::values))
                .extracting(Object::toString)
                .containsExactly("[5/2]", "[3]", "[11/2]");
    }

    /** 2·4 = 8 in the first channel, 3·5 = 15 in the second: 23, and with the bias 1 it is 24. */
    @Test
    void severalChannelsHaveASubtotalEachBeforeTheSum() {
        var channels = WindowForm.of(Problems.pixels("2 3", "4 5", "1"), new Cell(0, 0, 0, 0));
        assertThat(channels.lines().get(2).kind()).isEqualTo(Kind.SUBTOTALS);
        assertThat(channels.lines().stream().skip(2).map(Line::values))
                .extracting(Object::toString)
                .containsExactly("[8, 15]", "[23]", "[1]", "[24]");

        var verdicts = channels.check(written("2 3", "8 12", "8 12", "20", "1", "21"));

        assertThat(verdicts.get(1)).containsExactly(FieldVerdict.RIGHT, FieldVerdict.WRONG);
        assertThat(verdicts.get(2)).containsExactly(FieldVerdict.RIGHT, FieldVerdict.FOLLOWS);
        assertThat(verdicts.get(3)).containsExactly(FieldVerdict.FOLLOWS);
        assertThat(verdicts.get(5)).containsExactly(FieldVerdict.FOLLOWS);
    }

    /** Stride 3 with a kernel of 2 leaves gaps in a transposed convolution: such a cell is its bias alone. */
    @Test
    void aCellThatNothingReachesHasNoWindow() {
        var gaps = Problems.transposed("1 2\n3 4", "1 1\n1 1", Padding.valid());
        var strided = WindowForm.of(Problems.withBias(strided(gaps), 7), new Cell(0, 2, 2, 0));

        assertThat(strided.lines())
                .extracting(Line::kind)
                .containsExactly(Kind.SUM, Kind.BIAS, Kind.RESULT);
        assertThat(strided.check(written("0", "7", "7")))
                .allSatisfy(line -> assertThat(line).containsOnly(FieldVerdict.RIGHT));
    }

    private static Exercise strided(Exercise exercise) {
        var transposed = (TransposedConvolution) exercise.operation();
        return exercise.with(transposed.withStrides(new Size(3, 3)));
    }

    @Test
    void rightNumbersAreRightHoweverTheyAreWritten() {
        assertThat(form.check(written("0 1 4 5", "0 .25 1 1¼", "2.5", "3", "5.5")))
                .allSatisfy(line -> assertThat(line).containsOnly(FieldVerdict.RIGHT));
    }

    @Test
    void aSumThatIsRightForTheStudentsOwnWrongProductsFollows() {
        List<List<FieldVerdict>> verdicts =
                form.check(written("0 1 4 5", "0 1/4 1 1", "9/4", "_", "_"));

        assertThat(verdicts.get(1).getLast()).isEqualTo(FieldVerdict.WRONG);
        assertThat(verdicts.get(2)).containsExactly(FieldVerdict.FOLLOWS);
        assertThat(verdicts.get(3)).containsExactly(FieldVerdict.BLANK);
    }

    @Test
    void aSumThatFollowsFromNothingIsWrong() {
        assertThat(form.check(written("0 1 4 5", "0 1/4 1 1", "3", "3", "6")).get(2))
                .containsExactly(FieldVerdict.WRONG);
    }

    /**
     * 0.1·1000 + 0.2·1000 − 0.3·1000 = 0, but float32 holds 0.1, 0.2 and 0.3 so that their sum is −0.0000075. Against
     * that 0 is far off; against products of 600 together it is one rounding of many: 4·2⁻²⁴·600 = 0.00014.
     */
    @Test
    void aSumThatCancelsMayBeOffByTheRoundingOfItsProducts() {
        var exercise =
                Problems.convolution("1/10 1/5 3/10", "1000 1000 -1000").with(NumberType.FLOAT32);
        var cancelling = WindowForm.of(exercise, new Cell(0, 0, 0, 0));

        var within = cancelling.check(written("0.1 0.2 0.3", "100 200 -300", "0", "0", "0"));
        var beyond = cancelling.check(written("0.1 0.2 0.3", "100 200 -300", "1/1000", "0", "0"));

        assertThat(within).allSatisfy(line -> assertThat(line).containsOnly(FieldVerdict.RIGHT));
        assertThat(beyond.get(2)).containsExactly(FieldVerdict.WRONG);
    }

    /** 0 + 1 + 4 + 5 = 10, divided by 4. */
    @Test
    void theMeanOfAPoolIsTheSumDividedByTheCount() {
        var mean = WindowForm.of(Problems.averagePool("0 1\n4 5", 2, 2), new Cell(0, 0, 0, 0));

        assertThat(mean.lines())
                .extracting(Line::kind)
                .containsExactly(Kind.WINDOW, Kind.SUM, Kind.COUNT, Kind.RESULT);
        var verdicts = mean.check(written("0 1 4 5", "9", "4", "9/4"));
        assertThat(verdicts.get(1)).containsExactly(FieldVerdict.WRONG);
        assertThat(verdicts.get(3)).containsExactly(FieldVerdict.FOLLOWS);
        assertThat(mean.check(written("0 1 4 5", "10", "4", "2.5")).get(3))
                .containsExactly(FieldVerdict.RIGHT);
    }

    @Test
    void exactNumbersHaveNoBound() {
        assertThat(form.check(written("0 1 4 5", "0 1/4 1 5/4", "2.5000000001", "3", "5.5")).get(2))
                .containsExactly(FieldVerdict.WRONG);
    }

    /** The kernel of the lecture is written as ¼: with decimals on the cards, results stay decimals too. */
    @Test
    void whatIsReadFromACardIsWrittenAsThere() {
        Exercise exercise = Lessons.first();

        assertThat(List.of(Kind.WINDOW, Kind.BIAS))
                .allMatch(kind -> kind.style(exercise).equals(exercise.typedStyle()));
        assertThat(List.of(Kind.PRODUCTS, Kind.SUM, Kind.COUNT, Kind.RESULT))
                .allMatch(kind -> kind.style(exercise).equals(exercise.resultStyle()));
        assertThat(exercise.typedStyle()).isNotEqualTo(exercise.resultStyle());
    }

    private static List<List<AnswerCell>> written(String... lines) {
        var written = new ArrayList<List<AnswerCell>>();
        for (String line : lines) {
            written.add(
                    Arrays.stream(line.split(" "))
                            .map(word -> AnswerCell.read(word, NumberType.EXACT))
                            .toList());
        }
        return written;
    }
}
