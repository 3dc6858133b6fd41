package kernelwalk.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import kernelwalk.convolution.Shape;
import kernelwalk.picture.Drawing.Filled;
import org.junit.jupiter.api.Test;

/** The maps of a layer as small as a word. */
class TinyMapTest {

    @Test
    void eachCellIsADotAndThoseThatBelongAreLit() {
        List<Filled> dots = painted(new Shape(1, 4, 4, 1), Set.of(0, 5), OptionalInt.empty());

        assertThat(dots).filteredOn(dot -> dot.role() == Role.DOT).hasSize(16);
        assertThat(dots)
                .filteredOn(dot -> dot.role() == Role.PRODUCT)
                .extracting(Filled::box)
                .as("7 high each: rows 0 and 1, in 30")
                .containsExactlyInAnyOrder(new Box(0, 1, 6, 6), new Box(7, 8, 6, 6));
    }

    @Test
    void twoMapsStandSideBySideAndEachHasItsOwnCells() {
        List<Filled> dots = painted(new Shape(1, 4, 4, 2), Set.of(1), OptionalInt.empty());

        assertThat(dots).filteredOn(dot -> dot.role() == Role.DOT).hasSize(32);
        assertThat(dots)
                .filteredOn(dot -> dot.role() == Role.PRODUCT)
                .as("row 0, column 0 of the second map")
                .singleElement()
                .matches(dot -> dot.box().x() == 28 + 4);
    }

    @Test
    void whereThereAreManyMapsOneStandsForAll() {
        List<Filled> dots = painted(new Shape(1, 4, 4, 8), Set.of(0, 1, 2, 9), OptionalInt.empty());

        assertThat(dots)
                .filteredOn(dot -> dot.role() == Role.PRODUCT)
                .as("channels 0 to 2 of one cell, and channel 1 of the next")
                .hasSize(2);
    }

    @Test
    void aLargeMapIsABoxWhoseLitPartShows() {
        Shape large = new Shape(1, 60, 60, 1);
        List<Filled> boxes = painted(large, Set.of(0, 60 * 29 + 29), OptionalInt.empty());

        assertThat(boxes)
                .extracting(Filled::box, Filled::role)
                .containsExactly(
                        tuple(new Box(0, 0, 30, 30), Role.DOT),
                        tuple(new Box(0, 0, 15, 15), Role.PRODUCT));
    }

    @Test
    void unitsStandAsOnTheirCardAndThePointedOneIsMarked() {
        List<Filled> dots = painted(new Shape(1, 1, 1, 3), Set.of(2), OptionalInt.of(2));

        assertThat(dots)
                .filteredOn(dot -> dot.role() == Role.TEXT)
                .extracting(Filled::box)
                .containsExactly(new Box(0, 3 + 2 * 8, 7, 7));
    }

    @Test
    void whateverIsLitItTakesTheSameRoom() {
        assertThat(TinyMap.of(new Shape(1, 4, 4, 2)).size()).isEqualTo(new Box(0, 0, 60, 30));
        assertThat(TinyMap.of(new Shape(1, 1000, 1000, 64)).size().width()).isLessThan(70);
        assertThat(TinyMap.of(new Shape(1, 1, 1, 4096)).size().width()).isLessThan(70);
    }

    private static List<Filled> painted(Shape shape, Set<Integer> lit, OptionalInt origin) {
        var drawing = new Drawing((_, _) -> 0);
        TinyMap.of(shape).paint(drawing, lit, origin);
        return drawing.all(Filled.class).toList();
    }
}
