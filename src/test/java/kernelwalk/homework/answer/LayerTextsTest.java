package kernelwalk.homework.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.List;
import kernelwalk.convolution.Pointwise.Relu;
import kernelwalk.convolution.Pointwise.Sigmoid;
import kernelwalk.convolution.Rearranging.Flatten;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Layer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayerTextsTest {

    private static final Exercise CHAIN =
            Exercise.of(Tensor.of(new Shape(1, 1, 2, 1), 1, 2), Relu.PLAIN)
                    .with(
                            List.of(
                                    new Layer("first", Relu.PLAIN),
                                    Layer.of(new Flatten()),
                                    Layer.of(Relu.PLAIN),
                                    new Layer("end", new Sigmoid())),
                            3);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "first: 1 2\nlayer 2: 3 4\nend: 5 6",
                "first:\n1 2\n\nflatten =\n3 4\nEND = 5 6",
                "\"first\": 1 2\n층 2: 3 4\n4번 층: 5 6",
                "1) first: 1 2\n2) flatten: 3 4\n3) end: 5 6",
                "(1) first: 1 2\n(2) flatten output: 3 4\n(3) 4번 층: 5 6",
                "① first 출력: 1 2\n② 평탄화 결과: 3 4\n③ end = 5 6",
            })
    void aLabelBeginsTheAnswerToALayer(String text) {
        assertThat(LayerTexts.of(text, CHAIN).orElseThrow())
                .hasSize(3)
                .containsEntry(0, "1 2")
                .containsEntry(1, "3 4")
                .containsEntry(3, "5 6");
    }

    @Test
    void aBareNumberNamesALayerBeforeAMatrixAlone() {
        assertThat(LayerTexts.of("1: [[1, 2]]\n2: [3, 4]\n4: [5, 6]", CHAIN).orElseThrow())
                .containsEntry(0, "[[1, 2]]")
                .containsEntry(1, "[3, 4]")
                .containsEntry(3, "[5, 6]");
        assertThat(LayerTexts.of("1: [1, 2]\n2: [3, 4]", CHAIN)).isEmpty();
    }

    @Test
    void anObjectHasAValueForEachLayer() {
        assertThat(
                        LayerTexts.of(
                                        "{\"first\": [[1, 2]], 'end': [5,\n 6],\n \"flatten\": [3, 4]}",
                                        CHAIN)
                                .orElseThrow())
                .containsEntry(0, "[[1, 2]]")
                .containsEntry(1, "[3, 4]")
                .containsEntry(3, "[5,\n 6]");
    }

    /** Two layers are ReLU, and a bare number can be a value. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 2",
                "ans = [1, 2]",
                "{1, 2}",
                "{\"values\": [1, 2]}",
                "2: 1 2",
                "relu: 1 2",
                "layer 5: 1 2",
                "x: 1\nfirst: 2",
                ""
            })
    void whatNamesNoLayerIsOneAnswer(String text) {
        assertThat(LayerTexts.of(text, CHAIN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"first: 1 2\nfirst: 3 4", "{\"first\": [1, 2], \"first\": [3, 4]}"})
    void aLayerThatIsNamedTwiceIsRefused(String text) {
        assertThatExceptionOfType(AnswerFileException.class)
                .isThrownBy(() -> LayerTexts.of(text, CHAIN))
                .matches(refused -> refused.code().equals("layer-twice"));
    }

    @Test
    void anAnswerToALayerThatThereIsNotIsTold() {
        assertThatExceptionOfType(AnswerFileException.class)
                .isThrownBy(() -> LayerTexts.of("{\"first\": [1, 2], \"nope\": [3, 4]}", CHAIN))
                .matches(refused -> refused.code().equals("no-layer"))
                .matches(
                        refused -> refused.arguments().equals(List.of("nope", "first, 2, 3, end")));
        for (String text : List.of("nope: 1 2", "first: 1 2\nnope: 3 4")) {
            assertThatExceptionOfType(AnswerFileException.class)
                    .isThrownBy(() -> LayerTexts.checkLabel(text, CHAIN))
                    .matches(refused -> refused.code().equals("no-layer"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 2", "answer: 1 2", "a: 1 2", "up: 1 2\ndown: 3 4", "first: 1 2"})
    void labelsOfRowsAndOfTheWholeAnswerNameNoLayer(String text) {
        assertThatNoException().isThrownBy(() -> LayerTexts.checkLabel(text, CHAIN));
    }

    @Test
    void anExerciseOfOneLayerHasOneAnswer() {
        Exercise alone = Exercise.of(Tensor.of(new Shape(1, 1, 2, 1), 1, 2), Relu.PLAIN);

        assertThat(LayerTexts.of("relu: 1 2", alone)).isEmpty();
    }

    @Test
    void theNumberOfALayerThatThereIsNotIsToldAlsoBesideOthers() {
        for (String text : new String[] {"layer 9 = 20", "1: 2\n9번 층: 4"}) {
            assertThatExceptionOfType(AnswerFileException.class)
                    .as(text)
                    .isThrownBy(() -> LayerTexts.checkLabel(text, CHAIN))
                    .satisfies(told -> assertThat(told.arguments().getFirst()).isEqualTo("9"));
        }
    }
}
