package kernelwalk.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.Level;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Rounding;
import kernelwalk.convolution.Size;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.export.look.Aspect;
import kernelwalk.export.look.Colours;
import kernelwalk.export.look.CourseSystem;
import kernelwalk.export.look.Detail;
import kernelwalk.export.look.Film;
import kernelwalk.export.look.Look;
import kernelwalk.export.look.PictureSize;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One list says what an exercise can be written as. */
class FormatTest {

    private static final Look LOOK = Look.in(Words.in(Language.ENGLISH));

    private static final PictureSize SMALL = new PictureSize(360, 320, 1);

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

        assumeThat(format.refusal(Lessons.first(), LOOK)).as("made by the build").isEmpty();
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

    /** A form offers what changes the file, and nothing else. */
    @ParameterizedTest
    @MethodSource("all")
    void whatAFormatTakesOfALookIsWhatChangesItsFile(Format format) throws IOException {
        Look plain = LOOK.with(SMALL).with(new Film(Level.FILTER, 1, true)).with(Detail.ONE);
        Map<Aspect, Look> others = new EnumMap<>(Aspect.class);
        others.put(Aspect.MOMENT, plain.at(13));
        others.put(Aspect.WINDOW, plain.at(new Cell(0, 1, 1, 0)));
        others.put(Aspect.THEME, plain.with(Colours.DARK));
        others.put(Aspect.SIZE, plain.with(new PictureSize(400, 320, 1)));
        others.put(Aspect.SCALE, plain.with(new PictureSize(360, 320, 2)));
        others.put(Aspect.LANGUAGE, plain.with(Words.in(Language.KOREAN)));
        others.put(Aspect.LEVEL, plain.with(new Film(Level.ROW, 1, true)));
        others.put(Aspect.SPEED, plain.with(new Film(Level.FILTER, 2, true)));
        others.put(Aspect.LOOP, plain.with(new Film(Level.FILTER, 1, false)));
        others.put(Aspect.DETAIL, plain.with(Detail.ALL));
        others.put(Aspect.SYSTEM, plain.with(CourseSystem.CANVAS));
        others.put(Aspect.BLANK, plain.blank(true));
        assumeThat(format.refusal(Lessons.first(), plain)).as("%s is made", format).isEmpty();
        byte[] before = Written.bytes(format, Lessons.first(), plain);

        for (Aspect aspect : Aspect.values()) {
            byte[] after = Written.bytes(format, Lessons.first(), others.get(aspect));
            assertThat(Arrays.equals(before, after))
                    .as("%s of %s", aspect, format)
                    .isEqualTo(!format.aspects().contains(aspect));
        }
    }

    private static List<Format> all() {
        return Format.all();
    }
}
