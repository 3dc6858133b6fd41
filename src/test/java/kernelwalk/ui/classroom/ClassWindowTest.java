package kernelwalk.ui.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import kernelwalk.classroom.AskedFor;
import kernelwalk.convolution.Rational;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.ui.MainWindow;
import kernelwalk.ui.QuickRobot;
import kernelwalk.ui.Session;
import kernelwalk.ui.WindowExtension;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A teacher with the answers of a class to the lecture's mean filter; without its bias of 3 the output begins with 2.5. */
@ExtendWith(WindowExtension.class)
class ClassWindowTest {

    private static final String RIGHT = "5.5,6.5,7.5\n9.5,10.5,11.5\n13.5,14.5,15.5\n";
    private static final String WITHOUT_BIAS = "2.5,3.5,4.5\n6.5,7.5,8.5\n10.5,11.5,12.5\n";

    @TempDir private Path folder;
    private Session session;
    private MainWindow window;

    @Start
    void show(Stage stage) {
        session = new Session(Lessons.first(), Words.in(Locale.ENGLISH));
        session.settings().reducedMotion().set(true);
        window = new MainWindow(stage, session);
        window.show();
    }

    @Test
    void aFolderDroppedOnTheWindowIsShownInBarsWithoutNames(FxRobot robot) throws Exception {
        drop(robot);

        assertThat(text(robot, "#class-title"))
                .isEqualTo("Mean filter with bias: 4 answers of a class");
        assertThat(text(robot, "#class-counts"))
                .isEqualTo("1 right · 2 with a mistake · 1 not read");
        assertThat(spoken(robot, ".mistake .replay")).isEqualTo("Bias left out, 2 · 67 %: compare");
        assertThat(robot.lookup("#class-cells").query().getAccessibleText())
                .isEqualTo("How many of 3 had each cell right: 1 1 1 1 1 1 1 1 1");
        assertThat(labels(robot)).noneMatch(label -> label.contains("Minji"));

        robot.clickOn("Names");
        assertThat(labels(robot)).contains("Kim Minji\nPark Haneul");
        robot.clickOn("#class-close");
        robot.interact(() -> session.classroom().showAgain());
        assertThat(labels(robot)).noneMatch(label -> label.contains("Minji"));
    }

    @Test
    void aBarIsReplayedByMouseOrKeysAndEscapeLeadsBack(FxRobot robot) throws Exception {
        drop(robot);
        robot.clickOn(".mistake .replay");

        assertThat(session.classroom().replaying().progress().get().orElseThrow().hasParted())
                .isTrue();
        assertThat(text(robot, "#class-title")).isEqualTo("Bias left out");
        assertThat(text(robot, "#class-example")).isEqualTo("Written by 2 of 2");
        assertThat(robot.lookup("#class-marks").query().isVisible()).isFalse();
        assertThat(labels(robot)).noneMatch(label -> label.contains("Minji"));

        robot.type(KeyCode.PAGE_UP);
        assertThat(session.classroom().replaying().progress().get().orElseThrow().hasParted())
                .isFalse();

        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#class-marks").query().isVisible()).isTrue();
        robot.type(KeyCode.ENTER);
        assertThat(session.classroom().replayed().get()).isPresent();

        robot.type(KeyCode.ESCAPE).type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#class-place").query().isVisible()).isFalse();
        assertThat(robot.lookup("#board").query().isFocused()).isTrue();
    }

    @Test
    void noKeyReachesWhatTheClassCovers(FxRobot robot) throws Exception {
        drop(robot);
        robot.type(KeyCode.RIGHT, KeyCode.END, KeyCode.PAGE_DOWN, KeyCode.DIGIT7);
        QuickRobot.settle();

        assertThat(session.playhead().moment().get()).isZero();
        assertThat(session.document().exercise().get()).isEqualTo(Lessons.first());
    }

    @Test
    void aChangedExerciseMarksTheClassAsOutrun(FxRobot robot) throws Exception {
        drop(robot);
        assertThat(robot.lookup("#class-outrun").query().isVisible()).isFalse();

        robot.interact(
                () -> session.document().change(_ -> "", it -> it.withBias(0, Rational.ZERO)));
        assertThat(robot.lookup("#class-outrun").query().isVisible()).isTrue();

        robot.clickOn("#class-again");
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> !session.classroom().outrun().get());
        QuickRobot.settle();
        assertThat(text(robot, "#class-counts")).startsWith("2 right");
        assertThat(robot.lookup("#class-outrun").query().isVisible()).isFalse();
    }

    /** Without bias the lecture's layer has 4 parameters, with it 5. */
    @Test
    void whatIsAskedIsChosenOverTheMarks(FxRobot robot) throws Exception {
        write("Lee Seojun.csv", "5");
        write("Kim Minji.csv", "4");
        robot.interact(() -> window.drop().drop(List.of(folder.toFile())));
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> session.classroom().shown().get());

        robot.interact(
                () ->
                        robot.lookup("#class-asked")
                                .<ChoiceBox<AskedFor>>query()
                                .setValue(AskedFor.PARAMETERS));
        WaitForAsyncUtils.waitFor(
                5, TimeUnit.SECONDS, () -> text(robot, "#class-counts").startsWith("1 right"));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(robot.lookup("#class-cells").query().getParent().isVisible()).isFalse();
        assertThat(robot.lookup(".mistake .replay").tryQuery()).isEmpty();
        assertThat(robot.lookup("#class-problem").query().getParent().isVisible()).isFalse();
    }

    @Test
    void anotherLanguageShowsTheSameClass(FxRobot robot) throws Exception {
        drop(robot);

        robot.interact(() -> session.words().set(Words.in(Locale.KOREAN)));

        assertThat(text(robot, "#class-counts")).isEqualTo("맞음 1 · 오류 유형이 보이는 답 2 · 읽을 수 없음 1");
        assertThat(spoken(robot, ".mistake .replay")).contains("2명 · 67%");
    }

    private void drop(FxRobot robot) throws Exception {
        write("Lee Seojun.csv", RIGHT);
        write("Kim Minji.csv", WITHOUT_BIAS);
        write("Park Haneul.csv", WITHOUT_BIAS);
        write("Cho Nari.csv", "I do not know");
        robot.interact(() -> window.drop().drop(List.of(folder.toFile())));
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> session.classroom().shown().get());
        QuickRobot.settle();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Label.class).getText();
    }

    private static String spoken(FxRobot robot, String query) {
        return robot.lookup(query).query().getAccessibleText();
    }

    private static List<String> labels(FxRobot robot) {
        return robot.lookup("#classroom .label").queryAll().stream()
                .filter(Node::isVisible)
                .map(label -> ((Label) label).getText())
                .toList();
    }
}
