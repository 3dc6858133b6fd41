package kernelwalk.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelwalk.convolution.Border;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.Dense;
import kernelwalk.convolution.ErrorBound;
import kernelwalk.convolution.Floating;
import kernelwalk.convolution.Ledger;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.Pooling;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.OracleCase;
import kernelwalk.convolution.OracleFile;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.RandomExercise;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Trial;
import kernelwalk.convolution.Value;
import kernelwalk.convolution.Windowless;
import kernelwalk.exercise.Attempt;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.SeededFramework;
import kernelwalk.exercise.Sheet;
import kernelwalk.exercise.lesson.Lesson;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.framework.Call;
import kernelwalk.framework.Framework;
import kernelwalk.framework.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The programs are run where Python has what they import, and their prints compared. */
class ProgramsRunTest {

    /** PyTorch 1 has no float16 convolution on a processor. */
    private static final String TORCH_HALF =
            "import torch; ones = torch.ones(1, 1, 1, 1).half();"
                    + " torch.nn.functional.conv2d(ones, ones)";

    @TempDir private Path folder;

    @Test
    void numpyPrintsWhatTheFrameworksComputed() {
        PythonRun python = pythonHaving("numpy");
        List<OracleCase> cases = oracle();

        List<String> wrong = wrong(CodeLanguage.NUMPY, cases, OracleCase::expected, python);

        assertThat(cases).hasSize(69 + 67);
        assertThat(wrong).isEmpty();
    }

    @Test
    void numpyAndSciPyPrintWhatTheModelComputes() {
        PythonRun python = pythonHaving("numpy, scipy.signal");

        assertThat(wrong(CodeLanguage.NUMPY, python)).isEmpty();
    }

    @Test
    void torchPrintsWhatTheFrameworksAndTheModelComputed() {
        PythonRun python = pythonHaving("torch");

        boolean halves = python.runs(TORCH_HALF);
        List<OracleCase> cases =
                oracle().stream()
                        .filter(given -> halves || given.numbers() != NumberType.FLOAT16)
                        .toList();

        assertThat(wrong(CodeLanguage.PYTORCH, cases, OracleCase::expected, python)).isEmpty();
        assertThat(wrong(CodeLanguage.PYTORCH, python))
                .filteredOn(problem -> halves || !problem.contains("'Half'"))
                .isEmpty();
    }

    @Test
    void kerasPrintsWhatTheFrameworksAndTheModelComputed() {
        PythonRun python = pythonHaving("keras");

        assertThat(wrong(CodeLanguage.KERAS, oracle(), OracleCase::expected, python)).isEmpty();
        assertThat(wrong(CodeLanguage.KERAS, python)).isEmpty();
    }

    @Test
    void theProgramOfEveryLessonPrintsItsOutputAndThatOfEveryErrorItsMessage() {
        PythonRun python = pythonHaving("keras");
        List<Lesson> lessons = Lessons.all();

        List<String> printed =
                python.printed(
                        lessons.stream().map(lesson -> lesson.code().orElseThrow()).toList(),
                        folder);

        assertThat(printed).hasSameSizeAs(lessons);
        for (int i = 0; i < printed.size(); i++) {
            Lesson lesson = lessons.get(i);
            String print = printed.get(i).replaceAll("\\u001b\\[\\d*m", "");
            assertThat(problem(lesson.sheet(), print)).as(lesson.id()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(SeededFramework.class)
    void theFirstWeightsOfASeedArePrintedAsTheyAreDrawn(SeededFramework framework) {
        Optional<PythonRun> python = PythonRun.running(SeededPrograms.needed(framework));
        assumeTrue(python.isPresent(), "no python3 here has " + framework.title());
        var programs = SeededPrograms.of(framework);

        List<String> printed = python.get().printed(programs.texts(), folder);

        assertThat(printed.stream().map(SeededPrograms::floats))
                .containsExactlyElementsOf(programs.numbers());
    }

    private static PythonRun pythonHaving(String modules) {
        Optional<PythonRun> python = PythonRun.having(modules);
        assumeTrue(python.isPresent(), "no python3 here has " + modules);
        return python.get();
    }

    /** A lesson prints its output, or the message that the layer has for it. */
    static String problem(Sheet sheet, String print) {
        return switch (sheet) {
            case Exercise chain when chain.layers().size() > 1 ->
                    String.join("\n", ChainProgramTest.wrong(chain, print));
            case Exercise exercise ->
                    problem(exercise, exercise.compute().output(), print, CodeLanguage.KERAS);
            case Attempt attempt ->
                    switch (Framework.KERAS.reply(Call.of(attempt))) {
                        case Reply.Refused refused ->
                                print.replaceAll("conv2d_\\d+", "conv2d")
                                                .contains(refused.message().replace('\n', ' '))
                                        ? ""
                                        : print;
                        case Reply _ -> problem(attempt.exercise().orElseThrow(), print);
                    };
        };
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
            PythonRun python) {
        List<Exercise> exercises =
                cases.stream()
                        .map(
                                given ->
                                        Exercise.of(given.input(), given.computation().operation())
                                                .titled(given.id())
                                                .with(given.numbers())
                                                .with(given.convention()))
                        .toList();
        return wrong(language, exercises, cases.stream().map(expected).toList(), python);
    }

    /** On exercises of every operation, size and number type. */
    private List<String> wrong(CodeLanguage language, PythonRun python) {
        List<Exercise> exercises =
                RandomExercise.seeds()
                        .mapToObj(seed -> exercise(seed, new RandomExercise(seed).any()))
                        .flatMap(drawn -> Stream.concat(Stream.of(drawn), bordered(drawn)))
                        .toList();
        assertThat(exercises)
                .extracting(drawn -> drawn.operation().padding().border())
                .contains(Border.values());
        return wrong(
                language,
                exercises,
                exercises.stream().map(exercise -> exercise.compute().output()).toList(),
                python);
    }

    /** The same convolution with copies of the input around it, where there is enough to copy. */
    private static Stream<Exercise> bordered(Exercise drawn) {
        Shape input = drawn.input().layout();
        if (!(drawn.operation() instanceof Convolution convolution)
                || Math.min(input.height(), input.width()) < 3) {
            return Stream.empty();
        }
        var margins = new Margins(2, 1, 1, 2);
        return Stream.of(Border.REFLECT, Border.SYMMETRIC, Border.REPLICATE, Border.CIRCULAR)
                .map(border -> new Padding.Explicit(margins, border))
                .map(padding -> drawn.with(convolution.withPadding(padding)))
                .map(
                        exercise ->
                                exercise.titled(
                                        drawn.title() + " " + exercise.operation().padding()))
                .filter(ProgramsRunTest::hasOutput);
    }

    private static boolean hasOutput(Exercise exercise) {
        try {
            return exercise.compute().geometry().windows() > 0;
        } catch (ConvolutionException kernelTooLarge) {
            return false;
        }
    }

    private static Exercise exercise(long seed, Trial<?> trial) {
        return Exercise.of(trial.input(), trial.operation())
                .titled("seed " + seed)
                .with(trial.numbers())
                .with(trial.convention());
    }

    private List<String> wrong(
            CodeLanguage language,
            List<Exercise> exercises,
            List<Tensor<Shape>> expected,
            PythonRun python) {
        List<String> printed =
                python.printed(exercises.stream().map(language::write).toList(), folder);
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
        Computation exact = exercise.with(type).compute().exactly();
        if (addsInHalf(exercise, language)) {
            return isWithinSumsInHalf(printed, exact) ? "" : print + " for " + exact.output();
        }
        var beyond = new ErrorBound(exact, type).beyond(printed);
        return beyond.isEmpty() ? "" : beyond.getFirst() + " in " + print;
    }

    /**
     * Transposed convolutions add their contributions in float16, and so do TensorFlow's depthwise ones and those with
     * groups.
     */
    private static boolean addsInHalf(Exercise exercise, CodeLanguage language) {
        return exercise.numbers() == NumberType.FLOAT16
                && switch (exercise.operation()) {
                    case TransposedConvolution _ -> language != CodeLanguage.NUMPY;
                    case Convolution convolution ->
                            language == CodeLanguage.KERAS && convolution.groups() > 1;
                    case Dense _, Pooling _, Windowless _ -> false;
                };
    }

    /** Each product is rounded once, and again at every addition after it: γₙ·Σ|t| with n = terms + 1. */
    private static boolean isWithinSumsInHalf(Tensor<Shape> printed, Computation exact) {
        double roundoff = Math.scalb(1.0, -11);
        return IntStream.range(0, printed.count())
                .allMatch(
                        index -> {
                            Ledger ledger = exact.ledger(printed.layout().cell(index));
                            double steps = (ledger.entries().size() + 1) * roundoff;
                            double bound = steps / (1 - steps) * size(ledger);
                            double result = ledger.result().toDouble();
                            return Math.abs(printed.at(index).toDouble() - result) <= bound;
                        });
    }

    private static double size(Ledger ledger) {
        double products =
                ledger.entries().stream()
                        .mapToDouble(entry -> Math.abs(entry.product().toDouble()))
                        .sum();
        return products
                + (ledger.ending() instanceof Ledger.Ending.AddBias(var bias)
                        ? Math.abs(bias.toDouble())
                        : 0);
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
