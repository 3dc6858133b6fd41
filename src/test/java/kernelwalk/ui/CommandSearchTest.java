package kernelwalk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.ui.control.Command;
import kernelwalk.ui.look.Dress;
import kernelwalk.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Whatever a menu or a button does is found by its name in any language, and its key is that of one table. */
@ExtendWith(WindowExtension.class)
class CommandSearchTest {

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
    void aCommandIsFoundInEitherLanguageAndDoneByEnter(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("PREDICT each");
        assertThat(found(robot)).containsExactly("Predict each value");
        robot.type(KeyCode.ENTER);
        assertThat(session.prediction().on().get()).isTrue();
        assertThat(search(robot).isVisible()).isFalse();

        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.interact(() -> field(robot).setText("어두운"));
        assertThat(found(robot)).containsExactly("Dark theme");
        robot.type(KeyCode.ENTER);
        assertThat(session.settings().dark().get()).isTrue();
    }

    @Test
    void whatCannotBeDoneNowIsNotOfferedAndEscapeGivesTheKeyboardBack(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("undo");
        assertThat(found(robot)).isEmpty();

        robot.type(KeyCode.ESCAPE);
        assertThat(search(robot).isVisible()).isFalse();
        assertThat(view.root().getScene().getFocusOwner().getId()).isEqualTo("board");
        robot.type(KeyCode.RIGHT);
        assertThat(session.playhead().moment().get()).isEqualTo(1);
    }

    @Test
    void overTwoBoardsItIsLeftWithTheKeyboardWhereItWas(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.B);
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("sobel x");
        robot.type(KeyCode.ENTER);
        assertThat(search(robot).isVisible()).isFalse();
        assertThat(view.root().getScene().getFocusOwner().getId()).isEqualTo("compare-close");

        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.type(KeyCode.ESCAPE);
        assertThat(search(robot).isVisible()).isFalse();
        robot.type(KeyCode.RIGHT);
        assertThat(session.comparison().playhead().moment().get()).isEqualTo(1);
    }

    @Test
    void whatStandsInAListIsFoundByItsMenuInEitherLanguageToo(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.interact(() -> field(robot).setText("숨기기 출력"));
        assertThat(found(robot)).containsExactly("Output");
        robot.interact(() -> field(robot).setText("가우시안"));
        assertThat(found(robot)).contains("Gaussian");
    }

    @Test
    void buttonsOfTheWalkAreFoundToo(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("step forward");
        robot.type(KeyCode.ENTER);

        assertThat(session.playhead().moment().get()).isEqualTo(1);
    }

    @Test
    void everyMenuItemWithAKeyHasTheOneOfTheTable(FxRobot robot) {
        List<MenuItem> items = new ArrayList<>();
        ((MenuBar) view.root().lookup("#menu")).getMenus().forEach(menu -> collect(menu, items));

        assertThat(items)
                .filteredOn(item -> item.getAccelerator() != null)
                .hasSizeGreaterThan(20)
                .allSatisfy(
                        item ->
                                assertThat(Command.of(item.getId()))
                                        .get()
                                        .extracting(it -> it.accelerator().orElseThrow())
                                        .isEqualTo(item.getAccelerator()));
    }

    private static void collect(Menu menu, List<MenuItem> items) {
        for (MenuItem item : menu.getItems()) {
            if (item instanceof Menu inner) {
                collect(inner, items);
            } else {
                items.add(item);
            }
        }
    }

    /** The names, read from what the list shows. */
    private static List<String> found(FxRobot robot) {
        ListView<?> list = robot.lookup("#command-list").queryAs(ListView.class);
        return list.getItems().stream().map(Object::toString).toList();
    }

    private static Node search(FxRobot robot) {
        return robot.lookup("#command-search").query();
    }

    private static TextField field(FxRobot robot) {
        return robot.lookup("#command-field").queryAs(TextField.class);
    }
}
