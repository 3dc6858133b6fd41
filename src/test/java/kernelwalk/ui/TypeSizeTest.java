package kernelwalk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.ui.side.SideTab;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** No control of the window is set in type that the back row cannot read. */
@ExtendWith(WindowExtension.class)
class TypeSizeTest {

    private static final Pattern SIZE = Pattern.compile("-fx-font-size: ([0-9.]+)em");

    private Session session;

    @Start
    void show(Stage stage) {
        session = new Session(Lessons.first(), Words.in(Locale.ENGLISH));
        new MainWindow(stage, session).show();
    }

    @Test
    void everythingThatIsWrittenIs14PixelsOrMore(FxRobot robot) {
        for (SideTab tab : SideTab.values()) {
            robot.interact(() -> session.sidePanel().open(tab));
            QuickRobot.settle();
            assertLegible(robot);
        }
        robot.clickOn("#lessons");
        assertLegible(robot);
    }

    @Test
    void noStyleSheetMakesTypeSmallerThanTheWindows() throws IOException {
        try (Stream<Path> sheets = Files.list(Path.of("src/main/resources/css"))) {
            for (Path sheet : sheets.toList()) {
                List<Double> sizes =
                        SIZE.matcher(Files.readString(sheet))
                                .results()
                                .map(MatchResult::group)
                                .map(size -> size.replaceAll("[^0-9.]", ""))
                                .map(Double::valueOf)
                                .toList();
                assertThat(sizes).as(sheet.toString()).allMatch(size -> size >= 1);
            }
        }
    }

    private static void assertLegible(FxRobot robot) {
        assertThat(robot.lookup(Text.class::isInstance).queryAllAs(Text.class))
                .isNotEmpty()
                .filteredOn(text -> !text.getText().isBlank() && isSeen(text))
                .allSatisfy(
                        text ->
                                assertThat(text.getFont().getSize())
                                        .as(text.getText())
                                        .isGreaterThanOrEqualTo(14));
    }

    private static boolean isSeen(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
