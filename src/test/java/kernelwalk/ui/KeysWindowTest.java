package kernelwalk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.picture.Box;
import kernelwalk.picture.Part;
import kernelwalk.picture.Target;
import kernelwalk.ui.board.BoardView;
import kernelwalk.ui.control.Tip;
import kernelwalk.ui.side.SideTab;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Keys do what they say wherever the keyboard is. */
@ExtendWith(WindowExtension.class)
class KeysWindowTest {

    private Session session;
    private Stage stage;

    @Start
    void show(Stage shown) {
        stage = shown;
        session = new Session(Lessons.first(), Words.in(Locale.ENGLISH));
        new MainWindow(stage, session).show();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#board",
                "#kernel-height",
                "#padding",
                "#tab-code",
                "#code",
                "#level",
                "#speed",
                "#lessons"
            })
    void thePageKeysStepTheWalkWhateverHasTheKeyboard(String place, FxRobot robot) {
        robot.interact(() -> session.sidePanel().open(SideTab.CODE));
        robot.interact(() -> node(robot, place).requestFocus());

        robot.type(KeyCode.PAGE_DOWN, KeyCode.PAGE_DOWN, KeyCode.PAGE_UP);

        assertThat(session.playhead().moment().get()).isEqualTo(1);
        assertThat(node(robot, place).isFocused()).isTrue();
    }

    @Test
    void thePageKeysStepWhileACellIsChosenAndWhileANumberIsTyped(FxRobot robot) {
        robot.clickOn(cell(robot, 0));
        robot.type(KeyCode.PAGE_DOWN);
        robot.write("7");
        robot.type(KeyCode.PAGE_DOWN);

        assertThat(session.playhead().moment().get()).isEqualTo(2);
        assertThat(session.pointer().focus()).contains(new Target(Part.INPUT, 0));
    }

    @Test
    void aSliderGivesTheKeyboardBackWhenTheMouseLetsGo(FxRobot robot) {
        for (String slider : new String[] {"#speed", "#scrubber"}) {
            robot.clickOn(slider);
            assertThat(focus()).isEqualTo("board");
        }
        robot.drag("#speed .thumb").moveBy(10, 0).drop();
        assertThat(focus()).isEqualTo("board");
        long before = session.playhead().moment().get();
        double speed = session.playhead().speedExponent().get();

        robot.type(KeyCode.RIGHT);

        assertThat(session.playhead().moment().get()).isEqualTo(before + 1);
        assertThat(session.playhead().speedExponent().get()).isEqualTo(speed);
    }

    @Test
    void anArrowOnTheSpeedGoesToTheNextMark(FxRobot robot) {
        robot.interact(() -> node(robot, "#speed").requestFocus());

        robot.type(KeyCode.RIGHT);
        assertThat(session.playhead().speedExponent().get()).isEqualTo(1);

        robot.interact(() -> session.playhead().speedExponent().set(0.3));
        robot.type(KeyCode.LEFT);
        assertThat(session.playhead().speedExponent().get()).isZero();
        robot.type(KeyCode.LEFT, KeyCode.LEFT, KeyCode.LEFT);
        assertThat(session.playhead().speedExponent().get()).isEqualTo(-2);
        assertThat(session.playhead().moment().get()).isZero();
    }

    @Test
    void whileACellIsChosenTheBoardSaysSoUntilEscapeOrAClickBesideIt(FxRobot robot) {
        assertThat(chip(robot, "#chosen")).isEmpty();
        robot.clickOn(cell(robot, 5));
        assertThat(chip(robot, "#chosen"))
                .get()
                .matches(Node::isVisible)
                .extracting(Button::getText)
                .isEqualTo("Cell chosen: arrows move over cells – Esc: walk");

        robot.type(KeyCode.ESCAPE);
        assertThat(chip(robot, "#chosen")).isEmpty();

        robot.clickOn(cell(robot, 5));
        robot.clickOn(node(robot, "#board").localToScreen(4, 4));
        assertThat(chip(robot, "#chosen")).isEmpty();

        robot.clickOn(cell(robot, 5));
        robot.clickOn("#chosen");
        robot.type(KeyCode.RIGHT);
        assertThat(session.pointer().selection().get()).isEmpty();
        assertThat(session.playhead().moment().get()).isEqualTo(1);
    }

    @Test
    void aChipSaysHowLargeTheBoardIsAndLeadsBack(FxRobot robot) {
        assertThat(chip(robot, "#zoom")).isEmpty();

        robot.push(KeyCode.CONTROL, KeyCode.EQUALS);

        Button zoom = chip(robot, "#zoom").orElseThrow();
        assertThat(zoom.isVisible()).isTrue();
        assertThat(zoom.getText()).matches("1\\d\\d % ×");
        assertThat(zoom.getAccessibleText()).matches("Zoom 1\\d\\d %: back to 100 %");

        robot.clickOn(zoom);
        assertThat(chip(robot, "#zoom")).isEmpty();
        assertThat(node(robot, "#board").isFocused()).isTrue();
    }

    @Test
    void playAtTheEndStartsAgain(FxRobot robot) throws Exception {
        robot.type(KeyCode.END);
        assertThat(session.playhead().atEnd()).isTrue();

        robot.clickOn("#play");
        WaitForAsyncUtils.waitFor(
                5,
                TimeUnit.SECONDS,
                () -> session.playhead().moment().get() > 0 && !session.playhead().atEnd());

        assertThat(session.playhead().playing().get()).isTrue();
    }

    @Test
    void whoStopsPredictingHasTheKeyboardOnTheBoard(FxRobot robot) {
        robot.interact(() -> session.prediction().on().set(true));
        robot.interact(() -> session.prediction().reveal());
        long before = session.playhead().moment().get();

        robot.interact(() -> session.prediction().on().set(false));

        assertThat(focus()).isEqualTo("board");
        robot.type(KeyCode.RIGHT);
        assertThat(session.playhead().moment().get()).isEqualTo(before + 1);
    }

    @Test
    void keysAndButtonsGoFromLessonToLesson(FxRobot robot) {
        assertThat(node(robot, "#previous-lesson").isDisabled()).isTrue();

        robot.push(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        assertThat(title()).isEqualTo("Random weights, by hand");

        robot.clickOn("#next-lesson");
        assertThat(title()).isEqualTo("Where do the first weights come from?");

        robot.push(KeyCode.CONTROL, KeyCode.PAGE_UP);
        robot.clickOn("#previous-lesson");
        assertThat(title()).isEqualTo("Mean filter with bias");
    }

    @Test
    void theStepsThatCanBeChosenAreExplainedWhereTheyAreChosen(FxRobot robot) {
        var level = (Control) node(robot, "#level");

        assertThat(Tip.getText(level)).contains("A tap is one input cell times its weight");
    }

    private String title() {
        return session.document().sheet().get().title();
    }

    private String focus() {
        return stage.getScene().getFocusOwner().getId();
    }

    private static Node node(FxRobot robot, String query) {
        return robot.lookup(query).query();
    }

    /** What stands on the board while it has something to say. */
    private static Optional<Button> chip(FxRobot robot, String query) {
        return robot.lookup(query).tryQueryAs(Button.class);
    }

    private static Point2D cell(FxRobot robot, int input) {
        BoardView board = robot.lookup("#board").queryAs(BoardView.class);
        Box box = board.boxOf(new Target(Part.INPUT, input)).orElseThrow();
        return board.localToScreen(box.centreX(), box.centreY());
    }
}
