package kernelwalk.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Size;
import kernelwalk.exercise.Exercise;
import kernelwalk.ui.MainWindow;
import kernelwalk.ui.Session;
import kernelwalk.ui.WindowExtension;
import kernelwalk.words.Phrase;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Two boards side by side, by mouse and keys. */
@ExtendWith(WindowExtension.class)
class TwoBoardsWindowTest {

    private Session session;
    private Stage stage;

    @Start
    void show(Stage shown) {
        stage = shown;
        session = new Session(Exercise.plain(), Words.in(Locale.ENGLISH));
        new MainWindow(stage, session).show();
    }

    @Test
    void whatIfPutsAChangeBesideTheExerciseAndOneTransportMovesBoth(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.B);

        assertThat(differences(robot, "left")).isEqualTo("stride 1×1");
        assertThat(differences(robot, "right")).isEqualTo("stride 2×2");
        assertThat(text(robot, "#compare-verdict")).isEqualTo("outputs 1×3×3×1 and 1×2×2×1");
        choose(robot, "padding same");
        assertThat(differences(robot, "right")).isEqualTo("padding same");
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.RIGHT);
        assertThat(session.comparison().playhead().moment().get()).isEqualTo(2);
        assertThat(session.playhead().moment().get()).as("the board's own walk waits").isZero();
        robot.push(KeyCode.END);
        assertThat(session.comparison().playhead().walk().windows()).isEqualTo(16);
        assertThat(session.comparison().playhead().atEnd()).isTrue();
        robot.push(KeyCode.ESCAPE);
        assertThat(session.comparison().shown().get()).isFalse();
        assertThat(robot.lookup("#transport").<Node>query().isVisible()).isTrue();
    }

    @Test
    void theRightOneBecomesTheExerciseAndBack(FxRobot robot) {
        Exercise before = session.document().exercise().get();
        robot.push(KeyCode.CONTROL, KeyCode.B);

        robot.clickOn("#compare-swap");

        Exercise after = session.document().exercise().get();
        assertThat(after.operation().strides()).isEqualTo(new Size(2, 2));
        assertThat(differences(robot, "right")).isEqualTo("stride 1×1");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(session.document().exercise().get()).isEqualTo(before);
        assertThat(differences(robot, "right"))
                .as("the boards are exchanged")
                .isEqualTo("stride 2×2");
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        assertThat(differences(robot, "right")).isEqualTo("stride 1×1");
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        robot.push(KeyCode.CONTROL, KeyCode.B);
        assertThat(differences(robot, "right")).as("also out of sight").isEqualTo("stride 2×2");
    }

    @Test
    void whereTwoCannotBeReadOneIsShownAndAButtonShowsTheOther(FxRobot robot) {
        robot.interact(() -> stage.setWidth(1280));
        robot.push(KeyCode.CONTROL, KeyCode.B);
        assertThat(robot.lookup("#compare-second").<Node>query().isVisible()).isFalse();

        robot.interact(() -> stage.setWidth(700));
        robot.interact(() -> stage.setHeight(480));

        assertThat(isSeen(robot, "left")).isTrue();
        assertThat(isSeen(robot, "right")).isFalse();
        robot.clickOn("#compare-second");
        assertThat(isSeen(robot, "left")).isFalse();
        assertThat(isSeen(robot, "right")).isTrue();
        robot.interact(
                () -> {
                    stage.setX(0);
                    stage.setY(0);
                });
        robot.interact(() -> stage.setHeight(960));
        assertThat(isSeen(robot, "left")).as("one above the other").isTrue();
        assertThat(isSeen(robot, "right")).isTrue();
        assertThat(robot.lookup("#compare-second").<Node>query().isVisible()).isFalse();
    }

    private static boolean isSeen(FxRobot robot, String side) {
        return robot.lookup("#compare-" + side).<Node>query().getParent().isVisible();
    }

    /** Two kernels of one's own: one is put aside, the other typed. */
    @Test
    void anExerciseIsPutAsideAndHeldAgainstWhatBecomesOfIt(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
        robot.interact(
                () ->
                        session.document()
                                .change(
                                        Phrase.of("document.change.number"),
                                        it -> it.withWeight(3, Rational.of(7))));
        robot.push(KeyCode.CONTROL, KeyCode.B);

        assertThat(differences(robot, "left")).isEqualTo("other kernel");
        assertThat(text(robot, "#compare-verdict")).isEqualTo("the outputs differ in 9 of 9 cells");
    }

    @Test
    void nothingIsComparedWhileAResultIsKeptBack(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.B);
        robot.interact(() -> session.practice().start());

        assertThat(session.comparison().shown().get()).isFalse();
        robot.push(KeyCode.CONTROL, KeyCode.B);
        assertThat(session.comparison().shown().get()).isFalse();
    }

    private static void choose(FxRobot robot, String change) {
        MenuButton changes = robot.lookup("#compare-changes").query();
        robot.interact(changes::show);
        MenuItem item =
                changes.getItems().stream()
                        .filter(it -> it.getText().equals(change))
                        .findFirst()
                        .orElseThrow();
        robot.interact(item::fire);
        robot.interact(changes::hide);
    }

    private static String text(FxRobot robot, String label) {
        return robot.lookup(label).queryAs(Label.class).getText();
    }

    private static String differences(FxRobot robot, String side) {
        Pane place = robot.lookup("#compare-" + side + "-differences").query();
        return place.getChildren().stream()
                .map(node -> ((Label) node).getText())
                .collect(Collectors.joining(" | "));
    }
}
