package kernelwalk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.picture.Painted;
import kernelwalk.picture.Part;
import kernelwalk.picture.Selection;
import kernelwalk.picture.Target;
import kernelwalk.ui.board.BoardView;
import kernelwalk.words.CountFrom;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** One switch in the View menu, and every place in the window reads one more. */
@ExtendWith(WindowExtension.class)
class CountFromWindowTest {

    private Session session;

    @Start
    void show(Stage stage) {
        session = new Session(Lessons.first(), Words.in(Locale.ENGLISH));
        new MainWindow(stage, session).show();
    }

    /** The second window stands in row 0, column 1; input cell 5 in row 1, column 1. */
    @Test
    void everyPlaceReadsOneMore(FxRobot robot) {
        robot.clickOn("#tab-numbers");
        robot.interact(
                () -> {
                    session.playhead().goTo(8);
                    session.pointer()
                            .selection()
                            .set(Optional.of(Selection.of(new Target(Part.INPUT, 5))));
                    session.editing().paste("1\t2\n3\thello");
                });
        assertThat(places(robot))
                .containsExactly(
                        "row 0, column 1",
                        "input row 1 column 1, channel 0, sample 0, value 5, under the window,"
                                + " times ¼",
                        "This window will give: output row 0 column 1, filter 0, sample 0",
                        "row 1, column 1: \"hello\" is not a number: write one such as 3, −0.5,"
                                + " 1/4 or 1e-3");

        robot.interact(() -> item(robot).setSelected(true));

        assertThat(places(robot))
                .containsExactly(
                        "row 1, column 2",
                        "input row 2 column 2, channel 1, sample 1, value 5, under the window,"
                                + " times ¼",
                        "This window will give: output row 1 column 2, filter 1, sample 1",
                        "row 2, column 2: \"hello\" is not a number: write one such as 3, −0.5,"
                                + " 1/4 or 1e-3");
    }

    @Test
    void theChoiceOutlivesAnotherLanguageAndIsUndoneByTheSameSwitch(FxRobot robot) {
        robot.interact(() -> item(robot).setSelected(true));
        robot.interact(() -> session.settings().language().set(Language.KOREAN));

        assertThat(item(robot).isSelected()).isTrue();
        assertThat(onBoard(robot)).contains("1행 1열");

        robot.interact(() -> item(robot).setSelected(false));

        assertThat(session.settings().countFrom().get()).isEqualTo(CountFrom.ZERO);
        assertThat(onBoard(robot)).contains("0행 0열");
    }

    private List<String> places(FxRobot robot) {
        return List.of(
                onBoard(robot).stream().filter(text -> text.startsWith("row ")).findFirst().get(),
                robot.lookup("#board").queryAs(BoardView.class).getAccessibleText(),
                robot.lookup("#numbers-place").queryAs(Label.class).getText(),
                robot.lookup("#notice-text").queryAs(Label.class).getText());
    }

    private static List<String> onBoard(FxRobot robot) {
        var painted = new Painted(robot.lookup("#board").queryAs(BoardView.class).frame());
        return painted.textsIn(painted.board().panel());
    }

    private static CheckMenuItem item(FxRobot robot) {
        return (CheckMenuItem)
                robot.lookup("#menu").queryAs(MenuBar.class).getMenus().stream()
                        .flatMap(CountFromWindowTest::items)
                        .filter(item -> "count-from-one".equals(item.getId()))
                        .findFirst()
                        .orElseThrow();
    }

    private static Stream<MenuItem> items(MenuItem item) {
        return item instanceof Menu menu
                ? menu.getItems().stream().flatMap(CountFromWindowTest::items)
                : Stream.of(item);
    }
}
