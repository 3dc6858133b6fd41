package kernelwalk.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import kernelwalk.convolution.Shape;
import kernelwalk.export.picture.SvgSurface;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;

class RightCellsPainterTest {

    private static final Words WORDS = Words.in(Locale.ENGLISH);

    @Test
    void everyCellSaysHowManyHadItRight() {
        String picture = painted(new Shape(1, 2, 2, 1), List.of(30, 7, 0, 12), 30);

        assertThat(picture).contains(">30<", ">7<", ">0<", ">12<");
    }

    /** Nobody has to tell red from green: the bar of a cell is as high as its share. */
    @Test
    void aBarIsAsHighAsTheShare() {
        String half = painted(new Shape(1, 1, 2, 1), List.of(20, 10), 20);
        String colour = String.format("#%06x", Theme.LIGHT.colour(Role.OUTPUT));

        List<Double> heights =
                Pattern.compile("height=\"([0-9.]+)\" (?:rx=\"[0-9.]+\" )?fill=\"" + colour)
                        .matcher(half)
                        .results()
                        .map(match -> Double.valueOf(match.group(1)))
                        .toList();
        assertThat(heights).hasSize(2);
        assertThat(heights.get(1)).isEqualTo(heights.get(0) / 2);
    }

    /** The frame's corners are rounded: a bar that began in one would stand out of it. */
    @Test
    void aBarStandsInsideTheFrame() {
        String whole = painted(new Shape(1, 1, 1, 1), List.of(20), 20);
        String colour = String.format("#%06x", Theme.LIGHT.colour(Role.OUTPUT));
        String tint = String.format("#%06x", Theme.LIGHT.colour(Role.OUTPUT_TINT));
        Box bar = box(whole, colour);
        Box cell = box(whole, tint);

        assertThat(bar.x()).isEqualTo(cell.x() + 4);
        assertThat(bar.bottom()).isEqualTo(cell.bottom() - 4);
    }

    private static Box box(String picture, String colour) {
        var rectangle =
                Pattern.compile(
                                "<rect x=\"([0-9.]+)\" y=\"([0-9.]+)\" width=\"([0-9.]+)\" height=\"([0-9.]+)\""
                                        + " (?:rx=\"[0-9.]+\" )?fill=\""
                                        + colour)
                        .matcher(picture);
        assertThat(rectangle.find()).isTrue();
        return new Box(
                Double.parseDouble(rectangle.group(1)),
                Double.parseDouble(rectangle.group(2)),
                Double.parseDouble(rectangle.group(3)),
                Double.parseDouble(rectangle.group(4)));
    }

    @Test
    void ofSeveralMapsEachHasItsName() {
        String picture = painted(new Shape(2, 1, 1, 2), List.of(1, 2, 3, 4), 4);

        assertThat(picture)
                .contains("filter 0 · sample 0 (2 in all)", "filter 1 · sample 1 (2 in all)");
    }

    private static String painted(Shape output, List<Integer> right, int answers) {
        var surface = new SvgSurface(600, 400, Theme.LIGHT);
        var area = new Box(0, 0, 600, 400);
        RightCellsPainter.paint(surface, area, output, right, answers, WORDS);
        return surface.text();
    }
}
