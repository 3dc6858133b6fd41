package kernelwalk.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.ui.MainWindow;
import kernelwalk.ui.Session;
import kernelwalk.ui.WindowExtension;
import kernelwalk.ui.control.Command;
import kernelwalk.ui.control.Tip;
import kernelwalk.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Words explain themselves where they stand, and buttons say their keys. */
@ExtendWith(WindowExtension.class)
class HelpWindowTest {

    @Start
    void show(Stage stage) {
        var session = new Session(Lessons.first(), Words.in(Locale.ENGLISH));
        new MainWindow(stage, session).show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    @Test
    void aWordInAPanelLeadsToWhatItMeansWithItsPicture(FxRobot robot) {
        Text link =
                robot.lookup("#shapes-panel .glossary-link").<Text>queryAll().stream()
                        .filter(text -> text.getText().equals("stride"))
                        .findFirst()
                        .orElseThrow();
        robot.interact(() -> link.getOnMouseClicked().handle(null));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(robot.lookup("#glossary-title").queryAs(Label.class).getText())
                .isEqualTo("stride");
        GlossaryPicture picture = robot.lookup("#glossary-picture").query();
        long before = picture.moment();
        robot.interact(picture::move);
        assertThat(picture.moment()).isGreaterThan(before);
        robot.interact(
                () -> robot.lookup("#glossary-list").queryListView().getSelectionModel().select(0));
        assertThat(picture.isVisible()).isFalse();
    }

    @Test
    void aToolTipIsMadeWhenThePointerComes(FxRobot robot) {
        Button theme = robot.lookup("#theme").queryButton();
        assertThat(theme.getTooltip()).isNull();

        robot.moveTo(theme);
        assertThat(theme.getTooltip().getText()).isEqualTo("Light or dark");
    }

    @Test
    void everyButtonThatAKeyDoesToSaysTheKeyOfTheTable(FxRobot robot) {
        List<ButtonBase> buttons =
                robot.lookup(".button").<ButtonBase>queryAll().stream()
                        .filter(button -> Tip.getCommand(button) != null)
                        .toList();

        assertThat(buttons)
                .hasSizeGreaterThan(10)
                .allSatisfy(
                        button ->
                                assertThat(Tip.getText(button))
                                        .contains("(" + Tip.getCommand(button).keys().getFirst()));
        assertThat(Tip.getText(robot.lookup("#undo").queryButton()))
                .isEqualTo("Undo (" + Command.UNDO.keys().getFirst() + ")");
        assertThat(Arrays.stream(Command.values()).filter(it -> !it.keys().isEmpty()))
                .hasSizeGreaterThan(25);
    }
}
