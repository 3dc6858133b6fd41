package kernelwalk.ui.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.stage.Stage;
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

/** Where the question for the size lies on the board. */
@ExtendWith(WindowExtension.class)
class QuestionPlaceTest {

    private Session session;
    private Stage stage;

    @Start
    void show(Stage shown) {
        stage = shown;
        session = new Session(Lessons.first(), Words.in(Locale.ENGLISH));
        new MainWindow(stage, session).show();
    }

    @Test
    void besideAPanelInASmallWindowTheQuestionLiesOverNoCard(FxRobot robot) {
        robot.interact(() -> stage.setWidth(640));
        robot.interact(() -> stage.setHeight(480));
        robot.interact(() -> session.sidePanel().open(SideTab.HOMEWORK));
        robot.interact(() -> session.practice().start());

        BoardView board = robot.lookup("#board").query();
        double cards = board.underTheCards().y();
        assertThat(question(robot).getMinY()).isGreaterThanOrEqualTo(cards);
        robot.interact(() -> session.sidePanel().toggle());
        assertThat(question(robot).getMinY()).as("in the blank, with room").isLessThan(cards);
    }

    private static Bounds question(FxRobot robot) {
        return robot.lookup("#size-card").<Node>query().getBoundsInParent();
    }
}
