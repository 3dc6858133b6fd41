package kernelwalk.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kernelwalk.convolution.Border;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Padding;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.lesson.Lesson;
import kernelwalk.exercise.lesson.Lessons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The programs as they were when PyTorch 1.13 and NumPy 2.4 ran them and printed the lesson's output. Those of Keras
 * stand beside the lessons.
 */
class ProgramTextTest {

    private static final Path FOLDER = Path.of("src/test/resources/code");

    @ParameterizedTest
    @CsvSource({
        "mean-filter, PYTORCH",
        "mean-filter, NUMPY",
        "same-padding-even-kernel, PYTORCH",
        "same-padding-stride, PYTORCH",
        "same-padding-stride, NUMPY",
        "depthwise, PYTORCH",
        "depthwise, NUMPY",
        "transposed, PYTORCH",
        "transposed, NUMPY",
        "average-pooling-counted, PYTORCH",
        "average-pooling-counted, NUMPY",
        "true-convolution, PYTORCH",
        "true-convolution, NUMPY"
    })
    void aProgramIsWrittenAsWhenItWasRun(String id, CodeLanguage language) throws IOException {
        String program = language.write(lesson(id));

        assertThat(program).isEqualTo(Files.readString(golden(id, language)));
    }

    /** Else a comment could look as if it were code, and code like a comment. */
    @Test
    void aTitleTurnsNoDirectionInAProgram() {
        String program = CodeLanguage.NUMPY.write(Lessons.first().titled("a\n\u202Eb"));

        assertThat(program).contains("# a ‹U+202E›b\n");
    }

    /** PyTorch copies no mirror image with its edge, and no whole numbers: NumPy does, so that it has to be there. */
    @ParameterizedTest
    @CsvSource({
        "SYMMETRIC, EXACT, true",
        "SYMMETRIC, INT32, true",
        "CIRCULAR, INT32, true",
        "CIRCULAR, FLOAT32, false",
        "ZEROS, INT32, false"
    })
    void aProgramImportsWhatItCalls(Border border, NumberType numbers, boolean needsNumpy) {
        Exercise whole = lesson("borders");
        var padding = new Padding.Explicit(new Margins(1, 1, 1, 1), border);
        Exercise padded = whole.with(whole.operation().withPadding(padding)).with(numbers);

        assertThat(CodeLanguage.PYTORCH.write(padded))
                .satisfies(
                        program -> {
                            assertThat(program.contains("np.")).isEqualTo(needsNumpy);
                            assertThat(program.contains("import numpy as np\n"))
                                    .isEqualTo(needsNumpy);
                        });
    }

    private static Exercise lesson(String id) {
        return Lessons.all().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .flatMap(Lesson::exercise)
                .orElseThrow();
    }

    private static Path golden(String id, CodeLanguage language) {
        return FOLDER.resolve(id + "." + language.code() + ".py");
    }
}
