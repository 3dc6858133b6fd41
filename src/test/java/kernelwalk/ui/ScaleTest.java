package kernelwalk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.text.Text;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.picture.Part;
import kernelwalk.picture.Target;
import kernelwalk.picture.Theme;
import kernelwalk.ui.board.BoardView;
import kernelwalk.ui.look.Dress;
import kernelwalk.ui.look.Typeface;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;

/** The window from the smallest to the largest, at every scale: all of it is there. */
@ExtendWith(WindowExtension.class)
class ScaleTest {

    @ParameterizedTest
    @CsvSource({
        "630, 445, 1, en",
        "630, 445, 1, ko",
        "800, 570, 1, ko",
        "950, 670, 1, en",
        "950, 670, 1, ko",
        "1024, 700, 1, en",
        "1024, 700, 1, ko",
        "1024, 700, 0.75, en",
        "1280, 800, 0.75, ko",
        "1280, 800, 1, en",
        "1280, 800, 2, en",
        "1280, 800, 3, ko",
        "1920, 1080, 2, ko",
        "1920, 1080, 3, en",
        "3840, 2160, 1, en",
        "3840, 2160, 3, ko"
    })
    void everyControlIsInTheWindowWithAllItsWords(
            double width, double height, double scale, String language, FxRobot robot) {
        var session = new Session(Lessons.first(), Words.in(Locale.of(language)));
        session.settings().scale().set(scale);
        var shown = new AtomicReference<Scene>();
        robot.interact(() -> shown.set(shown(session, width, height)));

        robot.interact(
                () -> {
                    Scene scene = shown.get();
                    scene.snapshot(null);
                    List<Control> controls = controls(scene.getRoot()).toList();

                    var window = new BoundingBox(0, 0, width, height);
                    assertThat(controls)
                            .isNotEmpty()
                            .allSatisfy(
                                    control -> {
                                        assertThat(window.contains(place(control)))
                                                .as("%s at %s", control, place(control))
                                                .isTrue();
                                        assertThat(isCut(control)).as("%s", control).isFalse();
                                    });
                });
    }

    @ParameterizedTest
    @CsvSource({
        "1280, 800, 1, 14",
        "1280, 800, 3, 14",
        "1920, 1080, 1.25, 17.5",
        "1920, 1080, 1.5, 18.9",
        "2560, 1600, 1, 18.67",
        "3840, 2160, 1, 28",
        "3840, 2160, 0.75, 21",
        "3840, 2160, 3, 37.8"
    })
    void typeGrowsAsChosenAndWithTheWindowAsFarAsTheBoardKeepsItsRoom(
            double width, double height, double scale, double size, FxRobot robot) {
        var session = new Session(Lessons.first(), Words.in(Locale.ENGLISH));
        robot.interact(
                () -> {
                    session.settings().scale().set(scale);
                    Scene scene = shown(session, width, height);

                    Labeled caption = (Labeled) scene.getRoot().lookup(".transport > .caption");

                    assertThat(caption.getFont().getSize()).isCloseTo(size, within(0.001));
                });
    }

    @ParameterizedTest
    @CsvSource({"960, 700", "1280, 800", "1440, 900", "1920, 1080", "2560, 1440"})
    void theBoardNeverBecomesSmallerWhenTheTypeBecomesLarger(
            double width, double height, FxRobot robot) {
        var session = new Session(Lessons.first(), Words.in(Locale.ENGLISH));
        robot.interact(
                () -> {
                    var cells = new ArrayList<Double>();
                    for (double scale : new double[] {1, 1.25, 1.5, 2, 2.5, 3}) {
                        session.settings().scale().set(scale);
                        Scene scene = shown(session, width, height);
                        var board = (BoardView) scene.lookup("#board");
                        cells.add(board.boxOf(new Target(Part.INPUT, 0)).orElseThrow().width());
                    }
                    assertThat(cells).isSorted();
                });
    }

    @Test
    void theScrubberKeepsItsLengthWhateverTheStatusSays(FxRobot robot) {
        var session = new Session(Lessons.first(), Words.in(Locale.ENGLISH));
        robot.interact(
                () -> {
                    Scene scene = shown(session, 1024, 700);
                    var lengths = new TreeSet<Double>();

                    for (long moment = 0; moment <= session.playhead().last(); moment++) {
                        session.playhead().goTo(moment);
                        scene.getRoot().layout();
                        lengths.add(((Slider) scene.lookup("#scrubber")).getWidth());
                    }

                    assertThat(lengths).hasSize(1);
                });
    }

    private static Scene shown(Session session, double width, double height) {
        Typeface.load();
        var scene = new Scene(new View(session, () -> {}).root(), width, height);
        Dress.put(scene, Theme.LIGHT, session.settings().scale().get());
        scene.snapshot(null);
        return scene;
    }

    /** The controls, but what can be scrolled to. */
    private static Stream<Control> controls(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        Stream<Control> here =
                node instanceof Control control ? Stream.of(control) : Stream.empty();
        return node instanceof ScrollPane || !(node instanceof Parent parent)
                ? here
                : Stream.concat(
                        here,
                        parent.getChildrenUnmodifiable().stream().flatMap(ScaleTest::controls));
    }

    /** Half a pixel may be lost to rounding. */
    private static Bounds place(Control control) {
        Bounds place = control.localToScene(control.getLayoutBounds());
        return new BoundingBox(
                place.getMinX() + 0.5,
                place.getMinY() + 0.5,
                Math.max(0, place.getWidth() - 1),
                Math.max(0, place.getHeight() - 1));
    }

    /** Words that have no room end in dots when they are drawn. */
    private static boolean isCut(Control control) {
        return control instanceof Labeled labeled
                && labeled.getChildrenUnmodifiable().stream()
                        .filter(Text.class::isInstance)
                        .map(text -> ((Text) text).getText())
                        .anyMatch(drawn -> drawn.endsWith(labeled.getEllipsisString()));
    }
}
