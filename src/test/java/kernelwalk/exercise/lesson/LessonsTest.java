package kernelwalk.exercise.lesson;

import static kernelwalk.convolution.OutputAssert.assertThatOutput;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.OracleCase;
import kernelwalk.convolution.OracleFile;
import kernelwalk.convolution.Rational;
import kernelwalk.exercise.Attempt;
import kernelwalk.exercise.AttemptScript;
import kernelwalk.exercise.Exercise;
import kernelwalk.export.CodeLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LessonsTest {

    private static final Path FOLDER = Path.of("src/main/resources/lessons");
    private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");

    /** What TensorFlow's float32 gives, to the bit; the lecture prints the same but for one last digit. */
    @ParameterizedTest
    @CsvSource({
        "mean-filter,                 lecture-test1-quarter-bias3/tf-float32",
        "random-weights,              lecture-test1-random/tf-float32",
        "two-observations,            lecture-test2-batch2/tf-float32",
        "window-over-ones,            lecture-test3-ones3x3/tf-float32",
        "guide-example,               lecture-test4-dumoulin/tf-float32",
        "four-filters,                lecture-test5-ones-4filters/tf-float32",
        "random-weights-5x5,          lecture-test4-random/tf-float32",
        "three-colours-four-filters,  lecture-test6-exact-weights/tf-float32",
        "vertical-edge,               lecture-hw-edge/tf-float32",
        "same-padding-stride,         given-001-tf-conv-same-k2s2-odd",
        "same-padding-even-kernel,    given-002-tf-conv-same-k2s1",
    })
    void aLessonGivesTheNumbersOfTensorFlow(String id, String oracle) {
        Exercise exercise = exercise(id);
        OracleCase expected = oracle(oracle);

        assertThat(exercise.input().toFloats()).isEqualTo(expected.input().toFloats());
        assertThatOutput(exercise.with(NumberType.FLOAT32).compute())
                .isExactly(expected.expected());
        assertThat(exercise.compute().output().toFloats())
                .isEqualTo(expected.expected().toFloats());
    }

    /** What the oracle lacks, by hand. */
    @ParameterizedTest
    @CsvSource({
        // the middle of each window: rows 1 and 3, columns 1 and 3 of 6·row + column
        "stride,                   1×2×2×1, 7 9 / 19 21",
        // the middle of four corners: rows and columns 1 to 3 of 5·row + column
        "dilation,                 1×3×3×1, 6 7 8 / 11 12 13 / 16 17 18",
        // 4·(1 + 2) and 4·(3 + 4)
        "groups,                   1×1×1×2, 12 28",
        // mean, right minus left in two rows, lower right cell
        "depthwise,                1×2×2×3, 2 2 4 3 2 5 / 5 2 7 6 2 8",
        // stamps of 1, 2, 3 and 4, two apart; all four meet in the middle
        "transposed,               1×5×5×1, 1 1 3 2 2 / 1 1 3 2 2 / 4 4 10 6 6 / 3 3 7 4 4 / 3 3 7"
                + " 4 4",
        "max-pooling,              1×2×2×1, 6 5 / 7 9",
        "average-pooling,          1×4×4×1, 9 9 9 9 / 9 9 9 9 / 9 9 9 9 / 9 9 9 9",
        // 4·9/9, 6·9/9 and 9·9/9
        "average-pooling-counted,  1×4×4×1, 4 6 6 4 / 6 9 9 6 / 6 9 9 6 / 4 6 6 4",
        // 12 · rows + 3 · columns + 9: the three indices under a window add up to 2, 3, 6 or 7
        "borders,                  1×4×4×1, 39 42 51 54 / 51 54 63 66 / 87 90 99 102 / 99 102 111 114",
        // two to the left of each cell, two to the right of it: 3 2 before 1 2 3 4, 3 2 behind
        "borders-side-by-side,     1×1×4×2, 3 3 2 4 1 3 2 2",
        "cross-correlation,        1×3×3×1, 9 8 7 / 6 5 4 / 3 2 1",
        "true-convolution,         1×3×3×1, 1 2 3 / 4 5 6 / 7 8 9",
        // 1 − 2 + 6 − 1 + 1 and 3 − 4 + 2 − 1
        "dense-as-convolution,     1×1×1×2, 5 0",
        // red/4 + green/2 + blue/4, red − blue
        "one-by-one,               1×2×2×2, 5 4 4 -8 / 6 -4 4 0",
        // (x − 5)/2.5·2 + 3, (x + 1)/0.5 − 2
        "batch-normalization,      1×2×2×2, 7 -2 3 0 / -1 2 5 -4",
    })
    void aLessonGivesTheNumbersWorkedOutByHand(String id, String shape, String rows) {
        assertThatOutput(exercise(id).compute()).hasShape(shape).isExactly(rows);
    }

    /** The lecture: 0·w₀₀ + 1·w₀₁ + 4·w₁₀ + 5·w₁₁, exactly. */
    @Test
    void theFirstCellOfTheRandomWeightsIsWhatTheHandCalculates() {
        Exercise exact = exercise("random-weights").with(NumberType.EXACT);

        assertThat(exact.compute().output().at(0)).isEqualTo(Rational.of(-412575402, 100000000));
    }

    /** The lecture: red, green and blue of the first filter are added. */
    @Test
    void theColoursOfAFilterAddUpToItsOutput() {
        Exercise exact = exercise("three-colours-four-filters").with(NumberType.EXACT);
        var ledger = exact.compute().ledger(exact.compute().geometry().output().cell(0));

        assertThat(ledger.subtotals())
                .containsExactly(
                        Rational.of(38554237, 100000000),
                        Rational.of(-139321621, 1000000000),
                        Rational.of(-45764467, 100000000));
        assertThat(ledger.result()).isEqualTo(Rational.of(-211423921, 1000000000));
    }

    /** From numbers below 1 to the weights that the lecture prints first. */
    @Test
    void theLessonOnFirstWeightsEndsWithTheKernelOfTheRandomWeights() {
        var drawn = (Weighted) exercise("random-weights").operation();

        assertThat(exercise("first-weights").compute().output().toFloats())
                .isEqualTo(drawn.kernel().toFloats())
                .containsExactly(-0.13014299f, -0.23927206f, -0.20175874f, -0.6158894f);
    }

    @Test
    void everyLessonIsCheckedAndTheFirstIsTheMeanFilter() {
        assertThat(Lessons.all()).extracting(Lesson::id).hasSize(43).doesNotHaveDuplicates();
        assertThat(Lessons.all().getFirst().sheet()).isEqualTo(Lessons.first());
    }

    @Test
    void theIndexHasTheTitleOfEveryLesson() throws IOException {
        assertThat(Files.readAllLines(FOLDER.resolve("index.txt")))
                .containsExactlyElementsOf(
                        Stream.of(Series.values()).flatMap(LessonsTest::linesOfTheIndex).toList());
    }

    private static Stream<String> linesOfTheIndex(Series series) {
        return Stream.concat(
                Stream.of("# " + series.code()),
                Lessons.in(series).stream()
                        .map(lesson -> lesson.id() + ": " + lesson.sheet().title()));
    }

    @Test
    void theLecturesLessonsComeFirstAndEveryLessonIsInOneSeries() {
        assertThat(Lessons.in(Series.LECTURE))
                .extracting(Lesson::id)
                .startsWith("mean-filter", "random-weights")
                .endsWith("vertical-edge");
        assertThat(Stream.of(Series.values()).flatMap(series -> Lessons.in(series).stream()))
                .containsExactlyElementsOf(Lessons.all());
    }

    @Test
    void theIndexListsEveryFile() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(
                                            Stream.of("index.txt"),
                                            Lessons.all().stream().flatMap(LessonsTest::files))
                                    .toList());
        }
    }

    private static Stream<String> files(Lesson lesson) {
        return Stream.concat(
                Stream.of(".kernelwalk.json", ".py").map(ending -> lesson.id() + ending),
                Stream.of(Language.values())
                        .map(language -> lesson.id() + language.suffix() + ".properties"));
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everyLessonHasItsWordsInEveryLanguage(Lesson lesson) {
        for (Language language : Language.values()) {
            LessonText words = lesson.in(language);

            assertThat(words(words)).allSatisfy(text -> assertThat(text).isNotBlank());
            assertThat(sentences(words.text())).isBetween(2L, 5L);
            assertThat(words.question()).contains("?");
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void onlyTheKoreanWordsAreInHangul(Lesson lesson) {
        assertThat(words(lesson.in(Language.KOREAN)))
                .allSatisfy(text -> assertThat(text).containsPattern(HANGUL));
        assertThat(words(lesson.in(Language.ENGLISH)))
                .allSatisfy(text -> assertThat(text).doesNotContainPattern(HANGUL));
        assertThat(sentences(lesson.in(Language.ENGLISH).text())).isLessThanOrEqualTo(4);
    }

    private static List<String> words(LessonText lesson) {
        return List.of(lesson.title(), lesson.text(), lesson.question());
    }

    private static long sentences(String text) {
        return Pattern.compile("[.]( |$)").matcher(text).results().count();
    }

    /** Whoever sees only the file reads the English title and the question. */
    @ParameterizedTest
    @MethodSource("lessons")
    void theFileItselfHasTheEnglishTitleAndQuestion(Lesson lesson) {
        assertThat(lesson.sheet().title()).isEqualTo(lesson.in(Language.ENGLISH).title());
        assertThat(lesson.sheet().notes()).isEqualTo(lesson.in(Language.ENGLISH).question());
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void theCodeHasTheNumbersOfTheExercise(Lesson lesson) {
        assertThat(lesson.code())
                .contains(
                        switch (lesson.sheet()) {
                            case Exercise exercise -> CodeLanguage.KERAS.write(exercise);
                            case Attempt attempt -> AttemptScript.of(attempt);
                        });
    }

    @Test
    void anExerciseIsKnownAsItsLessonWhateverItsNumbersAre() {
        Exercise changed = exercise("stride").withInput(0, Rational.of(99));

        assertThat(Lessons.of(changed)).map(Lesson::id).contains("stride");
        assertThat(Lessons.of(Exercise.of(changed.input(), changed.operation()))).isEmpty();
    }

    private static List<Lesson> lessons() {
        return Lessons.all();
    }

    private static Exercise exercise(String id) {
        return lesson(id).exercise().orElseThrow();
    }

    private static Lesson lesson(String id) {
        return Lessons.all().stream()
                .filter(lesson -> lesson.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static OracleCase oracle(String id) {
        return Stream.of("lecture.jsonl", "given.jsonl")
                .flatMap(name -> OracleFile.read(name).stream())
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
