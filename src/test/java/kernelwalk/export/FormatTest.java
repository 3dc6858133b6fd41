package kernelwalk.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Rounding;
import kernelwalk.convolution.Size;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.export.look.Look;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One list says what an exercise can be written as. */
class FormatTest {

    private static final Look LOOK = Look.in(Words.in(Language.ENGLISH));

    @Test
    void theProgramsAreFormats() {
        assertThat(Format.all())
                .startsWith(CodeLanguage.KERAS, CodeLanguage.PYTORCH, CodeLanguage.NUMPY);
        assertThat(Format.all()).extracting(Format::code).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyFormatHasItsNameInEveryLanguage(Language language) {
        assertThat(Format.all())
                .extracting(format -> Words.in(language).say("format." + format.code()))
                .allSatisfy(name -> assertThat(name).isNotBlank())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("all")
    void aFormatWritesWhatItsEndingPromises(Format format) throws IOException {
        var bytes = new ByteArrayOutputStream();

        format.write(Lessons.first(), LOOK, bytes);

        assertThat(format.ending()).startsWith(".").isLowerCase();
        assertThat(bytes.size()).isPositive();
        assertThat(Format.ending("mean" + format.ending())).contains(format);
    }

    @Test
    void aProgramIsWrittenInUtf8() throws IOException {
        var bytes = new ByteArrayOutputStream();
        Exercise titled = Lessons.first().titled("평균");

        CodeLanguage.NUMPY.write(titled, LOOK, bytes);

        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .isEqualTo(CodeLanguage.NUMPY.write(titled));
    }

    /** The first call of the lecture is Keras'; correlate and max_pool2d are at home elsewhere. */
    @ParameterizedTest
    @CsvSource({"KERAS, KERAS", "BY_HAND, KERAS", "PYTORCH, PYTORCH", "SCIPY, NUMPY"})
    void ofSeveralProgramsTheOneByTheRulesOfTheExerciseIsMeant(
            Convention convention, CodeLanguage language) {
        Exercise exercise = Lessons.first().with(convention);

        assertThat(Format.of("mean.py", exercise)).contains(language);
        assertThat(Format.of("MEAN.PY", exercise)).contains(language);
        assertThat(Format.of("mean.txt", exercise)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatCannotBeComputedIsRefusedWithTheReason(Format format) {
        var tooLarge =
                new MaxPooling(new Size(9, 9), Size.ONE, Padding.valid(), Size.ONE, Rounding.FLOOR);
        Exercise impossible = Exercise.of(Lessons.first().input(), tooLarge);
        var bytes = new ByteArrayOutputStream();

        assertThatThrownBy(() -> format.write(impossible, LOOK, bytes))
                .isInstanceOf(ConvolutionException.class);
        assertThat(bytes.size()).isZero();
    }

    private static List<Format> all() {
        return Format.all();
    }
}
