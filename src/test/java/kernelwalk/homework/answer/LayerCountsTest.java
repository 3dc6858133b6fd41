package kernelwalk.homework.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.ChainSummaries;
import kernelwalk.homework.Problems;
import kernelwalk.homework.answer.AnswerFileException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text says of the sizes and the numbers of parameters of all layers of {@link Problems#chain}. */
class LayerCountsTest {

    private static final Exercise CHAIN = Problems.chain();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "conv: 4x4x2\nrelu: 4×4×2\npool 2 x 2 x 2\nflatten: 8\nscores (3)",
                "1. 4x4x2\n2. 4x4x2\n3. 2x2x2\n4. 8\n5. 3",
                "• conv: 4x4x2\n• relu: 4x4x2\n• pool: 2x2x2\n• flatten: 8\n• scores: 3",
                "4x4x2\n4x4x2\n2x2x2\n8\n3",
                "input 5x5x1\n4x4x2\n4x4x2\n2x2x2\n8\n3",
                "5x5x1 -> 4x4x2 -> 4x4x2 -> 2x2x2 -> 8 -> 3",
                "[(4, 4, 2), (4, 4, 2), (2, 2, 2), (8,), (3,)]",
                "4x4x2, 4x4x2, 2x2x2, 8, 3",
                "{\"conv\": [4, 4, 2], \"relu\": [4, 4, 2], \"pool\": [2, 2, 2], \"flatten\": [8], \"scores\": [3]}",
                "layer,parameters,size\nconv,10,4x4x2\nrelu,0,4x4x2\npool,0,2x2x2\nflatten,0,8\nscores,27,3",
                "layer\tat the end\nconv\t4x4x2\nrelu\t4x4x2\npool\t2x2x2\nflatten\t8\nscores\t3",
                "| layer | size |\n|---|---|\n| input | 5x5x1 |\n| conv | 4x4x2 |\n| relu | 4x4x2 |\n"
                        + "| pool | 2x2x2 |\n| flatten | 8 |\n| scores | 3 |",
            })
    void theSizesOfAllLayersAreToldApart(String text) {
        assertThat(numbers(counts(text, true).texts()))
                .containsExactly("4 4 2", "4 4 2", "2 2 2", "8", "3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10,0,0,0,27",
                "10 0 0 0 27",
                "(10, 0, 0, 0, 27)",
                "10 + 0 + 0 + 0 + 27",
                "10 -> 0 -> 0 -> 0 -> 27",
                "conv: 10\nflattening: 0\ndense layer: 27\nReLU: 0\n최대 풀링: 0",
                "4x4x2 10\n4x4x2 0\n2x2x2 0\n8 0\n3 27",
                "conv: 10 (4x4x2)\nrelu: 0 (4x4x2)\npool: 0 (2x2x2)\nflatten: 0\nscores: 27",
                "conv 4x4x2/10\nrelu 4x4x2/0\npool 2x2x2/0\nflatten 8/0\nscores 3/27",
                "layer;size;parameters\nconv;4x4x2;10\nrelu;4x4x2;0\npool;2x2x2;0\nflatten;8;0\nscores;3;27",
            })
    void theParametersOfAllLayersAreToldApart(String text) {
        assertThat(counts(text, false).texts().values()).containsExactly("10", "0", "0", "0", "27");
    }

    /** As TensorFlow 2.15 and torchinfo 1.8 print the model; torchinfo has the channels first. */
    @Test
    void aPastedSummaryHasSizesParametersAndTheirSum() {
        assertThat(numbers(counts(ChainSummaries.KERAS_2, true).texts()))
                .containsExactly("4 4 2", "4 4 2", "2 2 2", "8", "3");
        assertThat(counts(ChainSummaries.TORCHINFO, true).texts().get(0))
                .isEqualTo("torch.Size([1, 2, 4, 4])");
        for (String summary : List.of(ChainSummaries.KERAS_2, ChainSummaries.TORCHINFO)) {
            LayerCounts parameters = counts(summary, false);

            assertThat(parameters.texts().values()).containsExactly("10", "0", "0", "0", "27");
            assertThat(parameters.total()).contains("37");
            assertThat(parameters.sizesBeside()).hasSize(5);
        }
    }

    /** Keras has an activation in the row of the layer before it: that layer's size again, and no parameters. */
    @Test
    void aFunctionWithoutARowHasTheSizeOfTheLayerBefore() {
        String summary = ChainSummaries.KERAS_2.replaceAll("(?m)^ re_lu.*\\n", "");

        assertThat(numbers(counts(summary, true).texts()))
                .containsExactly("4 4 2", "4 4 2", "2 2 2", "8", "3");
        assertThat(counts(summary, false).texts()).containsEntry(1, "0").containsEntry(2, "0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "conv: 10⏎scores: 27⏎total 37 | 37",
                "conv: 10⏎scores: 27⏎합계: 37 | 37",
                "10+0+0+0+27 = 37 | 37",
                "10+0+0+0+27 | ",
                "conv: 10⏎scores: 27 | ",
                "layer;parameters⏎conv;10⏎scores;27⏎all;37 | 37"
            })
    void theSumIsNoLayer(String text, String total) {
        LayerCounts said = counts(text.replace('⏎', '\n'), false);

        assertThat(said.texts()).containsEntry(0, "10").containsEntry(4, "27");
        assertThat(said.total().orElse(null)).isEqualTo(total);
    }

    /** Of a layer that gives units, 3 and 27 can stand side by side; "3,027" is one number. */
    @Test
    void unitsCanStandBesideParameters() {
        LayerCounts both = counts("conv: 4x4x2, 10\nscores: 3, 27", false);
        LayerCounts grouped = counts("conv: 10\nscores: 3,027", false);

        assertThat(both.texts()).containsEntry(0, "10").containsEntry(4, "27");
        assertThat(both.sizesBeside()).containsEntry(0, "4x4x2").containsEntry(4, "3");
        assertThat(grouped.texts()).containsEntry(4, "3,027");
        assertThat(grouped.sizesBeside()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"37", "", "nothing", "conv", "37 parameters", "1,234"})
    void whatIsAboutOneLayerIsNoList(String text) {
        assertThat(LayerCounts.of(text, CHAIN, false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4x4x2", "4,4,2", "(None, 4, 4, 2)", "8"})
    void oneSizeIsNoListOfSizes(String text) {
        assertThat(LayerCounts.of(text, CHAIN, true)).isEmpty();
    }

    @Test
    void anExerciseOfOneLayerHasNoList() {
        assertThat(LayerCounts.of("1: 10", Problems.convolution("1", "1"), false)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true | 4x4x2, 2x2x2, 8 | OTHER_SIZES | 3 5",
                "false | 10, 0, 27 | OTHER_COUNTS | 3 5",
                "false | conv: 10⏎conv: 20 | LAYER_TWICE | conv",
                "false | conv: 10⏎nope: 20 | NO_LAYER | nope conv, 2, pool, 4, scores",
                "false | layer;parameters⏎nope;20 | NO_LAYER | nope conv, 2, pool, 4, scores",
                "false | conv: 10⏎layer 9: 20 | NO_LAYER | 9 conv, 2, pool, 4, scores"
            })
    void whatFitsNoLayerIsRefused(boolean isSizes, String text, Reason reason, String told) {
        assertThatExceptionOfType(AnswerFileException.class)
                .isThrownBy(() -> LayerCounts.of(text.replace('⏎', '\n'), CHAIN, isSizes))
                .satisfies(
                        refused -> {
                            assertThat(refused.reason()).isEqualTo(reason);
                            assertThat(joined(refused.arguments())).isEqualTo(told);
                        });
    }

    @Test
    void aSummaryOfAnotherModelIsRefused() {
        String summary = ChainSummaries.KERAS_2.replaceAll("(?m)^ (?:re_lu|flatten).*\\n", "");

        assertThatExceptionOfType(AnswerFileException.class)
                .isThrownBy(() -> LayerCounts.of(summary, CHAIN, true))
                .satisfies(
                        refused -> {
                            assertThat(refused.reason()).isEqualTo(Reason.OTHER_LAYERS);
                            assertThat(joined(refused.arguments())).isEqualTo("3 5");
                        });
    }

    private static LayerCounts counts(String text, boolean isSizes) {
        return LayerCounts.of(text, CHAIN, isSizes).orElseThrow();
    }

    /** The numbers of each text alone. */
    private static List<String> numbers(SortedMap<Integer, String> texts) {
        return texts.values().stream().map(it -> it.replaceAll("\\D+", " ").strip()).toList();
    }

    private static String joined(List<Object> arguments) {
        return arguments.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
