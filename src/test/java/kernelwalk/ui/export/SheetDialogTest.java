package kernelwalk.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.homework.problem.ProblemCode;
import kernelwalk.homework.problem.ProblemSet;
import kernelwalk.picture.Part;
import kernelwalk.ui.Answers;
import kernelwalk.ui.MainWindow;
import kernelwalk.ui.Session;
import kernelwalk.ui.WindowExtension;
import kernelwalk.ui.document.Settings;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** File, Worksheet: problems go on paper, and their code brings them back on the screen. */
@ExtendWith(WindowExtension.class)
class SheetDialogTest {

    @TempDir private Path folder;

    private final Settings settings = new Settings(Locale.ENGLISH);
    private Session session;

    @Start
    void show(Stage stage) {
        session = new Session(Lessons.first(), settings, new Answers());
        settings.worksheet().set("COUNT=2;FOLDER=" + folder);
        new MainWindow(stage, session).show();
    }

    private static void fire(FxRobot robot, String id) {
        MenuBar bar = robot.lookup("#menu").queryAs(MenuBar.class);
        MenuItem item =
                bar.getMenus().stream()
                        .map(Menu::getItems)
                        .flatMap(items -> items.stream())
                        .filter(each -> id.equals(each.getId()))
                        .findFirst()
                        .orElseThrow();
        WaitForAsyncUtils.asyncFx(item::fire);
        robot.interact(() -> {});
    }

    private static String text(Path pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void theCodeOfASheetOpensItsProblemsAgain(FxRobot robot) throws Exception {
        ProblemSet set = session.problems().asked(2).orElseThrow();
        fire(robot, "worksheet");
        Label facts = robot.lookup("#worksheet-facts").queryAs(Label.class);
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> facts.getText().startsWith("Problems: 2, pages: "));
        robot.clickOn("#worksheet-write");
        assertThat(text(folder.resolve("Worksheet.pdf"))).contains(ProblemCode.of(set));
        assertThat(text(folder.resolve("Worksheet-key.pdf"))).contains("The first cell:");

        fire(robot, "code-problems");
        TextField code = robot.lookup("#code-text").queryAs(TextField.class);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, code::isFocused);
        Label reason = robot.lookup("#code-reason").queryAs(Label.class);
        robot.interact(() -> code.setText("42"));
        assertThat(robot.lookup("#code-open").query().isDisabled()).isTrue();
        assertThat(reason.getText()).as("while it may go on").isEmpty();
        robot.interact(() -> code.setText("42?"));
        assertThat(reason.getText()).startsWith("This is no code of a worksheet");
        robot.interact(() -> code.setText(ProblemCode.of(set).toLowerCase(Locale.ROOT)));
        ChoiceBox<Integer> number = robot.lookup("#code-number").query();
        robot.interact(() -> number.setValue(2));
        robot.clickOn("#code-open");

        assertThat(session.document().exercise().get().titled(""))
                .isEqualTo(set.problem(2).orElseThrow());
        assertThat(session.practice().isOn()).isTrue();
        assertThat(session.problems().lastCode()).isEqualTo(ProblemCode.of(set));
    }

    @Test
    void theKeyOfWhatIsHiddenIsNotWritten(FxRobot robot) throws Exception {
        robot.interact(() -> session.veils().veil(Part.OUTPUT, true));
        settings.worksheet().set("SOURCE=open;FOLDER=" + folder);
        fire(robot, "worksheet");
        Label reason = robot.lookup("#worksheet-reason").queryAs(Label.class);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> !reason.getText().isEmpty());

        assertThat(reason.getText()).startsWith("This file would tell numbers that are hidden");
        assertThat(robot.lookup("#worksheet-write").query().isDisabled()).isTrue();
    }
}
