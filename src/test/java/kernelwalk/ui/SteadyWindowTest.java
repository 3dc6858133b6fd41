package kernelwalk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.stage.Stage;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What comes and goes does not move the board, and what stands side by side does not touch. */
@ExtendWith(ApplicationExtension.class)
class SteadyWindowTest {

    private Session session;

    @Start
    void show(Stage stage) {
        session = new Session(Lessons.first(), Words.in(Locale.ENGLISH));
        new MainWindow(stage, session).show();
    }

    @Test
    void askingForPredictionsDoesNotMoveTheBoardAndHidesNothingOfTheLedger(FxRobot robot) {
        Bounds before = bounds(robot, "#board");

        robot.interact(() -> session.prediction().on().set(true));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(bounds(robot, "#board")).isEqualTo(before);
        assertThat(robot.lookup("#predict").query().isVisible()).isTrue();
        assertThat(bounds(robot, "#predict").getMaxY()).isEqualTo(before.getMaxY());
        assertThat(bounds(robot, "#predict").getHeight()).isLessThanOrEqualTo(45);
    }

    @Test
    void theStepKeepsClearOfWhatItIsCountedBy(FxRobot robot) {
        robot.interact(() -> session.playhead().goTo(4));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(bounds(robot, "#level").getMinX() - bounds(robot, "#status").getMaxX())
                .as("the words before the choice, and room on both sides")
                .isGreaterThan(70);
    }

    private static Bounds bounds(FxRobot robot, String id) {
        Node node = robot.lookup(id).query();
        return node.localToScene(node.getLayoutBounds());
    }
}
