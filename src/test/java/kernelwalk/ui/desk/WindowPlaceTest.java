package kernelwalk.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

/** A laptop's screen, and a projector to the right of it. */
class WindowPlaceTest {

    private static final Rectangle2D LAPTOP = new Rectangle2D(0, 0, 1280, 800);
    private static final Rectangle2D PROJECTOR = new Rectangle2D(1280, 0, 1920, 1080);

    @Test
    void aWindowThatIsOnAScreenStaysWhereItIs() {
        assertThat(on(1400, 100, 1000, 700, LAPTOP, PROJECTOR))
                .isEqualTo(new Rectangle2D(1400, 100, 1000, 700));
    }

    @Test
    void aWindowOnTheProjectorComesToTheLaptopWhenThatIsAlone() {
        assertThat(on(1400, 100, 1000, 700, LAPTOP))
                .isEqualTo(new Rectangle2D(280, 100, 1000, 700));
    }

    @Test
    void aWindowOverTheEdgeGoesToTheScreenThatHasMostOfIt() {
        assertThat(on(1000, -50, 1000, 700, LAPTOP, PROJECTOR))
                .isEqualTo(new Rectangle2D(1280, 0, 1000, 700));
    }

    @Test
    void aWindowIsNoLargerThanItsScreen() {
        assertThat(on(10, 10, 2560, 1440, LAPTOP)).isEqualTo(LAPTOP);
    }

    @Test
    void whatIsWrittenIsRead() {
        var place = new WindowPlace(new Rectangle2D(-5, 20, 1000, 700), true);

        assertThat(WindowPlace.of(place.values())).contains(place);
    }

    @Test
    void whatIsNoPlaceIsNone() {
        assertThat(WindowPlace.of(Map.of())).isEmpty();
        assertThat(WindowPlace.of(Map.of("x", "1", "y", "1", "width", "-3", "height", "9")))
                .isEmpty();
        assertThat(WindowPlace.of(Map.of("x", "NaN", "y", "1", "width", "3", "height", "9")))
                .isEmpty();
    }

    private static Rectangle2D on(
            double x, double y, double width, double height, Rectangle2D... screens) {
        var place = new WindowPlace(new Rectangle2D(x, y, width, height), false);
        return place.on(List.of(screens)).bounds();
    }
}
