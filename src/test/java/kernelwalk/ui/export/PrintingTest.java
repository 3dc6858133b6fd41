package kernelwalk.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.export.look.Look;
import kernelwalk.ui.Answers;
import kernelwalk.ui.Session;
import kernelwalk.ui.WindowExtension;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The board on paper. */
@ExtendWith(WindowExtension.class)
class PrintingTest {

    private final Answers answers = new Answers();
    private Session session;

    @Start
    void begin(Stage unused) {
        session = new Session(Lessons.first(), Words.in(Locale.ENGLISH), answers);
    }

    @Test
    void whereThereIsNoPrinterOneLineSaysSo(FxRobot robot) {
        robot.interact(
                () ->
                        new Printing(
                                        session.exporting(),
                                        answers,
                                        session.notices(),
                                        List.of(),
                                        true)
                                .print());

        assertThat(said())
                .isEqualTo("There is no printer: set one up in the system, or export a PDF file.");
        assertThat(answers.asked).isEmpty();
    }

    /** Java calls a page done on Linux though nothing took it. */
    @Test
    void whereNothingHandsPagesToPrintersOneLineSaysWhatIsMissing(FxRobot robot) {
        robot.interact(
                () ->
                        new Printing(
                                        session.exporting(),
                                        answers,
                                        session.notices(),
                                        List.of(),
                                        false)
                                .print());

        assertThat(said()).startsWith("Printing needs the program lpr, which is not installed");
        assertThat(answers.asked).isEmpty();
    }

    private String said() {
        return session.notices().notice().get().orElseThrow().say(Words.in(Locale.ENGLISH));
    }

    /** A4 across has 842×595 points, of which a printer leaves some; the board is 1280×800. */
    @Test
    void theBoardIsAsLargeAsThePageHasRoomAndBlackOnWhite(FxRobot robot) {
        robot.interact(
                () -> {
                    Node page =
                            Printing.page(
                                    Lessons.first(), Look.in(Words.in(Language.ENGLISH)), 770, 523);

                    assertThat(page.getBoundsInParent().getWidth()).isBetween(769.0, 771.0);
                    assertThat(page.getBoundsInParent().getHeight()).isLessThan(523);
                    var pixels = page.snapshot(null, null).getPixelReader();
                    assertThat(pixels.getColor(2, 2)).isEqualTo(Color.WHITE);
                });
    }
}
