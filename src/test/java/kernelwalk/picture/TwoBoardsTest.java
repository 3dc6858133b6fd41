package kernelwalk.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Size;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.picture.Drawing.Written;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two boards beside each other, as a window of 1280×800 lays them out. */
class TwoBoardsTest {

    private static final double WIDTH = 540;
    private static final double HEIGHT = 640;

    /** 4×4 under 2×2 is 3×3, or 2×2 with strides of 2, which alone would have larger cells. */
    @Test
    void bothHaveCellsOfOneSize() {
        Exercise lesson = Lessons.first();
        Frame one = frame(lesson, 0);
        Frame two = frame(lesson.with(MaxPooling.of(new Size(2, 2))), 0);

        double left = Board.beside(two, one, WIDTH, HEIGHT).input().getFirst().cell();
        double right = Board.beside(one, two, WIDTH, HEIGHT).input().getFirst().cell();

        assertThat(left).isEqualTo(right).isGreaterThanOrEqualTo(36);
        assertThat(Board.of(two, WIDTH, HEIGHT).input().getFirst().cell()).isGreaterThan(left);
    }

    static Stream<String> lessons() {
        return Stream.of("mean-filter", "vertical-edge", "borders", "same-padding-even-kernel");
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void noNameStandsOnAnotherNorOnTheNumberOfARow(String id) {
        Exercise exercise =
                Lessons.all().stream()
                        .filter(lesson -> lesson.id().equals(id))
                        .flatMap(lesson -> lesson.exercise().stream())
                        .findFirst()
                        .orElseThrow();
        long last = exercise.compute().walk().length() - 1;

        for (long moment : new long[] {0, 4, last}) {
            List<Box> texts = texts(frame(exercise, moment));
            for (int i = 0; i < texts.size(); i++) {
                Box one = texts.get(i);
                assertThat(texts.subList(0, i))
                        .noneMatch(
                                other ->
                                        one.x() < other.right()
                                                && other.x() < one.right()
                                                && one.y() < other.bottom()
                                                && other.y() < one.bottom());
            }
        }
    }

    /** What names, notes and numbers of rows cover. */
    private static List<Box> texts(Frame frame) {
        var drawing = new Drawing(TypeMetrics::width);
        Board board = Board.of(frame, WIDTH, HEIGHT);
        BoardPainter.paint(frame, board, drawing);
        return drawing.all(Written.class)
                .filter(text -> !text.text().isBlank())
                .filter(text -> text.style().size() <= 15)
                .filter(text -> text.role() != Role.KERNEL || text.text().length() > 2)
                .map(TwoBoardsTest::box)
                .toList();
    }

    private static Box box(Written text) {
        double left =
                switch (text.style().anchor()) {
                    case LEFT -> text.x();
                    case CENTRE -> text.x() - text.width() / 2;
                    case RIGHT -> text.x() - text.width();
                };
        double high = text.style().size() * 0.74;
        return new Box(left, text.y() - high / 2, text.width(), high);
    }

    private static Frame frame(Exercise exercise, long moment) {
        return Frame.of(exercise, moment, Words.in(Locale.ENGLISH));
    }
}
