package kernelwalk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A new user is shown round once; whoever wants it again finds it in the Help menu. */
@ExtendWith(WindowExtension.class)
class TourTest {

    @TempDir Path folder;

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    @Test
    void aNewUserIsShownRoundInFiveStepsOnceTheLessonsAreLeft(FxRobot robot) {
        start(robot);
        assertThat(robot.lookup("#tour").tryQuery()).isEmpty();
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();

        var titles = new ArrayList<String>();
        while (robot.lookup("#tour").tryQuery().isPresent()) {
            titles.add(robot.lookup("#tour > .title").queryAs(Label.class).getText());
            robot.type(KeyCode.ENTER);
        }

        assertThat(titles)
                .containsExactly(
                        "Choose a lesson",
                        "Every number is yours",
                        "Walk through it",
                        "Change the layer",
                        "Ask why");
    }

    @Test
    void itCanBeSkippedIsNotShownAtTheNextStartAndCanBeTakenAgain(FxRobot robot) {
        start(robot);
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#tour-skip");
        assertThat(robot.lookup("#tour").tryQuery()).isEmpty();
        close(robot);

        start(robot);
        assertThat(robot.lookup("#tour").tryQuery()).isEmpty();
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("tour");
        robot.type(KeyCode.ENTER);

        assertThat(robot.lookup("#tour").tryQuery()).isPresent();
    }

    private void start(FxRobot robot) {
        Started.window(robot, Optional.empty(), folder);
    }
}
