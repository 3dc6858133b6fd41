package kernelwalk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.picture.Part;
import kernelwalk.picture.Selection;
import kernelwalk.picture.Target;
import kernelwalk.ui.board.BoardView;
import kernelwalk.ui.document.Presenting;
import kernelwalk.ui.document.Presenting.Curtain;
import kernelwalk.ui.look.Dress;
import kernelwalk.ui.walk.Playhead;
import kernelwalk.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The walk before a room full of people, by a clicker's keys; the toolkit without a display has no full screen. */
@ExtendWith(WindowExtension.class)
class PresenterWindowTest {

    private Session session;
    private Presenting presenting;
    private View view;

    @Start
    void show(Stage stage) {
        session = new Session(Lessons.first(), Words.in(Locale.ENGLISH));
        presenting = session.presenting();
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
    void aKeyFoldsTheBarsAwayAndGivesTheBoardTheWholeWindowAndEscapeBringsThemBack(FxRobot robot) {
        robot.type(KeyCode.F5);

        BoardView board = robot.lookup("#board").queryAs(BoardView.class);
        Scene scene = board.getScene();
        assertThat(board.getWidth()).isEqualTo(scene.getWidth());
        assertThat(board.getHeight()).isEqualTo(scene.getHeight());
        assertThat(robot.lookup("#side-panel").tryQuery()).isEmpty();

        robot.type(KeyCode.ESCAPE);
        assertThat(node(robot, "#transport").getParent().isVisible()).isTrue();
        assertThat(robot.lookup("#side-panel").tryQuery()).isPresent();
        assertThat(board.getHeight()).isLessThan(scene.getHeight());

        robot.type(KeyCode.F11);
        assertThat(presenting.on().get()).isTrue();
    }

    @Test
    void onAProjectorTheBoardIsDrawnAQuarterLargerThanItIsLaidOut(FxRobot robot) {
        robot.interact(
                () -> {
                    presenting.toggle();
                    var projector = new Scene(new Group(), 1280, 720);
                    view.root().getScene().setRoot(new Group());
                    projector.setRoot(view.root());
                    Dress.put(projector, session.theme().get(), 1);
                    view.root().applyCss();
                    view.root().layout();
                    var board = (BoardView) view.root().lookup("#board");

                    assertThat(board.getWidth()).isEqualTo(1280);
                    assertThat(board.getHeight()).isEqualTo(720);
                    assertThat(board.board().size().width()).isEqualTo(1024);
                    assertThat(board.board().size().height()).isEqualTo(576);
                });
    }

    @Test
    void inAPresentationTheKeysOfAClickerStepAndAStepOpensTheCurtainFirst(FxRobot robot) {
        robot.type(KeyCode.B, KeyCode.Z, KeyCode.D);
        assertThat(presenting.curtain().get()).isEqualTo(Curtain.OPEN);
        robot.type(KeyCode.F5);
        robot.clickOn("#board");
        robot.interact(
                () ->
                        session.pointer()
                                .selection()
                                .set(Optional.of(Selection.of(new Target(Part.INPUT, 5)))));

        robot.type(KeyCode.PAGE_DOWN, KeyCode.RIGHT, KeyCode.DOWN, KeyCode.PAGE_UP);
        assertThat(moment()).isEqualTo(2);

        robot.type(KeyCode.PERIOD);
        assertThat(presenting.curtain().get()).isEqualTo(Curtain.BLACK);
        assertThat(node(robot, "#curtain").isVisible()).isTrue();
        robot.type(KeyCode.PAGE_DOWN);
        assertThat(presenting.curtain().get()).isEqualTo(Curtain.OPEN);
        assertThat(moment()).isEqualTo(2);

        robot.type(KeyCode.W, KeyCode.B, KeyCode.B);
        assertThat(node(robot, "#curtain").isVisible()).isFalse();
        robot.type(KeyCode.SPACE);
        assertThat(session.playhead().playing().get()).isTrue();
    }

    @Test
    void thePenDrawsATrailThatGoesWithTheNextStepAndTheRingFollowsTheMouse(FxRobot robot) {
        robot.type(KeyCode.F5);
        assertThat(node(robot, "#pointer-ring").isVisible()).isFalse();

        robot.type(KeyCode.R, KeyCode.D);
        robot.moveTo("#board")
                .press(MouseButton.PRIMARY)
                .moveBy(40, 20)
                .release(MouseButton.PRIMARY);
        assertThat(((Pane) node(robot, "#pen-trail")).getChildren()).hasSize(1);
        assertThat(node(robot, "#pointer-ring").isVisible()).isTrue();
        assertThat(session.pointer().selection().get()).isEmpty();

        robot.type(KeyCode.PAGE_DOWN);
        assertThat(((Pane) node(robot, "#pen-trail")).getChildren()).isEmpty();
    }

    @Test
    void eachKeyIsShownForARecordingOnceThatIsAskedFor(FxRobot robot) {
        robot.type(KeyCode.F5, KeyCode.PAGE_DOWN);
        Label shown = robot.lookup("#shown-key").queryAs(Label.class);
        assertThat(shown.isVisible()).isFalse();

        robot.type(KeyCode.K, KeyCode.Z);

        assertThat(shown.isVisible()).isTrue();
        assertThat(shown.getText()).isEqualTo("Z");
        assertThat(presenting.near().get()).isTrue();
    }

    @Test
    void whatThePresenterSeesHasTheNextStepAndTheWordsOfTheLesson(FxRobot robot) {
        robot.interact(
                () -> {
                    presenting.toggle();
                    session.playhead().goTo(2);
                    Parent presenter = view.presenter();

                    assertThat(text(presenter, "#presenter-now"))
                            .isEqualTo("window 1 of 9 · tap 2 of 4");
                    assertThat(text(presenter, "#presenter-title"))
                            .isEqualTo("Mean filter with bias");
                    assertThat(text(presenter, "#presenter-question"))
                            .startsWith("The window moves one cell to the right.");
                    assertThat(((Pane) presenter.lookup("#presenter-steps")).getChildren())
                            .hasSize(4);
                });
    }

    @Test
    void twoBoardsStayAndAreSteppedByTheKeysOfAClickerAndEscapePutsThemAwayFirst(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.B);
        robot.type(KeyCode.PAGE_DOWN, KeyCode.PAGE_DOWN, KeyCode.PAGE_UP);
        assertThat(boards().moment().get()).isEqualTo(1);

        robot.type(KeyCode.F5);
        assertThat(session.comparison().shown().get()).isTrue();
        robot.type(KeyCode.PAGE_DOWN, KeyCode.DOWN, KeyCode.LEFT);
        assertThat(boards().moment().get()).isEqualTo(2);
        robot.type(KeyCode.D);
        robot.moveTo("#compare-left")
                .press(MouseButton.PRIMARY)
                .moveBy(40, 20)
                .release(MouseButton.PRIMARY);
        robot.type(KeyCode.PERIOD, KeyCode.PAGE_DOWN);
        assertThat(presenting.curtain().get()).isEqualTo(Curtain.OPEN);
        assertThat(boards().moment().get()).isEqualTo(2);
        assertThat(((Pane) node(robot, "#pen-trail")).getChildren()).hasSize(1);
        robot.type(KeyCode.PAGE_DOWN);
        assertThat(((Pane) node(robot, "#pen-trail")).getChildren()).isEmpty();
        assertThat(moment()).as("the board's own walk waits").isZero();

        robot.type(KeyCode.D, KeyCode.ESCAPE);
        assertThat(session.comparison().shown().get()).isFalse();
        assertThat(presenting.on().get()).isTrue();
        robot.type(KeyCode.PAGE_DOWN);
        assertThat(moment()).isEqualTo(1);
    }

    @Test
    void thePresenterReadsTheNextStepsOfTwoBoardsToo(FxRobot robot) {
        robot.interact(
                () -> {
                    presenting.toggle();
                    Parent presenter = view.presenter();
                    session.comparison().open();
                    session.comparison().playhead().goTo(2);

                    assertThat(text(presenter, "#presenter-now"))
                            .isEqualTo("window 1 of 9 · tap 2 of 4");
                    assertThat(presenter.lookup("#presenter-picture").isVisible()).isFalse();
                    session.comparison().leave();
                    assertThat(text(presenter, "#presenter-now")).startsWith("window 1 of 9");
                    assertThat(presenter.lookup("#presenter-picture").isVisible()).isTrue();
                });
    }

    /** Fourteen pixels are the usual type, twenty-eight what the last row reads. */
    @Test
    void whatAsksBeforeAClassHasTheTypeOfTheBoard(FxRobot robot) {
        robot.interact(() -> session.prediction().on().set(true));
        assertThat(typeOfTheQuestion(robot)).isEqualTo(14);

        robot.type(KeyCode.F5);

        assertThat(typeOfTheQuestion(robot)).isGreaterThanOrEqualTo(28);
        TextField value = robot.lookup("#predict-value").query();
        assertThat(value.getFont().getSize()).isGreaterThanOrEqualTo(28);
    }

    private static double typeOfTheQuestion(FxRobot robot) {
        Label question = robot.lookup("#predict-question").query();
        robot.interact(question::applyCss);
        return question.getFont().getSize();
    }

    private Playhead boards() {
        return session.comparison().playhead();
    }

    private long moment() {
        return session.playhead().moment().get();
    }

    private static String text(Parent parent, String query) {
        return ((Label) parent.lookup(query)).getText();
    }

    private static Node node(FxRobot robot, String query) {
        return robot.lookup(query).query();
    }
}
