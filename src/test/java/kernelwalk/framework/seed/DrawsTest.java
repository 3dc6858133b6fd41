package kernelwalk.framework.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.OracleCase;
import kernelwalk.convolution.OracleFile;
import kernelwalk.convolution.Size;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Initializer;
import kernelwalk.exercise.SeededFramework;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DrawsTest {

    private static final BigInteger LECTURE = BigInteger.valueOf(43052);

    static Stream<SeedCase> cases() {
        return SeedCase.all().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyBitIsTheFrameworks(SeedCase given) {
        Draws draws = Draws.of(given.framework(), given.seed());

        for (int i = 0; i < given.layers().size(); i++) {
            SeedCase.Start start = given.starts().get(i);
            DrawnLayer drawn = draws.next(given.layers().get(i), start.initializer());
            assertThat(drawn.shape()).isEqualTo(start.shape());
            assertThat(drawn.weights()).isEqualTo(start.weights());
            assertThat(drawn.bias()).isEqualTo(start.bias());
        }
    }

    @Test
    void thereAreSeventyCasesOfFiveFrameworks() {
        assertThat(cases()).hasSize(70);
        assertThat(cases().map(SeedCase::framework).distinct())
                .containsExactlyInAnyOrder(SeededFramework.values());
    }

    /** The layers of the lecture in their order; its operations 1 and 4 print nothing. */
    @ParameterizedTest
    @CsvSource({
        "lecture-test1-random, 0, 2, 1, 1",
        "lecture-test3-ones3x3, 2, 3, 1, 1",
        "lecture-test4-random, 3, 3, 1, 1",
        "lecture-test5-ones-4filters, 5, 2, 1, 4",
        "lecture-test6-exact-weights, 6, 2, 3, 4"
    })
    void theLecturesWeightsFollowFromItsSeed(
            String id, int before, int size, int channels, int filters) {
        OracleCase lecture =
                OracleFile.read("lecture.jsonl").stream()
                        .filter(given -> given.id().equals(id + "/printed"))
                        .findFirst()
                        .orElseThrow();
        Draws draws = Draws.of(SeededFramework.KERAS_2, LECTURE);
        draws.pass(before);

        DrawnLayer drawn =
                draws.next(
                        new Layer.Conv2d(new Size(size, size), channels, filters, 1),
                        Initializer.DEFAULT);

        assertThat(drawn.weights()).isEqualTo(floats(lecture));
    }

    private static List<Float> floats(OracleCase given) {
        var floats = new ArrayList<Float>();
        var kernel = ((Weighted) given.computation().operation()).kernel();
        for (int i = 0; i < kernel.count(); i++) {
            Value value = kernel.at(i);
            floats.add((float) value.toDouble());
        }
        return floats;
    }

    @ParameterizedTest
    @EnumSource(SeededFramework.class)
    void whatWasDrawnBeforeIsPassed(SeededFramework framework) {
        var random = new Random(7);
        for (int trial = 0; trial < 50; trial++) {
            var seed = BigInteger.valueOf(random.nextInt(1 << 20));
            Layer first = layer(random, framework);
            Layer second = layer(random, framework);
            Draws both = Draws.of(framework, seed);
            Draws passed = Draws.of(framework, seed);

            DrawnLayer before = both.next(first, Initializer.DEFAULT);
            passed.pass(
                    framework.isTorch()
                            ? before.weights().size() + before.bias().orElseThrow().size()
                            : 1);

            assertThat(passed.next(second, Initializer.DEFAULT))
                    .isEqualTo(both.next(second, Initializer.DEFAULT));
        }
    }

    /** √(6 ÷ (fan in + fan out)) and, in PyTorch, 1 ÷ √fan in. */
    @ParameterizedTest
    @EnumSource(SeededFramework.class)
    void allWeightsLieWithinTheLimitAndFillIt(SeededFramework framework) {
        var layer = new Layer.Conv2d(new Size(3, 2), 4, 50, 1);
        double limit = framework.isTorch() ? 1 / Math.sqrt(24) : Math.sqrt(6 / 324.0);

        List<Float> weights =
                Draws.of(framework, LECTURE).next(layer, Initializer.DEFAULT).weights();

        assertThat(weights)
                .hasSize(1200)
                .allSatisfy(
                        weight -> assertThat(Math.abs(weight)).isLessThanOrEqualTo((float) limit))
                .anySatisfy(weight -> assertThat((double) weight).isLessThan(-0.95 * limit))
                .anySatisfy(weight -> assertThat((double) weight).isGreaterThan(0.95 * limit));
    }

    /** Filters before channels: 2 · 2 · 3 come in and 2 · 2 · 5 go out, by the last two axes. */
    @Test
    void aTransposedLayerHasItsAxesAsTheFrameworkHasThem() {
        var layer = new Layer.Conv2dTranspose(new Size(2, 2), 5, 3, 1);

        assertThat(
                        Draws.of(SeededFramework.KERAS_3_JAX, LECTURE)
                                .next(layer, Initializer.HE_UNIFORM))
                .satisfies(drawn -> assertThat(drawn.shape()).containsExactly(2, 2, 3, 5))
                .satisfies(
                        drawn ->
                                assertThat(drawn.weights())
                                        .allMatch(w -> Math.abs(w) <= Math.sqrt(6 / 12.0)));
        assertThat(Draws.of(SeededFramework.PYTORCH, LECTURE).next(layer, Initializer.DEFAULT))
                .satisfies(drawn -> assertThat(drawn.shape()).containsExactly(5, 3, 2, 2))
                .satisfies(drawn -> assertThat(drawn.bias().orElseThrow()).hasSize(3));
    }

    @Test
    void whatAFrameworkDoesNotTakeIsRefused() {
        Draws torch = Draws.of(SeededFramework.PYTORCH, LECTURE);
        Draws keras = Draws.of(SeededFramework.KERAS_3_JAX, LECTURE);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Draws.of(SeededFramework.KERAS_3_JAX, BigInteger.valueOf(-1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> torch.next(new Layer.Dense(1, 1), Initializer.HE_UNIFORM));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                keras.next(
                                        new Layer.Conv2dTranspose(Size.ONE, 2, 2, 2),
                                        Initializer.DEFAULT));
        assertThatIllegalArgumentException().isThrownBy(() -> new Layer.Conv2d(Size.ONE, 3, 2, 2));
        assertThat(SeededFramework.PYTORCH.mostSeed())
                .isEqualTo(new BigInteger("18446744073709551615"));
    }

    private static Layer layer(Random random, SeededFramework framework) {
        var size = new Size(1 + random.nextInt(3), 1 + random.nextInt(3));
        int channels = 1 + random.nextInt(3);
        int filters = 1 + random.nextInt(3);
        int groups = 1 + random.nextInt(2);
        return switch (random.nextInt(4)) {
            case 0 -> new Layer.Conv2d(size, groups * channels, groups * filters, groups);
            case 1 -> new Layer.DepthwiseConv2d(size, channels, filters);
            case 2 ->
                    new Layer.Conv2dTranspose(
                            size,
                            groups * channels,
                            groups * filters,
                            framework.isTorch() ? groups : 1);
            default -> new Layer.Dense(channels, filters);
        };
    }
}
