package kernelwalk.homework.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.NumberType;
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
    void aConvolutionHasWindowProductsSumAndBias() {
        assertThat(form.lines())
                .extracting(Line::kind)
                .containsExactly(Kind.WINDOW, Kind.PRODUCTS, Kind.SUM, Kind.BIAS);
        assertThat(form.lines().get(1).values())
                .extracting(Object::toString)
                .containsExactly("0", "1/4", "1", "5/4");
        assertThat(form.lines().get(2).values())
                .extracting(Object::toString)
                .containsExactly("5/2");
    }

    @Test
    void rightNumbersAreRightHoweverTheyAreWritten() {
        assertThat(form.check(written("0 1 4 5", "0 .25 1 1¼", "2.5", "3")))
                .allSatisfy(line -> assertThat(line).containsOnly(FieldVerdict.RIGHT));
    }

    @Test
    void aSumThatIsRightForTheStudentsOwnWrongProductsFollows() {
        List<List<FieldVerdict>> verdicts = form.check(written("0 1 4 5", "0 1/4 1 1", "9/4", "_"));

        assertThat(verdicts.get(1).getLast()).isEqualTo(FieldVerdict.WRONG);
        assertThat(verdicts.get(2)).containsExactly(FieldVerdict.FOLLOWS);
        assertThat(verdicts.get(3)).containsExactly(FieldVerdict.BLANK);
    }

    @Test
    void aSumThatFollowsFromNothingIsWrong() {
        assertThat(form.check(written("0 1 4 5", "0 1/4 1 1", "3", "3")).get(2))
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

        var within = cancelling.check(written("0.1 0.2 0.3", "100 200 -300", "0", "0"));
        var beyond = cancelling.check(written("0.1 0.2 0.3", "100 200 -300", "1/1000", "0"));

        assertThat(within).allSatisfy(line -> assertThat(line).containsOnly(FieldVerdict.RIGHT));
        assertThat(beyond.get(2)).containsExactly(FieldVerdict.WRONG);
    }

    @Test
    void exactNumbersHaveNoBound() {
        assertThat(form.check(written("0 1 4 5", "0 1/4 1 5/4", "2.5000000001", "3")).get(2))
                .containsExactly(FieldVerdict.WRONG);
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
