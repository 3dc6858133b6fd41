package kernelwalk.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Shape;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.lesson.Lesson;
import kernelwalk.exercise.lesson.Lessons;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a layer does, each type of numbers has something to say to its first and its last cell. */
class NumberFactsOfLayersTest {

    @ParameterizedTest
    @MethodSource("chains")
    void everyTypeSaysSomethingOfEveryLayer(Lesson lesson) {
        Words words = Words.in(Locale.ENGLISH);
        Exercise chain = lesson.exercise().orElseThrow();
        for (int layer = 0; layer < chain.layers().size(); layer++) {
            Exercise open = chain.at(layer);
            Computation computation = open.compute();
            Shape output = computation.geometry().output();
            var facts = new NumberFacts(words, open);

            for (int index : new int[] {0, output.count() - 1}) {
                assertThat(facts.at(output.cell(index)))
                        .hasSize(NumberType.values().length)
                        .allSatisfy(fact -> assertThat(fact.name()).isNotBlank());
                assertThat(facts.why(output.cell(index))).isNotBlank();
            }
        }
    }

    private static Stream<Lesson> chains() {
        return Lessons.all().stream().filter(lesson -> lesson.exercise().isPresent());
    }
}
