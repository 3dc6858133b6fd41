package kernelwalk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javafx.stage.Stage;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.picture.Part;
import kernelwalk.picture.Target;
import kernelwalk.ui.board.BoardView;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A card that is dragged out of the window is a picture to some programs and numbers to others. */
@ExtendWith(WindowExtension.class)
class CardDragTest {

    private Session session;
    private CardDrag drag;

    @Start
    void begin(Stage unused) {
        session = new Session(Lessons.first(), Words.in(Locale.ENGLISH), new Answers());
        drag = new CardDrag(new BoardView(), session.exporting(), session.editing());
    }

    /** The lecture's output as a spreadsheet takes it. */
    @Test
    void theWholeCardIsTakenWhicheverOfItsCellsIsDragged(FxRobot robot) {
        robot.interact(
                () -> {
                    var content = drag.content(new Target(Part.OUTPUT, 4)).orElseThrow();

                    assertThat(content.getString())
                            .isEqualTo(
                                    "=11/2\t=13/2\t=15/2\n=19/2\t=21/2\t=23/2\n=27/2\t=29/2\t=31/2");
                    assertThat(content.getImage().getWidth()).isGreaterThan(100);
                });
    }

    @Test
    void whatIsHiddenStaysInTheWindow(FxRobot robot) {
        robot.interact(
                () -> {
                    session.veils().veil(Part.OUTPUT, true);

                    assertThat(drag.content(new Target(Part.OUTPUT, 0))).isEmpty();
                });
    }
}
