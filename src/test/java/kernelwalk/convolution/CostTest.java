package kernelwalk.convolution;

import static kernelwalk.convolution.ProblemAssert.assertThatProblemOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelwalk.convolution.Operation.AveragePooling;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Operation.Weighted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a computation takes is known before, and too much is refused before anything is computed. */
class CostTest {

    private static final Size ALL = new Size(8, 8);

    @ForManyExercises
    void noMoreIsMultipliedThanTheCostSays(long seed) {
        Trial<?> trial = new RandomExercise(seed).any();
        Computation computation = trial.computation();
        var progress = new Progress(computation.cost().multiplications());
        computation.output(progress);

        long multiplied =
                cells(computation)
                        .mapToLong(
                                cell ->
                                        computation.taps(cell).stream()
                                                .filter(Tap::isInput)
                                                .count())
                        .sum();

        assertThat(multiplied).isLessThanOrEqualTo(computation.cost().multiplications());
        assertThat(progress.done()).isEqualTo(computation.cost().multiplications());
        assertThat(progress.part()).isEqualTo(1);
    }

    /** Each is multiplied once only, but there are a million of them to be kept and looked at. */
    @Test
    void aMillionResultsAreNoticedAndAFewThousandAreNot() {
        assertThat(copied(1024).cost().isNoticed()).isTrue();
        assertThat(copied(64).cost().isNoticed()).isFalse();
    }

    private static Computation copied(int edge) {
        Value[] ones = new Value[edge * edge];
        Arrays.fill(ones, Rational.ONE);
        return new Computation(
                Tensor.of(new Shape(1, edge, edge, 1), ones),
                Operation.Convolution.of(Tensor.of(new KernelShape(1, 1, 1, 1), 1)),
                NumberType.FLOAT32,
                Convention.KERAS);
    }

    @ForManyExercises
    void noSumOnTheWayHasMoreDigitsThanTheCostSays(long seed) {
        Computation computation = withLongNumbers(new RandomExercise(seed).any(), seed);

        int longest =
                cells(computation)
                        .flatMap(cell -> sums(computation.ledger(cell)))
                        .mapToInt(CostTest::digits)
                        .max()
                        .orElseThrow();

        assertThat((long) longest).isLessThanOrEqualTo(computation.cost().digits());
    }

    private static Computation withLongNumbers(Trial<?> trial, long seed) {
        var random = new Random(seed);
        Operation operation =
                trial.operation() instanceof Weighted weighted
                        ? weighted.withKernel(longer(weighted.kernel(), random))
                                .withBias(
                                        weighted.bias().stream()
                                                .map(bias -> longer(bias, random))
                                                .toList())
                        : trial.operation();
        return new Computation(
                longer(trial.input(), random), operation, NumberType.EXACT, trial.convention());
    }

    private static <L extends Layout> Tensor<L> longer(Tensor<L> tensor, Random random) {
        return Tensor.filled(tensor.layout(), i -> longer(tensor.at(i), random));
    }

    /** Times a decimal, or a fraction of up to sixty digits, or as it is. */
    private static Value longer(Value value, Random random) {
        var number = (Rational) value;
        return switch (random.nextInt(3)) {
            case 0 -> number.times(Rational.of(7, (long) Math.pow(10, random.nextInt(18))));
            case 1 ->
                    number.times(
                            Rational.of(
                                    new BigInteger(random.nextInt(200), random),
                                    new BigInteger(random.nextInt(200), random)
                                            .add(BigInteger.ONE)));
            default -> number;
        };
    }

    private static Stream<Rational> sums(Ledger ledger) {
        return Stream.concat(
                ledger.entries().stream().map(entry -> (Rational) entry.running()),
                Stream.of((Rational) ledger.result()));
    }

    private static int digits(Rational number) {
        return Math.max(
                number.numerator().abs().toString().length(),
                number.denominator().toString().length());
    }

    private static Stream<Cell> cells(Computation computation) {
        Shape output = computation.geometry().output();
        return IntStream.range(0, output.count()).mapToObj(output::cell);
    }

    /** (3 + 2·4000)² = 8003², of which a 3×3 kernel makes 8001². */
    @Test
    void paddingCountsLikeNumbers() {
        var padded =
                Convolution.of(Given.ones(3, 3, 1, 1))
                        .withPadding(Padding.explicit(4000, 4000, 4000, 4000));

        assertThatProblemOf(
                        () ->
                                new Trial<>(zeros(3), padded, NumberType.EXACT, Convention.KERAS)
                                        .computation())
                .is(Cause.TOO_MANY_CELLS, Place.PADDING)
                .naming(64_048_009, 64_016_001, 1 << 26);
    }

    /** 433² windows of 80² taps, each four steps in whole numbers over one denominator. */
    @Test
    void workOfMinutesIsRefused() {
        assertThatProblemOf(() -> compute(zeros(512), 80, NumberType.EXACT))
                .is(Cause.TOO_MUCH_WORK, Place.OUTPUT)
                .naming(1_199_929_600, 2);
        assertThat(compute(zeros(512), 80, NumberType.FLOAT32).cost().multiplications())
                .isEqualTo(1_199_929_600);
    }

    @Test
    void numbersThatNeedTooMuchMemoryAreRefused() {
        assertThatProblemOf(() -> compute(zeros(2300), 1, NumberType.FLOAT32))
                .is(Cause.TOO_MUCH_MEMORY, Place.OUTPUT);
    }

    @Test
    void aWindowThatCouldNotBeWorkedStepByStepIsRefused() {
        var pool = AveragePooling.of(new Size(1200, 1200));

        assertThatProblemOf(
                        () ->
                                new Computation(
                                        zeros(1200), pool, NumberType.FLOAT32, Convention.KERAS))
                .is(Cause.TOO_MUCH_MEMORY, Place.OUTPUT);
    }

    /** 64 numbers of 998 digits without a common divisor come to a denominator of nearly 64,000. */
    @Test
    void oneSumHasABudgetOfDigits() {
        Tensor<Shape> fractions = fractions(64, 998);

        assertThatProblemOf(
                        () ->
                                new Computation(
                                        fractions,
                                        Convolution.of(Given.ones(8, 8, 1, 1)),
                                        NumberType.EXACT,
                                        Convention.KERAS))
                .is(Cause.TOO_MANY_DIGITS, Place.NUMBERS);
        assertThat(
                        new Computation(
                                        fractions,
                                        MaxPooling.of(ALL),
                                        NumberType.EXACT,
                                        Convention.KERAS)
                                .cost()
                                .digits())
                .isBetween(998L, 1000L);
        assertThat(
                        new Computation(
                                        fractions,
                                        AveragePooling.of(ALL),
                                        NumberType.FLOAT64,
                                        Convention.KERAS)
                                .cost()
                                .digits())
                .isZero();
    }

    /** The common denominator of decimals is that of the longest: 10¹⁸. */
    @Test
    void decimalsOfManyLengthsAreNoLongerThanTheLongest() {
        List<Value> decimals = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            decimals.add(Rational.of(7, (long) Math.pow(10, i % 19)));
        }
        var input = Tensor.of(new Shape(1, 8, 8, 1), decimals);

        var computation =
                new Computation(input, AveragePooling.of(ALL), NumberType.EXACT, Convention.KERAS);

        assertThat(computation.cost().digits()).isBetween(19L, 24L);
    }

    @Test
    void anAnswerToALargeExerciseIsNotMarked() {
        compute(zeros(256), 3, NumberType.EXACT).cost().checkMarking();

        assertThatProblemOf(() -> compute(zeros(512), 3, NumberType.EXACT).cost().checkMarking())
                .is(Cause.TOO_MUCH_TO_MARK, Place.OUTPUT)
                .naming(510 * 510 * 9, 3);
    }

    @ParameterizedTest
    @EnumSource(NumberType.class)
    void whatIsNotWantedAnyMoreIsNotWorkedOut(NumberType numbers) {
        Stream.of(
                        compute(zeros(20), 3, numbers),
                        compute(zeros(4), 3, numbers),
                        new Computation(
                                zeros(4), MaxPooling.of(new Size(2, 2)), numbers, Convention.KERAS))
                .forEach(
                        computation -> {
                            var progress = new Progress(computation.cost().multiplications());
                            progress.cancel();

                            assertThatThrownBy(() -> computation.output(progress))
                                    .isInstanceOf(CancellationException.class);

                            assertThat(progress.done()).isZero();
                            assertThat(computation.isWorkedOut()).isFalse();
                            assertThat(computation.output().count()).isPositive();
                        });
    }

    @Test
    void whatIsSharedAmongTheCoresCanBeCancelledToo() {
        Computation computation = compute(zeros(256), 8, NumberType.FLOAT64);
        var progress = new Progress(computation.cost().multiplications());
        progress.cancel();

        assertThatThrownBy(() -> computation.output(progress))
                .isInstanceOf(CancellationException.class);
    }

    @ForManyExercises
    void aRunOfATapIsWhatItReads(long seed) {
        Geometry geometry = new RandomExercise(seed).any().computation().geometry();

        Stream.of(geometry.rows(), geometry.columns())
                .forEach(
                        axis -> {
                            TapRun[] runs = TapRun.along(axis);
                            for (int tap = 0; tap < axis.window(); tap++) {
                                assertThat(served(runs[tap])).isEqualTo(read(axis, tap));
                            }
                        });
    }

    private static List<List<Integer>> served(TapRun run) {
        return IntStream.range(0, run.count())
                .mapToObj(
                        i ->
                                List.of(
                                        run.output() + i * run.outputStep(),
                                        run.input() + i * run.inputStep()))
                .toList();
    }

    private static List<List<Integer>> read(Axis axis, int tap) {
        return IntStream.range(0, axis.output())
                .filter(cell -> axis.inputAt(cell, tap) >= 0)
                .mapToObj(cell -> List.of(cell, axis.inputAt(cell, tap)))
                .toList();
    }

    @ForManyExercises
    void theTapsOfAWindowAreCountedAsTheyRead(long seed) {
        Geometry geometry = new RandomExercise(seed).sliding().computation().geometry();
        var axis = (SlidingAxis) geometry.columns();

        for (int cell = 0; cell < axis.output(); cell++) {
            assertThat((long) axis.taps(cell, false)).isEqualTo(taps(axis, cell, false));
            assertThat((long) axis.taps(cell, true)).isEqualTo(taps(axis, cell, true));
        }
    }

    private static long taps(Axis axis, int cell, boolean padding) {
        return IntStream.range(0, axis.window())
                .map(tap -> axis.inputAt(cell, tap))
                .filter(read -> read >= 0 || padding && read == Axis.PADDED)
                .count();
    }

    private static Tensor<Shape> zeros(int edge) {
        return Tensor.filled(new Shape(1, edge, edge, 1), _ -> Rational.ZERO);
    }

    private static Tensor<Shape> fractions(int count, int digits) {
        var random = new Random(1);
        BigInteger least = BigInteger.TEN.pow(digits - 1);
        return Tensor.filled(
                new Shape(1, 8, count / 8, 1),
                _ -> Rational.of(BigInteger.ONE, least.add(new BigInteger(3000, random))));
    }

    private static Computation compute(Tensor<Shape> input, int edge, NumberType numbers) {
        return new Computation(
                input, Convolution.of(Given.ones(edge, edge, 1, 1)), numbers, Convention.KERAS);
    }
}
