package kernelwalk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.ui.side.SideTab;
import kernelwalk.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What comes and goes does not move the board, and what stands side by side does not touch. */
@ExtendWith(WindowExtension.class)
class SteadyWindowTest {

    private Session session;
    private Stage stage;

    @Start
    void show(Stage shown) {
        stage = shown;
        session = new Session(Lessons.first(), Words.in(Locale.ENGLISH));
        new MainWindow(stage, session).show();
    }

    /** The next window has the size of this one. */
    @AfterEach
    void asItWas(FxRobot robot) {
        robot.interact(
                () -> {
                    stage.setWidth(MainWindow.WIDTH);
                    stage.setHeight(MainWindow.HEIGHT);
                });
    }

    /** What is not shown would be styled and measured before the window is there: some parts of controls are, and no more. */
    @Test
    void whatIsNotShownStandsInNoScene() {
        assertThat(hidden(stage.getScene().getRoot(), false)).isLessThan(80);
    }

    private static int hidden(Node node, boolean inHidden) {
        boolean isHidden = inHidden || !node.isVisible();
        int count = isHidden ? 1 : 0;
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                count += hidden(child, isHidden);
            }
        }
        return count;
    }

    @Test
    void askingForPredictionsDoesNotMoveTheBoardAndHidesNothingOfTheLedger(FxRobot robot) {
        Bounds before = bounds(robot, "#board");

        robot.interact(() -> session.prediction().on().set(true));
        QuickRobot.settle();

        assertThat(bounds(robot, "#board")).isEqualTo(before);
        assertThat(robot.lookup("#predict").query().isVisible()).isTrue();
        assertThat(bounds(robot, "#predict").getMaxY()).isEqualTo(before.getMaxY());
        assertThat(bounds(robot, "#predict").getHeight()).isLessThanOrEqualTo(45);
    }

    /** In a small window there is less room under the ledger than the bar needs. */
    @Test
    void inASmallWindowTheBoardMakesRoomForPredictions(FxRobot robot) {
        robot.interact(
                () -> {
                    stage.setWidth(640);
                    stage.setHeight(480);
                    session.prediction().on().set(true);
                });
        QuickRobot.settle();

        Bounds board = bounds(robot, "#board");
        assertThat(board.getMaxY()).isLessThanOrEqualTo(bounds(robot, "#predict").getMinY());

        robot.interact(() -> session.prediction().on().set(false));
        QuickRobot.settle();

        assertThat(bounds(robot, "#board").getMaxY()).isGreaterThan(board.getMaxY());
    }

    /** At the least width with the side panel open there are 320 pixels for the board. */
    @Test
    void inASmallWindowTheQuestionForTheSizeIsNotCut(FxRobot robot) {
        robot.interact(
                () -> {
                    stage.setWidth(640);
                    stage.setHeight(480);
                    session.sidePanel().open(SideTab.HOMEWORK);
                    session.practice().start();
                });
        QuickRobot.settle();

        Bounds board = bounds(robot, "#board");
        for (String id : List.of("#size-rows", "#size-filters", "#size-give", "#size-show")) {
            assertThat(board.contains(bounds(robot, id))).as(id).isTrue();
        }
    }

    /** A dark theme by the menu that stands for the buttons without room. */
    @Test
    void inASmallWindowTheButtonsOfTheHeaderAreInAMenu(FxRobot robot) {
        assertThat(robot.lookup("#header-more").<Node>query().isVisible()).isFalse();
        robot.interact(
                () -> {
                    stage.setWidth(640);
                    stage.setHeight(480);
                });
        QuickRobot.settle();

        assertThat(robot.lookup("#theme").<Node>query().isVisible()).isFalse();
        assertThat(bounds(robot, "#header-more").getMaxX()).isLessThanOrEqualTo(640);
        MenuButton more = robot.lookup("#header-more").query();
        assertThat(more.getItems())
                .extracting(MenuItem::getText)
                .containsExactly("Undo", "Redo", "Present on the full screen", "Light or dark");
        robot.interact(() -> more.getItems().getLast().fire());
        assertThat(session.settings().dark().get()).isTrue();
    }

    @Test
    void theStepKeepsClearOfWhatItIsCountedBy(FxRobot robot) {
        robot.interact(() -> session.playhead().goTo(4));
        QuickRobot.settle();

        assertThat(bounds(robot, "#level").getMinX() - bounds(robot, "#status").getMaxX())
                .as("the words before the choice, and room on both sides")
                .isGreaterThan(70);
    }

    private static Bounds bounds(FxRobot robot, String id) {
        Node node = robot.lookup(id).query();
        return node.localToScene(node.getLayoutBounds());
    }
}
