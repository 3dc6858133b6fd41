package kernelwalk.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.ErrorBound;
import kernelwalk.convolution.Floating;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.OracleCase;
import kernelwalk.convolution.OracleFile;
import kernelwalk.convolution.RandomExercise;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Trial;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs are run where Python has what they import, and their prints compared. */
class ProgramsRunTest {

    /** PyTorch 1 has no float16 convolution on a processor. */
    private static final String TORCH_HALF =
            "import torch; ones = torch.ones(1, 1, 1, 1).half();"
                    + " torch.nn.functional.conv2d(ones, ones)";

    @TempDir private Path folder;

    @Test
    void numpyPrintsWhatTheFrameworksComputed() {
        assumeTrue(PythonRun.has("numpy"), "python3 with numpy is not installed here");
        List<OracleCase> cases = oracle();

        List<String> wrong = wrong(CodeLanguage.NUMPY, cases, OracleCase::expected, null);

        assertThat(cases).hasSize(69 + 67);
        assertThat(wrong).isEmpty();
    }

    @Test
    void numpyAndSciPyPrintWhatTheModelComputes() {
        assumeTrue(
                PythonRun.has("numpy, scipy.signal"),
                "python3 with numpy and scipy is not installed here");

        assertThat(wrong(CodeLanguage.NUMPY, null)).isEmpty();
    }

    @Test
    void torchPrintsWhatTheFrameworksAndTheModelComputed() {
        assumeTrue(PythonRun.has("torch"), "python3 with torch is not installed here");

        boolean halves = PythonRun.runs(TORCH_HALF);
        List<OracleCase> cases =
                oracle().stream()
                        .filter(given -> halves || given.numbers() != NumberType.FLOAT16)
                        .toList();

        assertThat(wrong(CodeLanguage.PYTORCH, cases, OracleCase::expected, null)).isEmpty();
        assertThat(wrong(CodeLanguage.PYTORCH, null))
                .filteredOn(problem -> halves || !problem.contains("'Half'"))
                .isEmpty();
    }

    @Test
    void kerasPrintsWhatTheFrameworksAndTheModelComputed() {
        assumeTrue(PythonRun.has("keras"), "python3 with keras is not installed here");

        assertThat(wrong(CodeLanguage.KERAS, oracle(), OracleCase::expected, null)).isEmpty();
        assertThat(wrong(CodeLanguage.KERAS, null)).isEmpty();
    }

    private static List<OracleCase> oracle() {
        return Stream.of("lecture.jsonl", "given.jsonl")
                .flatMap(name -> OracleFile.read(name).stream())
                .toList();
    }

    private List<String> wrong(
            CodeLanguage language,
            List<OracleCase> cases,
            Function<OracleCase, Tensor<Shape>> expected,
            Path beside) {
        List<Exercise> exercises =
                cases.stream()
                        .map(
                                given ->
                                        new Exercise(
                                                given.id(),
                                                "",
                                                given.input(),
                                                given.computation().operation(),
                                                given.numbers(),
                                                given.convention()))
                        .toList();
        return wrong(language, exercises, cases.stream().map(expected).toList(), beside);
    }

    /** On exercises of every operation, size and number type. */
    private List<String> wrong(CodeLanguage language, Path beside) {
        List<Exercise> exercises =
                RandomExercise.seeds()
                        .mapToObj(seed -> exercise(seed, new RandomExercise(seed).any()))
                        .toList();
        return wrong(
                language,
                exercises,
                exercises.stream().map(exercise -> exercise.compute().output()).toList(),
                beside);
    }

    private static Exercise exercise(long seed, Trial<?> trial) {
        return new Exercise(
                "seed " + seed,
                "",
                trial.input(),
                trial.operation(),
                trial.numbers(),
                trial.convention());
    }

    private List<String> wrong(
            CodeLanguage language,
            List<Exercise> exercises,
            List<Tensor<Shape>> expected,
            Path beside) {
        List<String> printed =
                PythonRun.printed(exercises.stream().map(language::write).toList(), folder, beside);
        assertThat(printed).hasSameSizeAs(exercises);
        var wrong = new ArrayList<String>();
        for (int i = 0; i < printed.size(); i++) {
            String problem = problem(exercises.get(i), expected.get(i), printed.get(i), language);
            if (!problem.isEmpty()) {
                wrong.add(exercises.get(i).title() + ": " + problem);
            }
        }
        return wrong;
    }

    /** Whole numbers have to be the same; floats have to lie where every order of summation does. */
    private static String problem(
            Exercise exercise, Tensor<Shape> expected, String print, CodeLanguage language) {
        if (print.startsWith("failed")) {
            return print;
        }
        NumberType type = type(exercise, language);
        Tensor<Shape> printed = Tensor.of(expected.layout(), numbers(print, type));
        if (type == NumberType.INT32) {
            return printed.equals(expected) ? "" : printed + " is not " + expected;
        }
        Computation typed = exercise.with(type).compute();
        var beyond = new ErrorBound(typed.exactly(), type).beyond(printed);
        return beyond.isEmpty() ? "" : beyond.getFirst() + " in " + print;
    }

    /** The type that a program computes with: each language has its own for exact numbers, and not all have int32. */
    private static NumberType type(Exercise exercise, CodeLanguage language) {
        return switch (exercise.numbers()) {
            case EXACT -> language == CodeLanguage.NUMPY ? NumberType.FLOAT64 : NumberType.FLOAT32;
            case INT32 ->
                    language == CodeLanguage.NUMPY
                                    || language == CodeLanguage.PYTORCH
                                            && exercise.operation() instanceof Convolution
                            ? NumberType.INT32
                            : NumberType.FLOAT64;
            case FLOAT16, FLOAT32, FLOAT64 -> exercise.numbers();
        };
    }

    private static List<Value> numbers(String print, NumberType type) {
        return Arrays.stream(print.replaceAll("[\\[\\]]", " ").trim().split("\\s+"))
                .map(text -> rational(new BigDecimal(text)))
                .<Value>map(exact -> type.isFloat() ? Floating.nearest(exact, type) : exact)
                .toList();
    }

    private static Rational rational(BigDecimal number) {
        return number.scale() <= 0
                ? Rational.of(number.toBigIntegerExact(), java.math.BigInteger.ONE)
                : Rational.of(number.unscaledValue(), java.math.BigInteger.TEN.pow(number.scale()));
    }
}
