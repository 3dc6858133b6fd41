package kernelwalk.homework.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kernelwalk.convolution.Border;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Rational;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.MarkingRules;
import kernelwalk.homework.Check;
import kernelwalk.homework.Problems;
import kernelwalk.homework.answer.Answer;
import kernelwalk.homework.misconception.CopiedLine;
import kernelwalk.homework.misconception.OneWindow;
import kernelwalk.homework.misconception.Variation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mistakes of which the place is found: a number that was misread, a line, a row that begins late, one window. */
class FoundPlaceTest {

    /** By hand the output is 20 16 33 / 18 36 16 / 35 21 29. */
    private static final Exercise PLAIN =
            Problems.withBias(
                    Problems.convolution("1 4 2 5\n3 0 6 1\n2 7 1 3\n5 2 4 8", "1 2\n3 1"), 2);

    /** By hand: windows of two over 1 5 2 4 3 are 5 5 4 4; the 5 as 9 makes 9 9, as 1 it leaves 1 2. */
    @ParameterizedTest
    @CsvSource({"9 9 4 4, 9", "1 2 4 4, 1", "5 5 7 7, "})
    void aMisreadNumberOfAMaximumIsFound(String answer, Integer read) {
        Exercise pool = Problems.strides(Problems.maxPool("1 5 2 4 3", 1, 2), 1, 1);

        List<Finding> found = findings(pool, answer);

        assertThat(found)
                .extracting(it -> it.misconception().name())
                .containsOnly("input-miscopied");
        assertThat(found.getFirst().misconception().details().getFirst())
                .isEqualTo(Rational.of(read == null ? 7 : read));
        assertThat(found.getFirst().slips()).isZero();
    }

    /** By hand: means of two over 1 5 2 4 are 3, 3½ and 3; the 5 as 9 adds 2 to both of its windows. */
    @Test
    void aMisreadNumberOfAMeanIsFound() {
        Exercise pool = Problems.strides(Problems.averagePool("1 5 2 4", 1, 2), 1, 1);

        Finding found = findings(pool, "5 5.5 3").getFirst();

        assertThat(found.misconception().name()).isEqualTo("input-miscopied");
        assertThat(found.misconception().details()).startsWith(Rational.of(9), Rational.of(5));
    }

    /** By hand: mirrored, 1 2 3 has the windows 2 1 2, 1 2 3 and 2 3 2; the 2 as 5 makes 11, 9 and 13 of them. */
    @Test
    void aMisreadNumberThatStandsTwiceInAWindowIsFound() {
        Exercise mirrored =
                Variation.of(Problems.convolution("1 2 3", "1 1 1"))
                        .padding(new Padding.Explicit(new Margins(0, 0, 1, 1), Border.REFLECT));

        assertThat(findings(mirrored, "11 9 13"))
                .filteredOn(found -> found.misconception().name().equals("input-miscopied"))
                .singleElement()
                .satisfies(
                        found ->
                                assertThat(found.misconception().details())
                                        .startsWith(Rational.of(5), Rational.of(2)));
    }

    /** By hand: 12 instead of 2 as the bias adds 10 everywhere; the last cell beside that is a slip. */
    @Test
    void aMisreadBiasIsFoundBesideASlip() {
        Finding found = findings(PLAIN, "30 26 43\n28 46 26\n45 31 99").getFirst();

        assertThat(found.misconception().name()).isEqualTo("bias-miscopied");
        assertThat(found.misconception().details()).startsWith(Rational.of(12), Rational.of(2));
        assertThat(found.explains()).isEqualTo(8);
        assertThat(found.slips()).isOne();
    }

    /** A whole row or column of the output stands in the place of another. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20 16 33⏎20 16 33⏎35 21 29 | ROW_REPEATED | 1 | 0",
                "20 16 20⏎18 36 18⏎35 21 35 | COLUMN_REPEATED | 2 | 0",
                "33 16 33⏎16 36 16⏎29 21 29 | COLUMN_REPEATED | 0 | 2",
                "20 16 33⏎18 36 16⏎20 16 33 | ROW_REPEATED | 2 | 0",
            })
    void aCopiedLineIsFound(String answer, CopiedLine.Kind kind, int line, int from) {
        Finding found = findings(PLAIN, answer.replace('⏎', '\n')).getFirst();

        assertThat(found.misconception()).isEqualTo(new CopiedLine(kind, 0, 0, line, from));
        assertThat(found.slips()).isZero();
    }

    @Test
    void aCopiedLineMayHaveASlip() {
        Finding found = findings(PLAIN, "20 16 33\n20 16 33\n35 21 99").getFirst();

        assertThat(found.misconception())
                .isEqualTo(new CopiedLine(CopiedLine.Kind.ROW_REPEATED, 0, 0, 1, 0));
        assertThat(found.explains()).isEqualTo(8);
        assertThat(found.slips()).isOne();
    }

    /** By hand the output is 5 6 7 / 3 6 7 / 9 8 4; one column on, the second row is 6, 7 and 1 beside nothing. */
    @Test
    void aLineThatIsShiftedByACellIsFound() {
        Exercise exercise = Problems.convolution("1 4 2 5\n3 0 6 1\n2 7 1 3", "1 1");

        Finding found = findings(exercise, "5 6 7\n6 7 1\n9 8 4").getFirst();

        assertThat(found.misconception())
                .isEqualTo(new CopiedLine(CopiedLine.Kind.ROW_SHIFTED, 0, 0, 1, 1));
    }

    /** The first value of both rows is in its place, the others stand one cell further. */
    @Test
    void rowsThatBeginLateStandWithThoseInTheirPlaces() {
        List<Finding> found = findings(PLAIN, "20 16 33 _\n18 _ 36 16\n_ 35 21 29");

        assertThat(found)
                .extracting(it -> it.misconception().name())
                .containsOnly("values-shifted");
        assertThat(found.getFirst().misconception().details()).containsExactly(1, 1, 1, 2);
        assertThat(found.getFirst().explains()).isEqualTo(9);
        assertThat(found.getFirst().slips()).isZero();
    }

    /** By hand: 35 stands in row 2, column 0 alone; 16 is the window of two cells. */
    @Test
    void aSingleRightNumberIsItsWindow() {
        assertThat(findings(PLAIN, "35"))
                .extracting(Finding::misconception)
                .containsExactly(new OneWindow(new Cell(0, 2, 0, 0)));
        assertThat(findings(PLAIN, "16").stream().flatMap(FoundPlaceTest::places))
                .containsExactly(
                        new OneWindow(new Cell(0, 0, 1, 0)), new OneWindow(new Cell(0, 1, 2, 0)));
    }

    private static Stream<Object> places(Finding finding) {
        return Stream.concat(Stream.of(finding.misconception()), finding.elsewhere().stream());
    }

    /** The 36 stands one cell beside its place, but one value may be wrong for any reason. */
    @Test
    void oneValueThatMayHaveSlippedIsASlip() {
        Diagnosis found = diagnosis(PLAIN, Answer.parse("20 16 33\n18 99 36\n35 21 29", PLAIN));

        assertThat(found.names()).containsExactly("single-slip");
        assertThat(found.findings()).extracting(Finding::slips).containsExactly(1);
        assertThat(found.findings()).extracting(Finding::explains).containsExactly(8);
        assertThat(found.carried()).isEmpty();
        assertThat(found.isExplained()).isTrue();
    }

    private static List<Finding> findings(Exercise exercise, String answer) {
        return diagnosis(exercise, Answer.parse(answer, exercise)).findings();
    }

    private static Diagnosis diagnosis(Exercise exercise, Answer answer) {
        return Check.of(exercise, answer, MarkingRules.USUAL).diagnosis();
    }
}
