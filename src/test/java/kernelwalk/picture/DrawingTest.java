package kernelwalk.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** From one picture to the next only what has changed is drawn again. */
class DrawingTest {

    /** Something to draw. */
    private interface Drawn {
        void on(Surface surface);
    }

    private static final Drawn GROUND = filled(0, 0, Role.GROUND);
    private static final Drawn ONE = filled(100, 0, Role.INPUT);
    private static final Drawn TWO = filled(200, 0, Role.KERNEL);
    private static final Drawn THREE = filled(300, 0, Role.KERNEL);
    private static final Drawn FOUR = filled(400, 0, Role.KERNEL);
    private static final Drawn TWO_ELSEWHERE = filled(200, 500, Role.KERNEL);

    @Test
    void theSamePictureHasNoChanges() {
        assertThat(drawing(GROUND, ONE, TWO).changesFrom(drawing(GROUND, ONE, TWO))).isEmpty();
    }

    @Test
    void whatMovedIsDrawnAgainWhereItWasAndWhereItIs() {
        var changes = drawing(GROUND, TWO_ELSEWHERE, ONE).changesFrom(drawing(GROUND, TWO, ONE));

        assertThat(changes)
                .hasSize(2)
                .anyMatch(box -> box.contains(205, 5))
                .anyMatch(box -> box.contains(205, 505))
                .noneMatch(box -> box.contains(105, 5));
    }

    @Test
    void whatCameOrWentIsDrawnAgainThereAlone() {
        var came = drawing(GROUND, ONE, TWO).changesFrom(drawing(GROUND, TWO));
        var went = drawing(GROUND, TWO).changesFrom(drawing(GROUND, ONE, TWO));

        assertThat(came).isEqualTo(went).singleElement().matches(box -> box.contains(105, 5));
        assertThat(came).noneMatch(box -> box.contains(205, 5));
    }

    @Test
    void whatIsNowBehindIsDrawnAgain() {
        var over = filled(100, 0, Role.OUTPUT);

        assertThat(drawing(GROUND, ONE, over).changesFrom(drawing(GROUND, over, ONE)))
                .singleElement()
                .matches(box -> box.contains(105, 5));
    }

    @Test
    void whatStandsBetweenOneThatWentAndOneThatCameIsNotDrawnAgain() {
        var changes = drawing(GROUND, ONE, TWO, THREE).changesFrom(drawing(ONE, TWO, THREE, FOUR));

        assertThat(changes)
                .hasSize(2)
                .anyMatch(box -> box.contains(5, 5))
                .anyMatch(box -> box.contains(405, 5));
    }

    @Test
    void whatIsNowBehindIsDrawnAgainAlsoWhereOthersCame() {
        var over = filled(100, 0, Role.OUTPUT);

        assertThat(drawing(GROUND, ONE, over, TWO, THREE).changesFrom(drawing(GROUND, over, ONE)))
                .anyMatch(box -> box.contains(105, 5));
    }

    private static Drawing drawing(Drawn... strokes) {
        var drawing = new Drawing((_, _) -> 0);
        for (Drawn stroke : strokes) {
            stroke.on(drawing);
        }
        return drawing;
    }

    private static Drawn filled(double x, double y, Role role) {
        return surface -> surface.fill(new Box(x, y, 10, 10), 0, role);
    }
}
