package kernelwalk.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.exercise.lesson.Lesson;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.notation.NumberStyle;
import kernelwalk.picture.Drawing.Written;
import kernelwalk.words.CountFrom;
import kernelwalk.words.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is written over something else, however long the numbers and small the window. */
class RoomTest {

    private final Drawing drawing = new Drawing((text, style) -> text.length() * style.size() / 2);

    @ParameterizedTest
    @ValueSource(ints = {700, 900, 1280})
    void theSumKeepsClearOfTheProducts(int width) {
        Exercise lengthy = Lessons.first().withInput(0, Rational.of(-123456789012L, 7));
        long end = lengthy.compute().walk().endOf(new Cell(0, 0, 0, 0));
        Frame frame = Frame.of(lengthy, end - 2, Words.in(Locale.ENGLISH));
        Board board = Board.of(frame, width, 500);

        BoardPainter.paint(frame, board, drawing);

        Written sum =
                drawing.all(Written.class)
                        .filter(text -> board.panel().contains(text.x(), text.y()))
                        .filter(text -> text.style().size() > 20)
                        .filter(text -> text.x() > board.panel().right() - 30)
                        .findFirst()
                        .orElseThrow();
        assertThat(sum.text()).startsWith("≈−");
        assertThat(sum.bounds().x()).isGreaterThan(board.products().getFirst().box().right());
    }

    @ParameterizedTest
    @ValueSource(ints = {110, 200, 340, 900})
    void theSignOfADifferenceKeepsClearOfTheNumber(int height) {
        var shape = new Shape(1, 4, 4, 1);
        var output =
                Tensor.of(shape, IntStream.range(0, 16).mapToLong(each -> each - 108).toArray());

        SideBySidePainter.paint(
                drawing,
                new Box(0, 0, 900, height),
                output,
                NumberStyle.AS_WRITTEN,
                Set.of(0, 5, 15),
                0,
                CountFrom.ZERO);

        List<Written> all = drawing.all(Written.class).toList();
        List<Written> signs = all.stream().filter(text -> text.text().equals("≠")).toList();
        assertThat(signs).hasSize(height < 200 ? 0 : 3);
        assertThat(all)
                .as("numbers, of rows and columns too, where the cells have room for them")
                .hasSize(height < 130 ? 0 : 16 + 8 + signs.size());
        for (Written sign : signs) {
            assertThat(all)
                    .filteredOn(text -> !text.text().equals("≠"))
                    .noneMatch(number -> glyphs(number).touches(glyphs(sign)));
        }
    }

    /** The board of a window of 1280×800, beside which the side panel begins. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void noNameReachesTheEdgeOfTheBoard(Language language) {
        for (Lesson lesson : Lessons.all()) {
            lesson.exercise()
                    .ifPresent(
                            exercise -> {
                                Frame frame = Frame.of(exercise, 0, Words.in(language.locale()));
                                var painted = new Drawing(drawing::width);
                                BoardPainter.paint(frame, Board.of(frame, 976, 634), painted);
                                assertThat(painted.all(Written.class))
                                        .as(lesson.id())
                                        .allMatch(text -> text.bounds().x() >= 10)
                                        .allMatch(text -> text.bounds().right() <= 976 - 10);
                            });
        }
    }

    /** The rectangle that digits really fill: they are 0.72 of the type's size high. */
    private static Box glyphs(Written text) {
        double height = text.style().size() * 0.72;
        return new Box(text.bounds().x(), text.y() - height / 2, text.width(), height);
    }
}
