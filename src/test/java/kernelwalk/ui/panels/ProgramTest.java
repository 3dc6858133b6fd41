package kernelwalk.ui.panels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.export.CodeLanguage;
import kernelwalk.picture.Part;
import kernelwalk.picture.Target;
import kernelwalk.ui.Session;
import kernelwalk.ui.document.Document;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;

class ProgramTest {

    @Test
    void aProgramTooLongToReadIsOnlyCopied() {
        var shape = new Shape(1, 200, 200, 1);
        var input = Tensor.of(shape, LongStream.range(0, shape.count()).toArray());
        var program =
                new Program(
                        new Document(Exercise.of(input, Lessons.first().operation())),
                        exercise -> exercise);
        program.language().set(CodeLanguage.NUMPY);

        assertThat(program.shown(Words.in(Locale.ENGLISH))).contains("40004 numbers");
        assertThat(program.text()).contains("39999,").endsWith("print(y)\n");
    }

    @Test
    void theProgramThatDrawsTheWeightsIsThereAsLongAsTheyAreTheOnesDrawn() {
        Exercise ones = lesson("window-over-ones");
        var document = new Document(ones);
        var program = new Program(document, exercise -> exercise);
        program.drawing().set(true);

        assertThat(program.text())
                .contains("tf.random.set_seed(43052)\nfor _ in range(2):")
                .endsWith("print(*numbers.ravel())\n");

        document.open(ones.withWeight(0, Rational.ONE));
        assertThat(program.draws()).isFalse();
        assertThat(program.text()).endsWith("print(keras.ops.convert_to_numpy(layer(x)))\n");
    }

    @Test
    void theWeightThatIsWatchedIsThatOfTheTapUnlessAnotherIsPointedAt() {
        var session = new Session(lesson("window-over-ones"), Words.in(Locale.ENGLISH));
        var watched =
                new WatchedWeight(session.document(), session.playhead(), session.pointer())
                        .binding();

        // the arrival, then tap by tap
        session.playhead().goTo(6);
        assertThat(watched.get()).contains(5);

        session.pointer().hovered().set(Optional.of(new Target(Part.KERNEL, 7)));
        assertThat(watched.get()).contains(7);

        session.document().open(lesson("max-pooling"));
        assertThat(watched.get()).isEmpty();
    }

    private static Exercise lesson(String id) {
        return Lessons.all().stream()
                .filter(lesson -> lesson.id().equals(id))
                .flatMap(lesson -> lesson.exercise().stream())
                .findFirst()
                .orElseThrow();
    }
}
