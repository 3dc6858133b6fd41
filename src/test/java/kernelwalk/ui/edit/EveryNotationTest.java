package kernelwalk.ui.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.picture.Part;
import kernelwalk.picture.Selection;
import kernelwalk.picture.Target;
import kernelwalk.ui.Answers;
import kernelwalk.ui.Session;
import kernelwalk.words.Phrase;
import kernelwalk.words.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every notation as an input, as a kernel and as a file that is opened. */
class EveryNotationTest {

    private static final Exercise ZEROS =
            Exercise.of(
                    Tensor.of(new Shape(1, 2, 2, 1), 0, 0, 0, 0),
                    Convolution.of(Tensor.of(new KernelShape(2, 2, 1, 1), 0, 0, 0, 0)));

    private final Answers answers = new Answers();
    private final Session session = new Session(ZEROS, Words.in(Locale.ENGLISH), answers);

    @ParameterizedTest
    @MethodSource("kernelwalk.notation.NotationExamples#matrices")
    void itIsPastedAsTheInput(String text) {
        session.editing().paste(text);

        assertThat(session.document().exercise().get().input().layout())
                .isEqualTo(new Shape(1, 2, 2, 1));
        assertThat(input()).isEqualTo("1 2 3 4");
        assertThat(answers.asked).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kernelwalk.notation.NotationExamples#matrices")
    void itIsPastedAsTheKernel(String text) {
        select(Part.KERNEL);
        session.editing().paste(text);

        var weighted = (Weighted) session.document().exercise().get().operation();
        assertThat(weighted.kernel().layout()).isEqualTo(new KernelShape(2, 2, 1, 1));
        assertThat(text(Arrays.asList(weighted.kernel().toValues()))).isEqualTo("1 2 3 4");
        assertThat(input()).isEqualTo("0 0 0 0");
    }

    @ParameterizedTest
    @MethodSource("kernelwalk.notation.NotationExamples#matrices")
    void itIsOpenedAsTheInput(String text) {
        session.editing().replace(text);

        assertThat(input()).isEqualTo("1 2 3 4");
    }

    @ParameterizedTest
    @MethodSource("kernelwalk.notation.NotationExamples#maps")
    void mapsArePastedAsTheChannelsOfAnInput(String text) {
        answers.meaning = 0;
        var two = Convolution.of(Tensor.of(new KernelShape(1, 1, 2, 1), 1, 1));
        session.document()
                .change(
                        Phrase.of("edit.change.paste", "x"),
                        _ -> Exercise.of(Tensor.of(new Shape(1, 1, 1, 2), 0, 0), two));
        session.editing().paste(text);

        assertThat(input()).isEqualTo("1 5 2 6 3 7 4 8");
    }

    private void select(Part part) {
        session.pointer().selection().set(Optional.of(Selection.of(new Target(part, 0))));
    }

    private String input() {
        return text(Arrays.asList(session.document().exercise().get().input().toValues()));
    }

    private static String text(List<Value> values) {
        return values.stream().map(Value::toString).collect(Collectors.joining(" "));
    }
}
