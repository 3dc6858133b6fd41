package kernelwalk.ui.panels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.LongStream;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.export.CodeLanguage;
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
}
