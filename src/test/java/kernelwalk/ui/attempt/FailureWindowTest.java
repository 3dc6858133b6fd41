package kernelwalk.ui.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import kernelwalk.exercise.Attempt;
import kernelwalk.exercise.Repair;
import kernelwalk.exercise.lesson.Lesson;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.framework.Call;
import kernelwalk.framework.Framework;
import kernelwalk.framework.Reply.Refused;
import kernelwalk.ui.MainWindow;
import kernelwalk.ui.Session;
import kernelwalk.ui.WindowExtension;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What the frameworks say, in the place of the board, and the repairs by their buttons. */
@ExtendWith(WindowExtension.class)
class FailureWindowTest {

    private Session session;

    @Start
    void show(Stage stage) {
        session = new Session(Lessons.first(), Words.in(Locale.ENGLISH));
        new MainWindow(stage, session).show();
    }

    @Test
    void everyErrorLessonShowsItsMessagesAndIsRepairedByItsButtons(FxRobot robot) {
        for (Lesson lesson : errors()) {
            robot.interact(() -> session.desk().start(lesson.sheet()));
            assertThat(robot.lookup("#board").query().isVisible()).isFalse();
            assertThat(robot.lookup("#rules-panel").query().isVisible()).isFalse();
            for (Framework framework : Framework.values()) {
                assertThat(message(robot, framework)).isEqualTo(said(framework, lesson));
            }

            while (session.document().attempt().get().isPresent()) {
                Attempt attempt = session.document().attempt().get().get();
                Repair repair = Repair.of(attempt).getFirst();
                robot.interact(button(robot, repair)::fire);
            }
            assertThat(robot.lookup("#board").query().isVisible()).isTrue();
            assertThat(robot.lookup("#rules-panel").query().isVisible()).isTrue();
            assertThat(session.playhead().walk().length()).isPositive();

            while (session.document().undoName().get().isPresent()) {
                robot.interact(session.document()::undo);
            }
            assertThat(session.document().sheet().get()).isEqualTo(lesson.sheet());
        }
    }

    @Test
    void aRepairIsOneNamedStepOfUndoAndTheKeyboardIsOnItsButton(FxRobot robot) {
        robot.interact(() -> session.desk().start(lesson("error-rank").sheet()));
        assertThat(focus(robot)).isEqualTo("repair-add-channel-axis");

        robot.type(KeyCode.SPACE);
        assertThat(session.document().undoName().get().orElseThrow().in(words()))
                .isEqualTo("add the channel axis");
        assertThat(focus(robot)).isEqualTo("board");

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(session.document().sheet().get()).isEqualTo(lesson("error-rank").sheet());
    }

    @Test
    void pastedInt64IsKeptAtAPressOfTheNotice(FxRobot robot) {
        robot.interact(() -> session.editing().paste("np.array([[1, 2], [3, 4]], dtype=np.int64)"));
        assertThat(session.document().attempt().get()).isEmpty();

        robot.clickOn("#notice-offer");

        assertThat(robot.lookup("#notice").tryQuery()).isEmpty();
        assertThat(message(robot, Framework.KERAS)).contains("requested to type int64");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(session.document().attempt().get()).isEmpty();
    }

    @Test
    void nothingWalksAndNothingIsTypedWhileAnAttemptIsOpen(FxRobot robot) {
        robot.interact(() -> session.desk().start(lesson("error-int64").sheet()));
        var before = session.document().exercise().get();

        robot.type(KeyCode.RIGHT, KeyCode.END, KeyCode.DELETE);
        robot.interact(() -> session.editing().paste("1 2\n3 4"));

        assertThat(session.playhead().moment().get()).isZero();
        assertThat(session.document().exercise().get()).isEqualTo(before);
        assertThat(session.document().sheet().get()).isEqualTo(lesson("error-int64").sheet());
    }

    @Test
    void theFrameworksAnswerToAChoiceThatCannotBeMade(FxRobot robot) {
        robot.interact(
                () -> session.parameters().type(kernelwalk.exercise.Choice.KERNEL_HEIGHT, "9"));

        assertThat(message(robot, Framework.PYTORCH))
                .isEqualTo(
                        "Calculated padded input size per channel: (4 x 4). Kernel size: (9 x 2)."
                                + " Kernel size can't be greater than actual input size");
    }

    @Test
    void otherWaysToCallAreShownOneFirstAndTheRestOnDemand(FxRobot robot) {
        robot.interact(() -> session.desk().start(lesson("error-rank").sheet()));
        assertThat(robot.lookup("#saying-tensorflow-python-onednn").query().isVisible()).isTrue();
        assertThat(robot.lookup("#saying-tensorflow-java-eigen").query().isVisible()).isFalse();

        robot.interact(robot.lookup("#more-keras").queryAs(ToggleButton.class)::fire);

        assertThat(robot.lookup("#saying-tensorflow-java-eigen .message").queryAs(Label.class))
                .returns(
                        "org.tensorflow.exceptions.TFInvalidArgumentException:"
                                + " convolution input must be 4-dimensional: [1,4,4]",
                        Label::getText)
                .returns(true, FailureWindowTest::isShown);
    }

    private static String said(Framework framework, Lesson lesson) {
        var reply = framework.reply(Call.of((Attempt) lesson.sheet()));
        return reply instanceof Refused refused ? refused.message() : words().say(reply);
    }

    private static String message(FxRobot robot, Framework framework) {
        return robot.lookup("#saying-" + framework.code() + " .message")
                .match(node -> isShown(node))
                .queryAs(Label.class)
                .getText();
    }

    private static boolean isShown(javafx.scene.Node node) {
        return node == null || node.isVisible() && isShown(node.getParent());
    }

    private static Button button(FxRobot robot, Repair repair) {
        return robot.lookup("#repair-" + repair.code()).queryButton();
    }

    private static String focus(FxRobot robot) {
        return robot.window(0).getScene().getFocusOwner().getId();
    }

    private static List<Lesson> errors() {
        return Lessons.all().stream().filter(lesson -> lesson.sheet() instanceof Attempt).toList();
    }

    private static Lesson lesson(String id) {
        return errors().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
    }

    private static Words words() {
        return Words.in(Locale.ENGLISH);
    }
}
