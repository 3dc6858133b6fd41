package kernelwalk.homework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.RandomExercise;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Trial;
import kernelwalk.exercise.ConventionDifference;
import kernelwalk.exercise.ConventionDifference.SameResult;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.MarkingRules;
import kernelwalk.exercise.RuleBook;
import kernelwalk.export.PythonRun;
import kernelwalk.homework.answer.Answer;
import kernelwalk.homework.answer.Exact;
import kernelwalk.homework.misconception.Variation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An answer is called right in a framework or a textbook exactly when that one's own definition makes it. */
class RightElsewhereTest {

    private static final int SEEDS = 400;

    @TempDir private Path folder;

    static LongStream seeds() {
        return LongStream.range(0, SEEDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anAnswerIsRightElsewhereExactlyWhenTheRulesThereMakeIt(long seed) {
        Exercise exercise = exercise(seed);
        Map<Elsewhere, Tensor<Shape>> outputs = byDefinition(exercise);
        Tensor<Shape> own = exercise.compute().output();

        for (Tensor<Shape> output : outputs.values()) {
            Check check = Check.of(exercise, Answer.of(output), MarkingRules.USUAL);

            List<Elsewhere> where =
                    Exact.areSame(output, own)
                            ? List.of()
                            : outputs.keySet().stream()
                                    .filter(there -> Exact.areSame(outputs.get(there), output))
                                    .toList();
            assertThat(check.conventions()).as(exercise.operation().toString()).isEqualTo(where);
            assertThat(check.verdict())
                    .isEqualTo(where.isEmpty() ? Verdict.RIGHT : Verdict.RIGHT_ELSEWHERE);
        }
        Answer slipped = Answer.of(own.with(0, Exact.of(own.at(0)).plus(Rational.of(1, 977))));
        assertThat(Check.of(exercise, slipped, MarkingRules.USUAL).conventions()).isEmpty();
    }

    /** What the panel of rules says of them. */
    @ParameterizedTest
    @MethodSource("seeds")
    void theRulesSayTheSameResultExactlyWhenTheOnesThereMakeIt(long seed) {
        Exercise exercise = exercise(seed);
        Map<Elsewhere, Tensor<Shape>> outputs = byDefinition(exercise);
        Tensor<Shape> own = exercise.compute().output();

        for (Elsewhere there : Elsewhere.values()) {
            if (there != Elsewhere.TEXTBOOK) {
                boolean isSame =
                        ConventionDifference.of(exercise, RuleBook.valueOf(there.name()))
                                instanceof SameResult;

                assertThat(isSame)
                        .as(there + " " + exercise.operation())
                        .isEqualTo(
                                outputs.containsKey(there)
                                        && Exact.areSame(outputs.get(there), own));
            }
        }
    }

    private static Map<Elsewhere, Tensor<Shape>> byDefinition(Exercise exercise) {
        Map<Elsewhere, Tensor<Shape>> outputs = new EnumMap<>(Elsewhere.class);
        for (Elsewhere there : Elsewhere.values()) {
            ByDefinition.output(exercise, there).ifPresent(output -> outputs.put(there, output));
        }
        return outputs;
    }

    /** Any operation, padding and convention; every second one with a turned kernel. */
    private static Exercise exercise(long seed) {
        Trial<?> trial = new RandomExercise(seed).any();
        Exercise exercise =
                Exercise.of(trial.input(), trial.operation())
                        .with(NumberType.EXACT)
                        .with(trial.convention());
        return Variation.of(exercise).flip(seed % 2 == 0);
    }

    /** SciPy's own functions, and NumPy's windows for everybody else's plain convolution. */
    @Test
    void sciPysFunctionsMakeWhatIsCalledRightInThem() throws IOException {
        Optional<PythonRun> python = PythonRun.having("numpy, scipy.signal");
        assumeTrue(python.isPresent(), "no python3 here has numpy and scipy");
        List<Exercise> exercises =
                LongStream.range(0, 10L * SEEDS)
                        .mapToObj(RightElsewhereTest::exercise)
                        .filter(RightElsewhereTest::isPlain)
                        .map(exercise -> exercise.with(NumberType.FLOAT64))
                        .toList();
        String functions =
                Files.readString(Path.of("src/test/resources/homework/right_elsewhere.py"));
        List<String> programs =
                exercises.stream().map(exercise -> functions + call(exercise)).toList();

        List<String> printed = python.get().printed(programs, folder);

        assertThat(exercises).hasSizeGreaterThan(20);
        for (int i = 0; i < printed.size(); i++) {
            String[] lines = printed.get(i).strip().split("\n");
            List<Elsewhere> all =
                    List.of(Elsewhere.KERAS, Elsewhere.SCIPY_CONVOLVE, Elsewhere.SCIPY_CORRELATE);
            for (int there = 0; there < all.size(); there++) {
                Tensor<Shape> expected =
                        ByDefinition.output(exercises.get(i), all.get(there)).orElseThrow();
                assertThat(numbers(lines[there]))
                        .as(all.get(there) + " " + exercises.get(i).operation())
                        .usingElementComparator(RightElsewhereTest::nearly)
                        .isEqualTo(numbers(expected));
            }
        }
    }

    private static int nearly(double one, double other) {
        return Math.abs(one - other) < 1e-6 * (1 + Math.abs(other))
                ? 0
                : Double.compare(one, other);
    }

    private static boolean isPlain(Exercise exercise) {
        return exercise.operation() instanceof Convolution
                && ByDefinition.output(exercise, Elsewhere.SCIPY_CORRELATE).isPresent();
    }

    private static List<Double> numbers(String line) {
        return Arrays.stream(line.split(" ")).map(Double::valueOf).toList();
    }

    private static List<Double> numbers(Tensor<Shape> output) {
        return IntStream.range(0, output.count())
                .mapToObj(index -> output.at(index).toDouble())
                .toList();
    }

    /** The call of the functions with an exercise's numbers. */
    private static String call(Exercise exercise) {
        var weighted = (Convolution) exercise.operation();
        var margins = Variation.of(exercise).geometry().margins();
        String padding =
                switch (weighted.padding()) {
                    case Padding.Valid _ -> "\"valid\"";
                    case Padding.Same _ -> "\"same\"";
                    case Padding.Full _ -> "\"full\"";
                    case Padding.Explicit _ ->
                            "((%d, %d), (%d, %d))"
                                    .formatted(
                                            margins.top(),
                                            margins.bottom(),
                                            margins.left(),
                                            margins.right());
                };
        return "\nshow(%s, %s, %s, %s, %s, %s, (%d, %d))\n"
                .formatted(
                        list(exercise.input()),
                        exercise.input().layout().lengths(),
                        list(weighted.kernel()),
                        weighted.kernel().layout().lengths(),
                        bias(weighted),
                        padding,
                        weighted.strides().height(),
                        weighted.strides().width());
    }

    private static List<Double> bias(Weighted weighted) {
        return weighted.bias().stream().map(value -> value.toDouble()).toList();
    }

    private static List<Double> list(Tensor<?> numbers) {
        List<Double> list = new ArrayList<>();
        for (int i = 0; i < numbers.count(); i++) {
            list.add(numbers.at(i).toDouble());
        }
        return list;
    }
}
