package kernelwalk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.lesson.Lessons;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;

/** At a start the board is there first, and stays where it is while everything else comes. */
@ExtendWith(WindowExtension.class)
class BoardFirstTest {

    private static final String THEME = new PrimerLight().getUserAgentStylesheet();

    @TempDir private Path parent;

    private Path folder;
    private Path file;
    private MainWindow window;
    private Parent root;

    @BeforeEach
    void make() throws Exception {
        folder = Files.createDirectory(parent.resolve("settings"));
        file = parent.resolve("given.kernelwalk.json");
        ExerciseFile.write(file, Lessons.first());
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    @Test
    void theBoardIsThereBeforeAnyBarAndCanBeWalked(FxRobot robot) {
        robot.interact(
                () -> {
                    start();
                    assertThat(root.lookup("#board")).isNotNull();
                    assertThat(root.lookup("#transport")).isNull();
                    assertThat(root.lookup("#menu")).isNull();
                    root.lookup("#board").requestFocus();
                });
        robot.type(KeyCode.RIGHT, KeyCode.RIGHT);

        Started.await(window);

        assertThat(robot.lookup("#status").queryLabeled().getText())
                .startsWith("window 1 of 9 · tap 2 of 4");
    }

    @ParameterizedTest
    @CsvSource({"1280, 800", "640, 460"})
    void theBoardStaysWhereItIsWhileTheBarsCome(int width, int height, FxRobot robot)
            throws IOException {
        Files.writeString(
                folder.resolve("window.properties"),
                "x=0\ny=0\nwidth=%d\nheight=%d\n".formatted(width, height));
        Bounds[] first = new Bounds[1];
        robot.interact(
                () -> {
                    start();
                    first[0] = place();
                });

        Started.await(window);

        robot.interact(() -> assertThat(place()).isEqualTo(first[0]));
        assertThat(root.lookup("#transport")).isNotNull();
        assertThat(root.lookup("#menu")).isNotNull();
        assertThat(root.lookup("#side-panel")).isNotNull();
    }

    @Test
    void theThemeIsReadWhenTheBoardIsThere(FxRobot robot) {
        robot.interact(
                () -> {
                    start();
                    assertThat(Application.getUserAgentStylesheet()).endsWith("/css/light.css");
                });

        Started.await(window);

        assertThat(Application.getUserAgentStylesheet()).isEqualTo(THEME);
    }

    @Test
    void controlsThatAreThereAtOnceHaveTheThemeAtOnce(FxRobot robot) throws Exception {
        Files.copy(
                Path.of("src/main/resources/lessons/error-channels-first.kernelwalk.json"),
                file,
                StandardCopyOption.REPLACE_EXISTING);

        robot.interact(
                () -> {
                    start();
                    assertThat(root.lookup(".button")).isNotNull();
                    assertThat(Application.getUserAgentStylesheet()).isEqualTo(THEME);
                });
    }

    private void start() {
        window = KernelwalkApplication.show(Optional.of(file), folder);
        root = Window.getWindows().getFirst().getScene().getRoot();
    }

    /** Where the board is in the window. */
    private Bounds place() {
        root.applyCss();
        root.layout();
        var board = root.lookup("#board");
        return board.localToScene(board.getLayoutBounds());
    }
}
