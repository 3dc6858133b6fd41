package kernelwalk.ui.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import kernelwalk.convolution.Rational;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.ui.MainWindow;
import kernelwalk.ui.Session;
import kernelwalk.ui.WindowExtension;
import kernelwalk.ui.side.SideTab;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Whoever opens a lesson sees its words, from the first on, and whether they are about the numbers beside them. */
@ExtendWith(WindowExtension.class)
class LessonWordsWindowTest {

    private Session session;
    private Stage stage;

    @Start
    void show(Stage shown) {
        stage = shown;
        session = new Session(Lessons.first(), Words.in(Locale.ENGLISH));
        new MainWindow(stage, session).show();
    }

    @Test
    void openingALessonShowsItsWordsFromTheTopWhateverWasSeenBefore(FxRobot robot) {
        robot.interact(() -> panel(robot).setVvalue(1));
        robot.interact(() -> session.sidePanel().open(SideTab.HOMEWORK));
        robot.clickOn("#shapes");
        assertThat(session.sidePanel().shown().get()).isFalse();

        robot.push(KeyCode.CONTROL, KeyCode.PAGE_DOWN);

        assertThat(seen(robot, "#lesson-text")).isTrue();
        assertThat(robot.lookup("#lesson-text").queryAs(Label.class).getText())
                .isEqualTo(session.text().of(session.document().sheet().get()).text());
        assertThat(panel(robot).getVvalue()).isZero();
    }

    @Test
    void whereTheWindowIsTooNarrowAButtonLeadsToTheWords(FxRobot robot) {
        assertThat(seen(robot, "#read-words")).isFalse();
        robot.interact(() -> stage.setWidth(1024));
        assertThat(seen(robot, "#read-words")).isTrue();

        robot.push(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        assertThat(session.sidePanel().shown().get()).isFalse();

        robot.clickOn("#read-words");
        assertThat(seen(robot, "#lesson-text")).isTrue();
        robot.interact(() -> stage.setWidth(1280));
        assertThat(seen(robot, "#read-words")).isFalse();
    }

    @Test
    void wordsBesideOtherNumbersSaySoAndLeadBack(FxRobot robot) {
        assertThat(seen(robot, "#lesson-reset")).isFalse();

        robot.interact(
                () ->
                        session.document()
                                .change(_ -> "", lesson -> lesson.withInput(0, Rational.of(9))));
        assertThat(seen(robot, "#lesson-reset")).isTrue();
        assertThat(robot.lookup("#lesson-changed").queryAs(Label.class).getText())
                .isEqualTo("Written for the original numbers");

        robot.clickOn("#lesson-reset");
        assertThat(session.document().sheet().get()).isEqualTo(Lessons.first());
        assertThat(seen(robot, "#lesson-reset")).isFalse();
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(seen(robot, "#lesson-reset")).isTrue();
    }

    @Test
    void withoutWordsThereIsNoEmptyCardButAWayToWriteSome(FxRobot robot) {
        robot.interact(() -> session.sidePanel().open(SideTab.SHAPES));
        assertThat(seen(robot, "#introduction")).isTrue();
        assertThat(seen(robot, "#notes-add")).isFalse();

        robot.interact(() -> session.desk().start(Exercise.plain()));
        assertThat(seen(robot, "#introduction")).isFalse();
        robot.clickOn("#notes-add").type(KeyCode.ESCAPE);
        assertThat(seen(robot, "#introduction")).isFalse();

        robot.clickOn("#notes-add").write("Mine").push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(session.document().sheet().get().notes()).isEqualTo("Mine");
        assertThat(seen(robot, "#introduction")).isTrue();
        robot.interact(() -> session.undo().undo());
        assertThat(seen(robot, "#notes-add")).isTrue();
    }

    private static ScrollPane panel(FxRobot robot) {
        return robot.lookup("#shapes-panel").queryAs(ScrollPane.class);
    }

    private static boolean seen(FxRobot robot, String id) {
        Optional<Node> found = robot.lookup(id).tryQuery();
        Node node = found.orElse(null);
        while (node != null && node.isVisible()) {
            node = node.getParent();
        }
        return found.isPresent() && node == null;
    }
}
