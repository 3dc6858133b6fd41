package kernelwalk.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.lesson.Lesson;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.picture.Drawing.Stroke;
import kernelwalk.picture.Drawing.Written;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is hidden leaves nothing in the picture, at no moment and in no other card. */
class VeilTest {

    private static final Words ENGLISH = Words.in(Locale.ENGLISH);
    private static final Set<Part> ALL =
            EnumSet.of(Part.KERNEL, Part.BIAS, Part.PRODUCTS, Part.OUTPUT);

    /** Those with weights, whose kernels can be told apart by nothing but their numbers. */
    static Stream<Exercise> weighted() {
        return Lessons.all().stream()
                .map(Lesson::exercise)
                .flatMap(Optional::stream)
                .filter(exercise -> exercise.operation() instanceof Weighted)
                .filter(exercise -> !reversed(exercise).equals(exercise));
    }

    @ParameterizedTest
    @MethodSource("weighted")
    void twoKernelsUnderVeilsLookAlikeAtEveryMoment(Exercise exercise) {
        Exercise other = reversed(exercise);
        long length = exercise.compute().walk().length();
        for (long moment = 0; moment < length; moment += Math.max(1, length / 9)) {
            assertThat(texts(exercise, moment, ALL)).isEqualTo(texts(other, moment, ALL));
        }
        assertThat(texts(exercise, length - 1, Set.of()))
                .isNotEqualTo(texts(other, length - 1, Set.of()));
    }

    @Test
    void anOutputThatIsHiddenIsAskedForAndAllElseStays() {
        Exercise exercise = Lessons.first();
        long end = exercise.compute().walk().length() - 1;
        List<String> shown = texts(exercise, end, Set.of());
        List<String> hidden = texts(exercise, end, EnumSet.of(Part.OUTPUT));

        assertThat(shown).contains("12½").doesNotContain("?");
        assertThat(hidden).doesNotContain("12½").contains("¼", "15", "OUTPUT");
        assertThat(hidden).filteredOn("?"::equals).hasSize(9);
        assertThat(hidden)
                .filteredOn("="::equals)
                .hasSameSizeAs(shown.stream().filter("="::equals).toList());
    }

    @Test
    void whatIsReadAloudAboutAHiddenCellNamesItAlone() {
        Exercise exercise = Lessons.first();
        Frame frame = frame(exercise, 5, EnumSet.of(Part.KERNEL));
        var text = new CellText(frame);

        assertThat(text.sentence(new Target(Part.KERNEL, 0))).doesNotContain("¼");
        assertThat(text.facts(new Target(Part.WEIGHTS, 0))).hasSize(1);
        assertThat(text.sentence(new Target(Part.INPUT, 0))).doesNotContain("¼");
        assertThat(text.facts(new Target(Part.INPUT, 0))).noneMatch(fact -> fact.contains("¼"));
    }

    @Test
    void theNumbersOfTheExerciseAreNotTouched() {
        Frame frame = frame(Lessons.first(), 5, ALL);

        assertThat(frame.exercise()).isEqualTo(Lessons.first());
        assertThat(texts(Lessons.first(), 5, Set.of())).contains("¼").doesNotContain("?");
    }

    /** The same weights in the opposite order. */
    private static Exercise reversed(Exercise exercise) {
        var kernel = ((Weighted) exercise.operation()).kernel();
        int count = kernel.layout().count();
        Exercise other = exercise;
        for (int index = 0; index < count; index++) {
            other = other.withWeight(index, kernel.at(count - 1 - index));
        }
        return other;
    }

    private static List<String> texts(Exercise exercise, long moment, Set<Part> veiled) {
        Frame frame = frame(exercise, moment, veiled);
        var drawing = new Drawing((text, style) -> text.length() * style.size() / 2);
        Board board = Board.of(frame, 1280, 640);
        BoardPainter.paint(frame, board, drawing);
        return drawing.strokes().stream()
                .filter(Written.class::isInstance)
                .map(Stroke.class::cast)
                .map(stroke -> ((Written) stroke).text())
                .toList();
    }

    private static Frame frame(Exercise exercise, long moment, Set<Part> veiled) {
        return Frame.of(exercise, moment, ENGLISH).with(Options.AS_WE_GO.veiling(veiled));
    }
}
