package kernelwalk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.ui.desk.DeskFolder;
import kernelwalk.ui.desk.DeskState;
import kernelwalk.ui.desk.HeldDesk;
import kernelwalk.ui.desk.SetAside;
import kernelwalk.ui.desk.Trouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** What takes long to read or to compute does not keep the window waiting when it starts. */
@ExtendWith(WindowExtension.class)
class LongStartTest {

    @TempDir Path folder;

    private final CountDownLatch held = new CountDownLatch(1);

    @AfterEach
    void close(FxRobot robot) {
        held.countDown();
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    @Test
    void theWindowOfAFileIsThereBeforeTheFileIs(FxRobot robot) throws Exception {
        start(Optional.of(file()));
        assertThat(titles()).contains("Kernelwalk – " + Lessons.first().title());
        assertThat(robot.lookup(".dialog-pane .progress-bar").queryAs(ProgressBar.class))
                .matches(ProgressBar::isIndeterminate);

        held.countDown();

        waitFor("Kernelwalk – Large");
    }

    @Test
    void aFileThatIsGivenUpIsSaidAndTheFirstLessonStays(FxRobot robot) throws Exception {
        start(Optional.of(file()));

        robot.clickOn("Cancel");
        held.countDown();

        assertThat(notice(robot)).startsWith("large.kernelwalk.json takes long");
        assertThat(titles()).containsExactly("Kernelwalk – " + Lessons.first().title());
    }

    @Test
    void workThatIsGivenUpCanBeOpenedLater(FxRobot robot) throws Exception {
        leaveWork();
        start(Optional.empty());

        robot.clickOn("Cancel");

        assertThat(notice(robot)).startsWith("The work of last time takes long");
        held.countDown();
        robot.clickOn("Open it");
        waitFor("Kernelwalk – Mine");
    }

    @Test
    void workThatTakesLongLiesThereInTheEnd() throws Exception {
        leaveWork();
        start(Optional.empty());

        held.countDown();

        waitFor("• Kernelwalk – Mine");
    }

    @Test
    void theSidePanelIsAsItWasLeftAlsoWhereTheWorkTakesLong(FxRobot robot) throws Exception {
        leave(Lessons.first());
        Files.writeString(folder.resolve("settings.properties"), "side=code shown\n");
        start(Optional.empty());

        held.countDown();

        waitFor("• Kernelwalk – " + Lessons.first().title());
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> robot.lookup("#tab-code").tryQuery().isPresent());
        assertThat(robot.lookup("#tab-code").queryAs(ToggleButton.class).isSelected()).isTrue();
    }

    private Path file() {
        Path file = folder.resolve("large.kernelwalk.json");
        ExerciseFile.write(file, Lessons.first().titled("Large"));
        return file;
    }

    /** A window that was killed. */
    private void leaveWork() throws Exception {
        leave(Lessons.first().titled("Mine"));
    }

    private void leave(Exercise work) throws Exception {
        try (var desk = new DeskFolder(folder)) {
            desk.write(new DeskState(work, Optional.empty(), true, List.of()));
        }
    }

    private void start(Optional<Path> file) throws Exception {
        var aside = new SetAside(folder);
        var trouble = new Trouble();
        Platform.runLater(
                () ->
                        KernelwalkApplication.show(
                                file, folder, aside, trouble, HeldDesk.by(held, aside, trouble)));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> Window.getWindows().size() == 2);
        QuickRobot.settle();
    }

    private static void waitFor(String title) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> titles().equals(List.of(title)));
    }

    /** What the window says, as soon as that stands over the board. */
    private static String notice(FxRobot robot) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> robot.lookup("#notice-text").tryQuery().isPresent());
        QuickRobot.settle();
        return robot.lookup("#notice-text").queryLabeled().getText();
    }

    private static List<String> titles() {
        return Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .filter(stage -> stage.getOwner() == null)
                .map(Stage::getTitle)
                .toList();
    }
}
