package kernelwalk.homework.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.MarkingRules;
import kernelwalk.homework.Check;
import kernelwalk.homework.Problems;
import kernelwalk.homework.Verdict;
import kernelwalk.homework.answer.Answer;
import kernelwalk.homework.answer.AnswerCell;
import kernelwalk.homework.answer.Exact;
import kernelwalk.homework.misconception.Combination;
import kernelwalk.homework.misconception.CopiedLine;
import kernelwalk.homework.misconception.Misconception;
import kernelwalk.homework.misconception.Misconceptions;
import kernelwalk.homework.misconception.Misreading;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;

/** Answers worked by hand, and what is found wrong with them. */
class DiagnosisTest {

    /** The first window comes to 1·1 + 4·2 + 3·3 + 0·1 + 2 = 20. */
    private static final Exercise PLAIN =
            Problems.withBias(
                    Problems.convolution("1 4 2 5\n3 0 6 1\n2 7 1 3\n5 2 4 8", "1 2\n3 1"), 2);

    @Test
    void rightWithoutItsBiasIsTheBiasLeftOut() {
        var found = diagnosis(PLAIN, minus(PLAIN, 2));

        assertThat(found.names()).contains("bias-omitted");
        assertThat(found.findings().getFirst().explains()).isEqualTo(9);
    }

    @Test
    void aMisreadWeightIsNamedOnceWithItsPlaceAndWhatItWasReadAs() {
        var misread = PLAIN.withWeight(1, Rational.of(7)).compute().output();

        var found = diagnosis(PLAIN, Answer.of(misread));

        assertThat(found.names()).containsExactly("weight-miscopied");
        assertThat(Words.in(Locale.ENGLISH).say(found.findings().getFirst().misconception()))
                .endsWith(
                        "The weight in row 0, column 1 of the kernel (channel 0, filter 0) is 2;"
                                + " you used 7.");
    }

    /** 32 × 32 cells, one in 17 of them a slip: the first, and others at even distances. */
    @Test
    void aMisreadWeightIsFoundInALargeAnswerWithManySlips() {
        var input =
                Tensor.<Shape>filled(
                        new Shape(1, 33, 33, 1), index -> Rational.of(index * 7 % 11 + 1));
        var exercise = Exercise.of(input, Convolution.of(Problems.kernel("1 2\n3 1")));
        var answer = Answer.of(exercise.withWeight(1, Rational.of(7)).compute().output());
        for (int cell = 0; cell < answer.cells().size(); cell += 17) {
            answer = answer.with(cell, AnswerCell.Written.of(Rational.of(1000)));
        }

        assertThat(diagnosis(exercise, answer).names()).containsExactly("weight-miscopied");
    }

    @Test
    void aMisreadInputIsFoundBehindRoundedDecimals() {
        var exercise = Problems.convolution("1 4 2\n3 5 6\n2 7 1", "1/3 2/3\n1/7 1/3");
        var misread = exercise.withInput(4, Rational.of(-1)).compute().output();
        var answer = Answer.blank(misread.layout());
        for (int i = 0; i < misread.count(); i++) {
            String text = String.format(Locale.ROOT, "%.3f", misread.at(i).toDouble());
            answer = answer.with(i, AnswerCell.read(text, NumberType.EXACT));
        }

        var found = diagnosis(exercise, answer).findings().getFirst();

        assertThat(found.misconception().name()).isEqualTo("input-miscopied");
        assertThat(found.misconception().details())
                .startsWith(Rational.of(-1), Rational.of(5), 1, 1);
        assertThat(found.slips()).isZero();
    }

    /** One window alone reads the corner of the input: any number there can be fitted to one wrong cell. */
    @Test
    void oneWrongCellIsASlipAndNoNumberThatWasMisreadForIt() {
        var right = PLAIN.compute().output();
        var answer = Answer.of(right.with(0, right.at(8)));

        var found = diagnosis(PLAIN, answer);

        assertThat(found.names()).containsExactly("single-slip");
        assertThat(found.question()).isEmpty();
    }

    /** 4 and 0 stand one above the other in both wrong windows: 1 + 4 + 3 + 0 = 8 and 4 + 2 + 0 + 6 = 12 become 2 more. */
    @Test
    void aMistakeThatExplainsAnAnswerAtTwoPlacesIsListedOnceWithBoth() {
        var exercise = Problems.convolution("1 4 2 5\n3 0 6 1", "1 1\n1 1");

        var found = diagnosis(exercise, Answer.parse("10 14 14", exercise));

        assertThat(found.names()).containsExactly("input-miscopied");
        assertThat(Words.in(Locale.ENGLISH).say(found.findings().getFirst()))
                .endsWith(
                        "The input in row 0, column 1 (channel 0, sample 0) is 4; you used 6."
                                + " Or: The input in row 1, column 1 (channel 0, sample 0) is 0;"
                                + " you used 2.");
    }

    @Test
    void twoSlipsAreOneMistakeAtTwoPlaces() {
        var right = PLAIN.compute().output();
        var answer = Answer.of(right.with(0, Rational.of(91)).with(8, Rational.of(-53)));

        var found = diagnosis(PLAIN, answer);

        assertThat(found.names()).containsExactly("single-slip");
        assertThat(found.findings().getFirst().elsewhere()).hasSize(1);
        assertThat(found.findings().getFirst().slips()).isOne();
    }

    @Test
    void mistakesThatExplainAnAnswerEquallyWellStandTogetherWithEqualScores() {
        var exercise = Problems.edge();

        var found = diagnosis(exercise, Answer.parse("0 0 -2 0 0\n".repeat(5), exercise));

        assertThat(found.findings()).hasSizeGreaterThan(1);
        assertThat(found.findings()).extracting(Finding::explains).containsOnly(25);
        assertThat(found.findings()).extracting(Finding::slips).containsOnly(0);
    }

    @Test
    void theQuestionGivesEachTiedRuleAChoice() {
        var exercise = Problems.edge();

        var question =
                diagnosis(exercise, Answer.parse("0 0 -2 0 0\n".repeat(5), exercise))
                        .question()
                        .orElseThrow();

        List<Misconception> spokenFor =
                question.choices().stream().flatMap(c -> c.misconceptions().stream()).toList();
        assertThat(spokenFor)
                .extracting(Misconception::name)
                .containsExactlyInAnyOrder(
                        "kernel-rotated", "kernel-flipped-left-right", "sign-flipped");
        assertThat(question.choices()).hasSizeGreaterThan(1);
    }

    @Test
    void aCopiedRowIsFound() {
        var right = PLAIN.compute().output();
        var answer =
                Answer.of(right.with(3, right.at(0)).with(4, right.at(1)).with(5, right.at(2)));

        assertThat(diagnosis(PLAIN, answer).findings().getFirst().misconception())
                .isEqualTo(CopiedLine.of(CopiedLine.Kind.ROW_REPEATED, new Cell(0, 1, 0, 0), 0));
    }

    /** By hand the output is 20 16 33 / 18 36 16 / 35 21 29. */
    @Test
    void aRowThatBeginsOneCellLateIsReadAsSlippedValues() {
        var answer = Answer.parse("20 16 33\n_ 18 36\n35 21 29", PLAIN);

        var found = diagnosis(PLAIN, answer);

        assertThat(found.names()).containsExactly("values-shifted");
        assertThat(Words.in(Locale.ENGLISH).say(found.findings().getFirst()))
                .endsWith(
                        "From row 1, column 1 on stand the values that belong to row 1, column 0"
                                + " and after it.");
    }

    /** As a sheet has them on which the second row begins in the next column. */
    @Test
    void aRowThatBeginsLateAndEndsLateIsReadAsSlippedValues() {
        var check = check("20 16 33 _\n_ 18 36 16\n35 21 29 _");

        assertThat(check.verdict()).isEqualTo(Verdict.WRONG_SHAPE);
        assertThat(check.diagnosis().names()).containsExactly("values-shifted");
        assertThat(Words.in(Locale.ENGLISH).say(check.diagnosis().findings().getFirst()))
                .endsWith(
                        "From row 1, column 1 on stand the values that belong to row 1, column 0"
                                + " and after it.");
    }

    @Test
    void lateRowsMayLeaveCellsOutInBetweenAndHoldOneSlip() {
        var found = check("20 _ _ 16 33\n18 36 16 _ _\n_ _ 35 20 29").diagnosis().findings();

        assertThat(found).extracting(f -> f.misconception().name()).containsOnly("values-shifted");
        assertThat(found.getFirst().misconception().details()).containsExactly(0, 1, 0, 3);
        assertThat(found.getFirst().slips()).isOne();
    }

    @Test
    void aWiderAnswerWithOtherValuesHasNoLateRows() {
        assertThat(check("20 16 33 7\n18 36 16 _\n35 21 29 _").diagnosis().names()).isEmpty();
        assertThat(check("20 16 33 _\n_ 9 8 7\n_ 6 5 4").diagnosis().names()).isEmpty();
    }

    private static Check check(String answer) {
        return Check.of(PLAIN, Answer.parse(answer, PLAIN), MarkingRules.USUAL);
    }

    @Test
    void valuesThatMovedByTwoCellsAreFoundThoughTheLastOverflowed() {
        var right = PLAIN.compute().output();
        var answer = Answer.blank(right.layout());
        for (int cell = 2; cell < 9; cell++) {
            answer = answer.with(cell, AnswerCell.Written.of(right.at(cell - 2)));
        }

        var found = diagnosis(PLAIN, answer).findings();

        assertThat(found).extracting(f -> f.misconception().name()).containsOnly("values-shifted");
        assertThat(found.getFirst().explains()).isEqualTo(7);
        assertThat(found.getFirst().misconception().details()).containsExactly(0, 0, 0, 2);
    }

    @Test
    void aValueThatWasLeftOutIsFoundByThoseAfterItInEveryMap() {
        var exercise =
                Exercise.of(
                        Problems.input("1 2 3 4\n5 7 6 9"),
                        Convolution.of(Tensor.of(new KernelShape(1, 1, 1, 2), 1, 10)));
        var right = exercise.compute().output();
        Shape shape = right.layout();
        var answer = Answer.of(right);
        for (int map = 0; map < 2; map++) {
            for (int place = 2; place < 7; place++) {
                int from = shape.index(0, (place + 1) / 4, (place + 1) % 4, map);
                int to = shape.index(0, place / 4, place % 4, map);
                answer = answer.with(to, AnswerCell.Written.of(right.at(from)));
            }
            answer = answer.with(shape.index(0, 1, 3, map), AnswerCell.BLANK);
        }

        var found = diagnosis(exercise, answer).findings();

        assertThat(found).extracting(f -> f.misconception().name()).containsOnly("values-shifted");
        assertThat(found.getFirst().slips()).isZero();
    }

    /** Every column holds the values of the next: that is what a window one step too far makes, but for the last column. */
    @Test
    void slippedValuesNeverStandBeforeARuleThatExplainsAsMuch() {
        var line = Problems.convolution("1 2 3 4 5", "1");

        assertThat(diagnosis(line, Answer.parse("2 3 4 5 _", line)).names())
                .contains("output-shifted-by-a-column")
                .doesNotContain("values-shifted");
        assertThat(diagnosis(line, Answer.parse("1 2 3 4 _", line)).isExplained()).isFalse();
    }

    @Test
    void twoRulesAtOnceAreFoundWhenOneExplainsNothing() {
        var both =
                new Combination(
                        (Misreading) Misconceptions.named("kernel-rotated").orElseThrow(),
                        Misconceptions.named("bias-omitted").orElseThrow());

        var found = diagnosis(PLAIN, Answer.of(both.answer(PLAIN).orElseThrow()));

        assertThat(found.names()).contains("kernel-rotated+bias-omitted");
        assertThat(found.findings().getFirst().parts()).hasSize(2);
    }

    @Test
    void aHalfFilledAnswerIsDiagnosedFromWhatIsThere() {
        var answer = minus(PLAIN, 2).with(8, AnswerCell.BLANK).with(7, AnswerCell.BLANK);

        assertThat(diagnosis(PLAIN, answer).names()).contains("bias-omitted");
    }

    @Test
    void anAnswerOfAWrongSizeIsDiagnosedByTheRuleThatMakesThatSize() {
        var dense =
                Problems.convolution(
                        "1 4 2 5 3\n3 0 6 1 2\n2 7 1 3 9\n5 2 4 8 1\n6 1 7 0 2",
                        "1 0 2\n0 1 0\n3 0 1");
        var answer = Answer.of(dense.compute().output());

        var check = Check.of(Problems.strides(dense, 2, 2), answer, MarkingRules.USUAL);

        assertThat(check.verdict()).isEqualTo(Verdict.WRONG_SHAPE);
        assertThat(check.diagnosis().names()).containsExactly("stride-ignored");
    }

    @Test
    void aMissingPlusOneIsFoundWhereTheCellsAgree() {
        var right = PLAIN.compute().output();
        var cut = Tensor.filled(new Shape(1, 2, 2, 1), index -> right.at(index + index / 2));

        assertThat(diagnosis(PLAIN, Answer.of(cut)).names()).contains("output-size-without-one");
    }

    @Test
    void aSizeWhoseCellsDoNotAgreeExplainsNothing() {
        var answer = Answer.parse("90 91\n92 93", PLAIN);

        assertThat(diagnosis(PLAIN, answer)).isEqualTo(Diagnosis.NONE);
    }

    /** By hand: the first window comes to 1 + 5 + 100, the last one to 5 + 10 + 100. */
    @Test
    void aSingleValueIsComparedWithEachWindow() {
        var exercise =
                Problems.withBias(Problems.convolution("1 2 3\n4 5 6\n7 8 10", "1 0\n0 1"), 100);

        assertThat(diagnosis(exercise, Answer.parse("6", exercise)).names())
                .containsExactly("bias-omitted");
        assertThat(diagnosis(exercise, Answer.parse("15", exercise)).names())
                .containsExactly("bias-omitted");
        assertThat(diagnosis(exercise, Answer.parse("-77", exercise)).names()).isEmpty();
    }

    /**
     * Every number is the input turned about in some way: 15 is made of the first window by one rule less than three, and
     * 2 of no first window, but of several others by several rules.
     */
    @Test
    void aSmallNumberThatManyRulesMakeIsExplainedByNone() {
        var exercise = Problems.convolution("0 1 2 3\n1 3 0 2\n2 0 1 1\n3 1 2 0", "1 -1\n2 0");

        for (String number : new String[] {"-3", "1/3", "12"}) {
            assertThat(diagnosis(exercise, Answer.parse(number, exercise)).names().size())
                    .as(number)
                    .isLessThanOrEqualTo(2);
        }
    }

    /** By hand: 7·1 + 1·2 + 2·3 + 4·1 + 2 = 21 in row 2, column 1; nothing else comes to it. */
    @Test
    void aSingleValueThatIsRightIsOneWindow() {
        var found = diagnosis(PLAIN, Answer.parse("21", PLAIN));

        assertThat(found.names()).containsExactly("one-window-only");
        assertThat(Words.in(Locale.ENGLISH).say(found.findings().getFirst()))
                .startsWith("You worked one window; the output has a value for every window.")
                .contains("It is the window of row 2, column 1.");
    }

    @Test
    void wrongValuesInOneLineAreDiagnosedAsIfTheyStoodInTheirRows() {
        var line = minus(PLAIN, 2).cells();

        var found = diagnosis(PLAIN, new Answer(new Shape(1, 1, 9, 1), line));

        assertThat(found.names()).contains("bias-omitted");
    }

    /** Two maps of two cells each: 1 2 / 3 4 as rows of pixels, channels first and in one table. */
    @Test
    void everyLayoutOfRightValuesIsRecognised() {
        var exercise = Problems.convolution("1 2\n3 4\n5 6", "1");
        var maps = Exercise.of(pixels(1, 2, 1, 2), depthwise());

        assertThat(layout(exercise, "1 3 5\n2 4 6")).hasValue("rows and columns exchanged, 2×3");
        assertThat(layout(exercise, "[1, 2, 3, 4, 5, 6]")).hasValue("one line, 1×6");
        assertThat(layout(exercise, "1 2 3\n4 5 6")).hasValue("2×3");
        assertThat(layout(maps, new Shape(1, 1, 4, 1), 1, 2, 3, 4)).hasValue("one line, 1×4");
        assertThat(layout(maps, new Shape(1, 2, 2, 1), 1, 3, 2, 4))
                .hasValue("one table of all maps, 2×2");
        assertThat(layout(maps, new Shape(1, 2, 1, 2), 1, 2, 3, 4)).isEmpty();
        assertThat(layout(exercise, "1 8 3\n4 5 7")).isEmpty();
    }

    private static Tensor<Shape> pixels(int samples, int height, int width, int channels) {
        var shape = new Shape(samples, height, width, channels);
        return Tensor.filled(shape, index -> Rational.of(index + 1));
    }

    private static Convolution depthwise() {
        return Convolution.of(Tensor.of(new KernelShape(1, 1, 1, 2), 1, 1)).withGroups(2);
    }

    private static Optional<String> layout(Exercise exercise, String answer) {
        return layout(exercise, Answer.parse(answer, exercise));
    }

    private static Optional<String> layout(Exercise exercise, Shape shape, long... values) {
        return layout(exercise, Answer.of(Tensor.of(shape, values)));
    }

    private static Optional<String> layout(Exercise exercise, Answer answer) {
        return diagnosis(exercise, answer).findings().stream()
                .filter(finding -> finding.misconception().name().endsWith("-layout"))
                .map(finding -> Words.in(Locale.ENGLISH).say(finding))
                .map(said -> said.replaceAll(".*They stand as (.*); the output.*", "$1"))
                .findFirst();
    }

    @Test
    void nothingExplainsNumbersOutOfTheAir() {
        assertThat(diagnosis(PLAIN, Answer.parse("91 7 33\n52 8 61\n17 70 4", PLAIN)))
                .isEqualTo(Diagnosis.NONE);
    }

    private static Diagnosis diagnosis(Exercise exercise, Answer answer) {
        return Check.of(exercise, answer, MarkingRules.USUAL).diagnosis();
    }

    /** The right output, each number less by so much. */
    private static Answer minus(Exercise exercise, long less) {
        return Answer.of(
                Exact.changed(
                        exercise.compute().output(), number -> number.minus(Rational.of(less))));
    }
}
