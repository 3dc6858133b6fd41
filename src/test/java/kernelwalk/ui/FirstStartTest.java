package kernelwalk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.lesson.Lessons;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** What the program shows when it starts: the lessons to a new user, and to everyone else the exercise. */
@ExtendWith(WindowExtension.class)
class FirstStartTest {

    @TempDir Path parent;

    private Path folder;

    @BeforeEach
    void make() throws IOException {
        folder = Files.createDirectory(parent.resolve("settings"));
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> java.util.List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    @Test
    void aNewUserSeesTheLessonsAndEscapeLeavesThem(FxRobot robot) {
        start(robot, Optional.empty());
        assertThat(browser(robot)).get().matches(Node::isVisible);

        robot.type(KeyCode.ESCAPE);

        assertThat(browser(robot)).get().matches(browser -> !browser.isVisible());
        assertThat(robot.lookup("#board").<Node>query().isFocused()).isTrue();
    }

    @Test
    void whoeverWasHereBeforeSeesTheExercise(FxRobot robot) {
        start(robot, Optional.empty());
        close(robot);

        start(robot, Optional.empty());

        assertThat(browser(robot)).isEmpty();
    }

    @Test
    void aFileOnTheCommandLineIsShownAtOnce(FxRobot robot) {
        Path file = folder.resolve("given.kernelwalk.json");
        ExerciseFile.write(file, Lessons.first());

        start(robot, Optional.of(file));

        assertThat(browser(robot)).isEmpty();
    }

    @Test
    void workThatCannotBeReadIsSaidInTheWindow(FxRobot robot) throws IOException {
        Files.writeString(folder.resolve("unsaved.kernelwalk.json"), "{ \"kernelwalk\": 2 }");

        start(robot, Optional.empty());

        assertThat(browser(robot)).isEmpty();
        assertThat(robot.lookup("#notice-text").queryLabeled().getText())
                .startsWith("The unsaved work of last time cannot be read (")
                .endsWith("kept as it is in " + folder.resolve("unsaved-1.kernelwalk.json"));
        assertThat(folder.resolve("unsaved-1.kernelwalk.json")).hasContent("{ \"kernelwalk\": 2 }");
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidInTheWindow(FxRobot robot) throws Exception {
        Files.delete(folder);
        Files.createFile(folder);

        start(robot, Optional.empty());
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () ->
                        robot.lookup("#notice-text")
                                .queryLabeled()
                                .getText()
                                .startsWith("What you do cannot be kept in " + folder));
        Files.delete(folder);
    }

    private void start(FxRobot robot, Optional<Path> file) {
        Started.window(robot, file, folder);
        robot.targetWindow(
                Window.getWindows().stream()
                        .filter(Stage.class::isInstance)
                        .filter(Window::isShowing)
                        .findFirst()
                        .orElseThrow());
    }

    private static Optional<Node> browser(FxRobot robot) {
        return Optional.ofNullable(
                robot.targetWindow().getScene().getRoot().lookup("#lesson-browser"));
    }
}
