package kernelwalk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.ui.look.Dress;
import kernelwalk.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Keys that follow one another faster than the window is painted reach the field which the first of them opened. */
@ExtendWith(WindowExtension.class)
class TypedAtOnceTest {

    private Session session;
    private View view;

    @Start
    void show(Stage stage) {
        session = new Session(Lessons.first(), Words.in(Locale.ENGLISH));
        view = new View(session);
        var scene = new Scene(view.root(), 960, 600);
        Dress.put(scene, session.theme().get(), 1);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(view::close);
    }

    @Test
    void theSearchOverCommandsTakesWhatFollowsItsKey(FxRobot robot) {
        robot.interact(
                () -> {
                    press(KeyCode.K, true);
                    type("predict each");
                    press(KeyCode.ENTER, false);
                });
        assertThat(session.prediction().on().get()).isTrue();
    }

    @Test
    void theSearchOverLessonsTakesWhatFollowsItsKey(FxRobot robot) {
        robot.interact(
                () -> {
                    press(KeyCode.L, true);
                    type("sobel");
                });
        assertThat(robot.lookup("#lesson-search").<TextField>query().getText()).isEqualTo("sobel");
    }

    @Test
    void aCellTakesEveryDigit(FxRobot robot) {
        robot.interact(
                () -> {
                    press(KeyCode.ENTER, false);
                    type("123");
                });
        assertThat(robot.lookup("#cell-editor").<TextField>query().getText()).isEqualTo("123");
    }

    private void press(KeyCode key, boolean control) {
        fire(KeyEvent.KEY_PRESSED, "", key, control);
        fire(KeyEvent.KEY_RELEASED, "", key, control);
    }

    private void type(String text) {
        text.chars()
                .mapToObj(Character::toString)
                .forEach(sign -> fire(KeyEvent.KEY_TYPED, sign, KeyCode.UNDEFINED, false));
    }

    private void fire(EventType<KeyEvent> kind, String sign, KeyCode key, boolean control) {
        Node owner = view.root().getScene().getFocusOwner();
        Event.fireEvent(owner, new KeyEvent(kind, sign, sign, key, false, control, false, false));
    }
}
