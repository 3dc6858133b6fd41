package kernelwalk.homework.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Pointwise.BatchNormalization;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Size;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Layer;
import kernelwalk.exercise.OperationType;
import kernelwalk.homework.misconception.Carried;
import kernelwalk.homework.misconception.Misconception;
import kernelwalk.homework.misconception.Misconceptions;
import org.junit.jupiter.api.Test;

/** Chains of layers with drawn numbers. */
class ChainProblemTest {

    private static final List<OperationType> MANY =
            List.of(
                    OperationType.CONVOLUTION,
                    OperationType.BATCH_NORMALIZATION,
                    OperationType.RELU,
                    OperationType.MAX_POOLING,
                    OperationType.FLATTEN,
                    OperationType.DENSE);

    @Test
    void aChainHasTheLayersAndSizesOfItsPlan() {
        Exercise chain = ChainMaker.chain(plan(MANY, true), 1);

        assertThat(chain.layers())
                .extracting(layer -> OperationType.of(layer.operation()))
                .isEqualTo(MANY);
        assertThat(chain.opened()).isEqualTo(5);
        assertThat(chain.typedInput().layout()).isEqualTo(new Shape(1, 5, 6, 2));
        assertThat(chain.at(0).compute().output().layout()).isEqualTo(new Shape(1, 4, 4, 3));
        assertThat(chain.compute().output().layout()).isEqualTo(new Shape(1, 1, 1, 4));
    }

    /** By hand: 4 windows of 2 in 5 rows, 4 of 3 in 6 columns. */
    private static ChainPlan plan(List<OperationType> layers, boolean hasBias) {
        return new ChainPlan(layers, new Size(5, 6), new Size(2, 3), 2, 3, 4, hasBias);
    }

    @Test
    void itsNumbersAreSmallWholeOnes() {
        List<Exercise> chains = chains(true);

        assertThat(drawn(chains, it -> Stream.of(it.typedInput().toValues())))
                .isEqualTo(whole(-1, 5));
        assertThat(
                        drawn(
                                chains,
                                it ->
                                        weighted(it, 0)
                                                .flatMap(
                                                        each ->
                                                                Stream.of(
                                                                        each.kernel().toValues()))))
                .isEqualTo(whole(-2, 2));
        assertThat(drawn(chains, it -> weighted(it, 5).flatMap(each -> each.bias().stream())))
                .isEqualTo(Stream.concat(whole(-4, -1).stream(), whole(1, 4).stream()).toList());
    }

    @Test
    void withoutABiasEachIsZero() {
        for (int layer : new int[] {0, 5}) {
            assertThat(
                            drawn(
                                    chains(false),
                                    it ->
                                            weighted(it, layer)
                                                    .flatMap(each -> each.bias().stream())))
                    .containsExactly(Rational.ZERO);
        }
    }

    /** 4, 9 and 16 are 2², 3² and 4². */
    @Test
    void aNormalizationDividesByWholeNumbers() {
        List<Exercise> chains = chains(true);

        assertThat(drawn(chains, it -> normalization(it).variance().stream()))
                .containsExactly(Rational.of(4), Rational.of(9), Rational.of(16));
        assertThat(drawn(chains, it -> normalization(it).mean().stream())).isEqualTo(whole(-2, 2));
        assertThat(drawn(chains, it -> normalization(it).scale().stream())).isEqualTo(whole(1, 3));
        assertThat(chains).allMatch(it -> normalization(it).offset().size() == 3);
    }

    private static List<Exercise> chains(boolean hasBias) {
        return LongStream.range(0, 30)
                .mapToObj(seed -> ChainMaker.chain(plan(MANY, hasBias), seed))
                .toList();
    }

    private interface Numbers {
        Stream<Value> of(Exercise exercise);
    }

    /** Which different numbers there are, in order. */
    private static List<Rational> drawn(List<Exercise> chains, Numbers numbers) {
        return chains.stream()
                .flatMap(numbers::of)
                .map(number -> (Rational) number)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Rational> whole(int least, int most) {
        return LongStream.rangeClosed(least, most).mapToObj(Rational::of).toList();
    }

    private static Stream<Weighted> weighted(Exercise chain, int layer) {
        return Stream.of((Weighted) chain.layers().get(layer).operation());
    }

    private static BatchNormalization normalization(Exercise chain) {
        return (BatchNormalization) chain.layers().get(1).operation();
    }

    /** The largest of all is the same when rows and columns are exchanged before it; a bias left out mostly shows. */
    @Test
    void whatTheRestOfAChainHidesIsTold() {
        var layers =
                List.of(
                        OperationType.CONVOLUTION,
                        OperationType.RELU,
                        OperationType.GLOBAL_MAX_POOLING);
        List<Misconception> rules =
                rules("output-transposed", "sign-flipped", "bias-omitted", "kernel-rotated");

        List<MadeChain> made =
                LongStream.range(0, 5)
                        .mapToObj(seed -> MadeChain.of(plan(layers, true), rules, seed))
                        .toList();

        assertThat(made)
                .allMatch(
                        chain ->
                                chain.hidden().stream()
                                        .anyMatch(it -> it.name().equals("output-transposed")));
        for (MadeChain chain : made) {
            assertThat(chain.hidden())
                    .extracting(Carried::name)
                    .isEqualTo(hiddenIn(chain.exercise(), rules));
        }
    }

    /** By the definition: it changes the convolution, and what comes out in the end is the same. */
    private static List<String> hiddenIn(Exercise chain, List<Misconception> rules) {
        var hidden = new ArrayList<String>();
        for (int layer = 0; layer < chain.layers().size() - 1; layer++) {
            for (Misconception rule : rules) {
                Exercise here = chain.at(layer);
                var wrong = rule.answer(here);
                boolean isChanged =
                        wrong.isPresent() && !wrong.get().equals(here.compute().output());
                var end = Carried.from(chain, layer, rule).answer(chain);
                if (isChanged && end.isPresent() && end.get().equals(chain.compute().output())) {
                    hidden.add(rule.name());
                }
            }
        }
        return hidden;
    }

    /** Where every number of the convolution is below zero, ReLU makes zeros of them, whatever the mistake. */
    @Test
    void aChainIsDrawnAgainUntilItsMistakesShow() {
        List<Misconception> rules = rules("kernel-rotated", "bias-omitted");
        ChainPlan exam = ChainPlan.drawn(ChainPlan.EXAM, 3);

        List<MadeChain> made =
                LongStream.range(0, 10).mapToObj(seed -> MadeChain.of(exam, rules, seed)).toList();

        assertThat(made)
                .allSatisfy(
                        chain -> {
                            assertThat(chain.hidden()).isEmpty();
                            assertThat(chain.tries()).isBetween(1, 40);
                            for (Misconception rule : rules) {
                                assertThat(rule.answer(chain.exercise().at(0)).orElseThrow())
                                        .isNotEqualTo(chain.exercise().at(0).compute().output());
                            }
                        });
        assertThat(made).extracting(MadeChain::tries).anyMatch(tries -> tries > 1);
    }

    private static List<Misconception> rules(String... names) {
        return Arrays.stream(names).map(name -> Misconceptions.named(name).orElseThrow()).toList();
    }

    @Test
    void whatIsWishedOfAChainIsHeeded() {
        var wishes =
                new ChainWishes(
                        ChainPlan.EXAM,
                        Optional.of(new Size(4, 6)),
                        Optional.of(new Size(3, 3)),
                        Optional.of(2),
                        Optional.of(1),
                        Optional.of(3),
                        Optional.of(false));

        Exercise chain = wishes.exercise(1).orElseThrow();

        assertThat(chain).isEqualTo(wishes.problem(1).exercise());
        assertThat(chain.typedInput().layout()).isEqualTo(new Shape(1, 4, 6, 2));
        assertThat(chain.layers())
                .extracting(Layer::operation)
                .filteredOn(Weighted.class::isInstance)
                .allMatch(it -> ((Weighted) it).bias().stream().allMatch(Value::isZero));
        assertThat(chain.outputLengths()).containsExactly(1, 3);
    }

    /** No window of 5×5 stands in 4×4. */
    @Test
    void whatCannotBeComputedIsRefused() {
        var wishes =
                new ChainWishes(
                        ChainPlan.EXAM,
                        Optional.of(new Size(4, 4)),
                        Optional.of(new Size(5, 5)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());

        assertThatExceptionOfType(ConvolutionException.class).isThrownBy(() -> wishes.exercise(1));
    }
}
