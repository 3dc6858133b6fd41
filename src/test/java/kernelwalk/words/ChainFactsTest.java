package kernelwalk.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import kernelwalk.convolution.Convention;
import kernelwalk.exercise.ExamChain;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.lesson.Lessons;
import org.junit.jupiter.api.Test;

/** What is said of the exam chain as a whole. */
class ChainFactsTest {

    @Test
    void everyLayerIsListedWithItsOutputAndItsParametersAsASummaryDoes() {
        assertThat(fact("All layers: output, parameters").working().lines())
                .containsExactly(
                        "1 Convolution  (1, 4, 4, 1)  10",
                        "2 ReLU  (1, 4, 4, 1)  0",
                        "3 Max pooling  (1, 2, 2, 1)  0",
                        "4 Flatten  (1, 4)  0",
                        "5 Dense  (1, 2)  10");
        assertThat(fact("Parameters of all layers").working()).isEqualTo("10 + 10 = 20");
    }

    @Test
    void theReceptiveFieldIsSaidWithTheNumbersOfTheLayers() {
        assertThat(fact("Receptive field through the layers").working())
                .isEqualTo("r = 1 + (3 − 1)·1 + (2 − 1)·1 + (2 − 1)·2 = 6");
        assertThat(fact("Jump").working()).isEqualTo("j = 1·2 = 2");
        assertThat(fact("Start").working())
                .isEqualTo("0 + ((3 − 1)/2 − 0)·1 + ((2 − 1)/2 − 0)·1 + ((2 − 1)/2 − 0)·2 = 2.5");
    }

    @Test
    void theOrderOfFlatteningIsThatOfTheConvention() {
        assertThat(fact("Flattening reads").working()).isEqualTo("row, column, channel");
        Exercise torch = ExamChain.plain().with(Convention.PYTORCH);
        assertThat(facts(torch)).anyMatch(fact -> fact.working().equals("channel, row, column"));
    }

    @Test
    void oneLayerIsNoChain() {
        assertThat(facts(Lessons.first())).isEmpty();
    }

    private static ShapeFact fact(String heading) {
        return facts(ExamChain.plain()).stream()
                .filter(fact -> fact.heading().equals(heading))
                .findFirst()
                .orElseThrow();
    }

    private static List<ShapeFact> facts(Exercise exercise) {
        return ChainFacts.of(Words.in(Locale.ENGLISH), exercise, exercise.computations());
    }
}
