package kernelwalk.ui.panels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import kernelwalk.convolution.Convention;
import kernelwalk.exercise.RuleBook;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.ui.MainWindow;
import kernelwalk.ui.QuickRobot;
import kernelwalk.ui.Session;
import kernelwalk.ui.WindowExtension;
import kernelwalk.ui.side.SideTab;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Conventions side by side, on an even kernel with "same", whose windows are worked by hand. */
@ExtendWith(WindowExtension.class)
class SideBySideWindowTest {

    private Session session;
    private Stage stage;

    @Start
    void show(Stage shown) {
        stage = shown;
        var even =
                Lessons.all().stream()
                        .filter(lesson -> lesson.id().equals("same-padding-even-kernel"))
                        .findFirst()
                        .orElseThrow();
        session = new Session(even.sheet(), Words.in(Locale.ENGLISH));
        new MainWindow(stage, session).show();
    }

    @Test
    void theFirstWindowThatDiffersIsWorkedUnderBothConventions(FxRobot robot) {
        open(robot);
        choose(robot, "#side-by-side-right", RuleBook.SCIPY_CORRELATE);

        assertThat(text(robot, "#side-by-side-verdict")).isEqualTo("differs in 16 of 16 cells");
        assertThat(text(robot, "#side-by-side-left-text"))
                .isEqualTo("(−1)·4 + 2·(−2) + (−2)·(−8) + (−3)·9 = −19");
        assertThat(text(robot, "#side-by-side-right-text"))
                .isEqualTo("0·4 + 0·(−2) + 0·(−8) + (−1)·9 = −9");
        assertThat(text(robot, "#side-by-side-place")).startsWith("1 of 16: output row 0 column 0");
    }

    @Test
    void theButtonsGoFromOneCellThatDiffersToTheNext(FxRobot robot) {
        open(robot);
        choose(robot, "#side-by-side-right", RuleBook.SCIPY_CORRELATE);

        robot.clickOn("#side-by-side-next");
        assertThat(text(robot, "#side-by-side-place")).startsWith("2 of 16: output row 0 column 1");

        robot.clickOn("#side-by-side-previous").clickOn("#side-by-side-previous");
        assertThat(text(robot, "#side-by-side-place"))
                .startsWith("16 of 16: output row 3 column 3");
    }

    @Test
    void anyTwoConventionsCanBeCompared(FxRobot robot) {
        open(robot);

        choose(robot, "#side-by-side-right", RuleBook.PYTORCH);
        assertThat(text(robot, "#side-by-side-verdict")).isEqualTo("same result");
        assertThat(text(robot, "#side-by-side-right-caption")).contains("weights 1×1×2×2");
        assertThat(robot.lookup("#side-by-side-next").query().getParent().isVisible()).isFalse();
        assertThat(robot.lookup("#side-by-side-right-map").query().getAccessibleText())
                .isEqualTo("Output as in PyTorch, cells that differ: 0");
    }

    @Test
    void whatIsNotAllowedHasItsReasonInsteadOfAnOutput(FxRobot robot) {
        robot.interact(() -> session.document().open(session.document().exercise().get()));
        robot.clickOn("#stride-rows").write("2").type(KeyCode.ENTER);
        open(robot);
        choose(robot, "#side-by-side-right", RuleBook.PYTORCH);

        assertThat(robot.lookup("#side-by-side-right-map").query().isVisible()).isFalse();
        assertThat(text(robot, "#side-by-side-right-text")).startsWith("not allowed: PyTorch");
    }

    @Test
    void whileValuesArePredictedTheConventionsAreNotCompared(FxRobot robot) {
        open(robot);
        robot.type(KeyCode.ESCAPE);

        robot.interact(() -> session.prediction().on().set(true));
        assertThat(robot.lookup("#compare").query().isDisabled()).isTrue();

        robot.interact(() -> session.prediction().on().set(false));
        assertThat(robot.lookup("#compare").query().isDisabled()).isFalse();
    }

    @Test
    void escapeClosesTheComparison(FxRobot robot) {
        open(robot);
        assertThat(stage.getScene().getFocusOwner().getId()).isEqualTo("side-by-side-close");

        robot.type(KeyCode.ESCAPE);

        assertThat(overlay(robot).isVisible()).isFalse();
    }

    @Test
    void switchingTheRulesSaysWhatTheOthersMakeOfTheExercise(FxRobot robot) {
        robot.interact(() -> session.sidePanel().open(SideTab.SHAPES));
        robot.clickOn("#more");
        choose(robot, "#convention", Convention.SCIPY);

        assertThat(robot.lookup("#rules .name").queryAllAs(Label.class))
                .extracting(Label::getText)
                .containsExactly("Keras", "PyTorch", "SciPy convolve", "by hand");
        assertThat(robot.lookup("#rules .differs").queryAllAs(Label.class))
                .extracting(Label::getText)
                .containsOnly("differs in 16 of 16 cells");
    }

    private void open(FxRobot robot) {
        assertThat(overlay(robot).isVisible()).isFalse();
        robot.interact(robot.lookup("#compare").queryAs(Button.class)::fire);
        QuickRobot.settle();
        assertThat(overlay(robot).isVisible()).isTrue();
    }

    private static Node overlay(FxRobot robot) {
        return robot.lookup("#overlay").query();
    }

    @SuppressWarnings("unchecked")
    private static <T> void choose(FxRobot robot, String id, T choice) {
        ChoiceBox<T> box = robot.lookup(id).queryAs(ChoiceBox.class);
        robot.interact(() -> box.setValue(choice));
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }
}
