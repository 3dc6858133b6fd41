package kernelwalk.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.export.CodeLanguage;
import kernelwalk.export.Format;
import kernelwalk.export.PictureFormat;
import kernelwalk.export.SheetFormat;
import kernelwalk.picture.Part;
import kernelwalk.ui.Answers;
import kernelwalk.ui.MainWindow;
import kernelwalk.ui.Session;
import kernelwalk.ui.WindowExtension;
import kernelwalk.ui.document.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Ctrl+E: what will be written is seen, and stays in sight until it is there. */
@ExtendWith(WindowExtension.class)
class ExportDialogTest {

    @TempDir private Path folder;

    private final Settings settings = new Settings(Locale.ENGLISH);
    private Session session;

    @Start
    void show(Stage stage) {
        session = new Session(Lessons.first(), settings, new Answers());
        settings.export().set("FOLDER=" + folder);
        new MainWindow(stage, session).show();
    }

    private static void choose(FxRobot robot, Format format) {
        ChoiceBox<Format> formats = robot.lookup("#export-format").query();
        robot.interact(() -> formats.setValue(format));
    }

    private static boolean isSeen(FxRobot robot, String id) {
        return robot.lookup(id).queryAll().stream().anyMatch(Node::isVisible);
    }

    @Test
    void theChosenFormatIsSeenWrittenAndNamed(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.E);
        Canvas picture = robot.lookup("#export-picture").queryAs(Canvas.class);
        // The preview's 560 units without the line on either side, which stays to be seen.
        assertThat(picture.getWidth()).isEqualTo(558);
        assertThat(picture.getHeight()).isEqualTo(348.75);
        assertThat(robot.lookup("#export-facts").queryAs(Label.class).getText())
                .isEqualTo("1280 × 800 pixels");
        choose(robot, CodeLanguage.KERAS);
        TextArea text = robot.lookup("#export-text").queryAs(TextArea.class);
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> !text.getText().isEmpty());
        assertThat(text.getText()).isEqualTo(CodeLanguage.KERAS.write(Lessons.first()));
        robot.clickOn("#export-write");

        assertThat(folder.resolve("Mean filter with bias.py"))
                .hasContent(CodeLanguage.KERAS.write(Lessons.first()));
        assertThat(isSeen(robot, "#export-write")).isFalse();
        assertThat(robot.lookup("#notice-text").queryAs(Label.class).getText())
                .isEqualTo("Mean filter with bias.py is written: Keras program");
    }

    /** A line shows what a choice changes: of a film its speed, of a spreadsheet whether its output is empty. */
    @Test
    void onlyWhatAFormatTakesIsAskedAndAPackageTellsItsNumbers(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.E);
        choose(robot, PictureFormat.GIF);
        assertThat(isSeen(robot, "#export-speed")).isTrue();
        assertThat(robot.lookup("#export-facts").queryAs(Label.class).getText())
                .isEqualTo("63 pictures of 1280 × 800 pixels, 47 seconds");
        choose(robot, SheetFormat.XLSX);
        assertThat(robot.lookup("#export-speed").query().getParent().isVisible()).isFalse();
        assertThat(robot.lookup("#export-blank").query().getParent().isVisible()).isTrue();
        TextArea text = robot.lookup("#export-text").queryAs(TextArea.class);
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> !text.getText().isEmpty());

        assertThat(text.getText()).contains("Input", "5.5   6.5   7.5");
        robot.push(KeyCode.ESCAPE);
        assertThat(isSeen(robot, "#export-write")).isFalse();
    }

    @Test
    void whatGoesWrongIsSaidInTheDialogWithTheCure(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.E);
        choose(robot, CodeLanguage.NUMPY);
        TextField name = robot.lookup("#export-name").queryAs(TextField.class);
        robot.interact(() -> name.setText("none/mean"));
        robot.clickOn("#export-write");
        assertThat(robot.lookup("#export-reason").queryAs(Label.class).getText())
                .isEqualTo("mean.py: there is no such folder: make it, or choose another");
        Files.createDirectory(folder.resolve("none"));
        robot.clickOn("#export-write");

        assertThat(folder.resolve("none/mean.py")).exists();
    }

    @Test
    void whatIsHiddenIsNotEvenSeenInThePreview(FxRobot robot) {
        robot.interact(() -> session.veils().veil(Part.KERNEL, true));
        robot.push(KeyCode.CONTROL, KeyCode.E);
        choose(robot, CodeLanguage.KERAS);

        assertThat(isSeen(robot, "#export-text")).isFalse();
        assertThat(robot.lookup("#export-refusal").queryAs(Label.class).getText())
                .startsWith("This file would tell numbers that are hidden on the board");
        assertThat(robot.lookup("#export-write").query().isDisabled()).isTrue();
    }
}
