package kernelwalk.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.lesson.Lesson;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.words.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pictures of the lesson browser are 760 wide before they are made smaller, and 2.4 times as wide as high. */
class ThumbnailTest {

    private static final double HEIGHT = 760 / Thumbnail.PROPORTION;

    static Stream<Exercise> exercises() {
        return Lessons.all().stream().map(Lesson::exercise).flatMap(exercise -> exercise.stream());
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void allCardsAreWithinThePicture(Exercise exercise) {
        Board board = Thumbnail.of(exercise, Words.in(Locale.ENGLISH)).board();

        assertThat(Stream.of(board.input(), board.kernel(), board.output()))
                .allSatisfy(
                        grids ->
                                assertThat(grids)
                                        .allMatch(grid -> grid.box().bottom() <= HEIGHT)
                                        .allMatch(grid -> grid.box().y() >= 0));
    }
}
