package kernelwalk.ui.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import kernelwalk.convolution.Level;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.picture.Box;
import kernelwalk.picture.Painted;
import kernelwalk.picture.Part;
import kernelwalk.picture.Target;
import kernelwalk.ui.MainWindow;
import kernelwalk.ui.QuickRobot;
import kernelwalk.ui.Session;
import kernelwalk.ui.WindowExtension;
import kernelwalk.ui.board.BoardView;
import kernelwalk.ui.side.SideTab;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The window on the lecture's mean filter, driven with mouse and keys. */
@ExtendWith(WindowExtension.class)
class LessonWindowTest {

    private static final String LECTURE = "5.5 6.5 7.5 9.5 10.5 11.5 13.5 14.5 15.5";
    private static final String ON_THE_BOARD = "5½ 6½ 7½ 9½ 10½ 11½ 13½ 14½ 15½";

    private Session session;

    @Start
    void show(Stage stage) {
        session = new Session(Lessons.first(), Words.in(Locale.ENGLISH));
        new MainWindow(stage, session).show();
    }

    @Test
    void playingToTheEndFillsTheNineOutputsOfTheLecture(FxRobot robot) throws Exception {
        robot.interact(
                () -> {
                    session.playhead().level().set(Level.WINDOW);
                    session.playhead().speedExponent().set(2);
                });

        robot.clickOn("#play");
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> session.playhead().atEnd());
        WaitForAsyncUtils.waitFor(
                5, TimeUnit.SECONDS, () -> session.playhead().progress().get() == 1);
        QuickRobot.settle();

        assertThat(shownOutputs(robot)).isEqualTo(ON_THE_BOARD);
        assertThat(session.playhead().playing().get()).isFalse();
    }

    @Test
    void typingIntoAnInputCellChangesTheResultAndUndoBringsItBack(FxRobot robot) {
        robot.clickOn(cell(robot, new Target(Part.INPUT, 5)));
        robot.write("9");
        assertThat(outputs()).startsWith("6.5 7.5 7.5 10.5 11.5");

        robot.type(KeyCode.ENTER);
        robot.type(KeyCode.ESCAPE);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(outputs()).isEqualTo(LECTURE);

        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(outputs()).startsWith("6.5 7.5 7.5 10.5 11.5");
    }

    @Test
    void weightsAndBiasAreTypedAsFractionsDecimalsAndWithAUnicodeMinus(FxRobot robot) {
        robot.clickOn(cell(robot, new Target(Part.KERNEL, 0)));
        robot.write("1/2");
        robot.type(KeyCode.TAB);
        robot.write(".25");
        robot.type(KeyCode.TAB);
        robot.write("1e-3");
        robot.type(KeyCode.TAB);
        robot.write("-0.5");
        robot.type(KeyCode.TAB);
        robot.write("−2");
        robot.type(KeyCode.ENTER);

        var operation = (kernelwalk.convolution.Operation.Convolution) exercise().operation();
        assertThat(operation.kernel().toValues())
                .extracting(Value::toString)
                .containsExactly("1/2", "1/4", "1/1000", "-1/2");
        assertThat(operation.bias()).extracting(Value::toString).containsExactly("-2");
    }

    @Test
    void whatIsNotANumberMarksTheCellWithTheReasonAndKeepsTheOldValue(FxRobot robot) {
        robot.clickOn(cell(robot, new Target(Part.INPUT, 0)));
        robot.write("abc");
        robot.type(KeyCode.ENTER);

        assertThat(outputs()).isEqualTo(LECTURE);
        assertThat(robot.lookup("#reason").queryAs(Label.class))
                .matches(Label::isVisible)
                .extracting(Label::getText)
                .asString()
                .contains("abc");
    }

    @Test
    void escapeRestoresTheNumber(FxRobot robot) {
        robot.clickOn(cell(robot, new Target(Part.INPUT, 0)));
        robot.write("77");
        robot.type(KeyCode.ESCAPE);

        assertThat(outputs()).isEqualTo(LECTURE);
        assertThat(session.document().undoName().get()).isEmpty();
    }

    @Test
    void arrowsMoveFromCellToCellAndTypingReplacesThere(FxRobot robot) {
        robot.clickOn(cell(robot, new Target(Part.INPUT, 0)));
        robot.type(KeyCode.RIGHT, KeyCode.DOWN);
        assertThat(session.pointer().focus()).contains(new Target(Part.INPUT, 5));

        robot.write("1");
        robot.type(KeyCode.LEFT);
        assertThat(session.pointer().focus()).contains(new Target(Part.INPUT, 4));
        assertThat(exercise().input().at(5)).hasToString("1");
    }

    @Test
    void theKeyboardStepsPlaysAndGoesToBothEnds(FxRobot robot) {
        robot.type(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.LEFT);
        assertThat(session.playhead().moment().get()).isEqualTo(1);

        robot.type(KeyCode.END);
        assertThat(shownOutputs(robot)).isEqualTo(ON_THE_BOARD);

        robot.type(KeyCode.HOME);
        assertThat(session.playhead().moment().get()).isZero();

        robot.type(KeyCode.SPACE);
        assertThat(session.playhead().playing().get()).isTrue();
        robot.type(KeyCode.SPACE);
        assertThat(session.playhead().playing().get()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"speed", "tab-numbers", "code-numpy"})
    void whatMovesByTheArrowKeysKeepsThemFromTheWalk(String id, FxRobot robot) {
        robot.interact(() -> session.sidePanel().open(SideTab.CODE));
        robot.interact(session.playhead()::forward);
        Node keeper = robot.lookup("#" + id).query();
        robot.interact(keeper::requestFocus);

        robot.type(KeyCode.LEFT);

        assertThat(session.playhead().moment().get()).isEqualTo(1);
    }

    @Test
    void aButtonLeavesTheArrowKeysToTheWalk(FxRobot robot) {
        robot.interact(robot.lookup("#play").query()::requestFocus);

        robot.type(KeyCode.RIGHT);

        assertThat(session.playhead().moment().get()).isEqualTo(1);
    }

    @Test
    void theStatusCountsTheWindowsOfALargerInputAtOnce(FxRobot robot) {
        robot.interact(() -> session.editing().paste("1 2 3 4 5\n".repeat(5)));

        assertThat(robot.lookup("#status").queryAs(Label.class).getText())
                .startsWith("window 1 of 16");
    }

    @Test
    void theWalkPlaysBackwardsByButtonAndByKey(FxRobot robot) {
        robot.clickOn("#play-backwards");
        assertThat(session.playhead().playing().get()).isTrue();
        assertThat(session.playhead().moment().get()).isEqualTo(session.playhead().last());

        robot.clickOn("#play-backwards");
        assertThat(session.playhead().playing().get()).isFalse();

        robot.press(KeyCode.SHIFT).type(KeyCode.SPACE).release(KeyCode.SHIFT);
        assertThat(session.playhead().playing().get()).isTrue();
        assertThat(session.playhead().backwards().get()).isTrue();
        robot.press(KeyCode.SHIFT).type(KeyCode.SPACE).release(KeyCode.SHIFT);
        assertThat(session.playhead().playing().get()).isFalse();
    }

    @Test
    void aClickOnAnOutputCellGoesThereAndTheScrubberFollows(FxRobot robot) {
        robot.clickOn(cell(robot, new Target(Part.OUTPUT, 4)));

        assertThat(session.playhead().moment().get()).isEqualTo(5 * 7 - 1);
        assertThat(robot.lookup("#scrubber").queryAs(Slider.class).getValue()).isEqualTo(34);
        assertThat(robot.lookup("#status").queryAs(Label.class).getText())
                .isEqualTo("window 5 of 9 · done");
    }

    @Test
    void pointingShowsWhatBelongsToACellAndAClickPinsItUntilEscape(FxRobot robot) {
        Target weight = new Target(Part.KERNEL, 3);

        robot.moveTo(cell(robot, weight));
        assertThat(session.pointer().hovered().get()).contains(weight);

        robot.clickOn(cell(robot, weight));
        robot.moveTo(cell(robot, new Target(Part.BIAS, 0)));
        assertThat(session.pointer().pinned().get()).contains(weight);

        robot.type(KeyCode.ESCAPE);
        assertThat(session.pointer().pinned().get()).isEmpty();
    }

    @Test
    void controlPlusEnlargesTheCardsAndControlZeroFitsThemAgain(FxRobot robot) {
        Target first = new Target(Part.INPUT, 0);
        BoardView view = robot.lookup("#board").queryAs(BoardView.class);
        double before = view.boxOf(first).orElseThrow().width();

        robot.push(KeyCode.CONTROL, KeyCode.PLUS);
        assertThat(view.boxOf(first).orElseThrow().width()).isGreaterThan(before);

        robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
        assertThat(view.boxOf(first).orElseThrow().width()).isEqualTo(before);
    }

    @Test
    void theBoardSpeaksTheFocusedCell(FxRobot robot) {
        robot.clickOn(cell(robot, new Target(Part.INPUT, 5)));
        QuickRobot.settle();

        BoardView view = robot.lookup("#board").queryAs(BoardView.class);
        assertThat(view.getAccessibleText())
                .isEqualTo(
                        "input row 1 column 1, channel 0, sample 0, value 5, under the window,"
                                + " times ¼");
    }

    @Test
    void theLanguageSwitchesWithoutLosingThePlace(FxRobot robot) {
        robot.type(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.RIGHT);

        robot.clickOn("#language");

        assertThat(robot.lookup("#status").queryAs(Label.class).getText())
                .isEqualTo("윈도 1 / 9 · 곱셈 3 / 4");
        assertThat(robot.lookup("#title").queryAs(Labeled.class).getText())
                .isEqualTo(koreanTitle());
        assertThat(robot.lookup("#scrubber").queryAs(Slider.class).getValue()).isEqualTo(3);
    }

    private static String koreanTitle() {
        return Lessons.of(Lessons.first()).orElseThrow().in(Language.KOREAN).title();
    }

    private kernelwalk.exercise.Exercise exercise() {
        return session.document().exercise().get();
    }

    /** The computed outputs, as decimals. */
    private String outputs() {
        List<String> outputs =
                Arrays.stream(session.document().computation().get().output().toValues())
                        .map(kernelwalk.notation.NumberText::decimal)
                        .toList();
        return String.join(" ", outputs);
    }

    /** The outputs that stand on the board. */
    private String shownOutputs(FxRobot robot) {
        BoardView view = robot.lookup("#board").queryAs(BoardView.class);
        var painted = new Painted(view.frame());
        return String.join(" ", painted.textsIn(painted.board().output().getFirst().box()));
    }

    private Point2D cell(FxRobot robot, Target target) {
        BoardView view = robot.lookup("#board").queryAs(BoardView.class);
        Box box = view.boxOf(target).orElseThrow();
        return view.localToScreen(box.centreX(), box.centreY());
    }
}
