package kernelwalk.ui.homework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.stage.Stage;
import kernelwalk.convolution.Shape;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.MarkingRules;
import kernelwalk.exercise.PracticeTask;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.homework.CellVerdict;
import kernelwalk.picture.Box;
import kernelwalk.picture.Painted;
import kernelwalk.picture.Part;
import kernelwalk.picture.Selection;
import kernelwalk.picture.Target;
import kernelwalk.ui.MainWindow;
import kernelwalk.ui.QuickRobot;
import kernelwalk.ui.Session;
import kernelwalk.ui.WindowExtension;
import kernelwalk.ui.board.BoardView;
import kernelwalk.ui.desk.DeskState;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A student at the lecture's homework, the vertical edge, with mouse and keys. */
@ExtendWith(WindowExtension.class)
class HomeworkWindowTest {

    private Session session;
    private Stage stage;

    @Start
    void show(Stage shown) {
        stage = shown;
        session = new Session(edge(), Words.in(Locale.ENGLISH));
        session.settings().reducedMotion().set(true);
        new MainWindow(stage, session).show();
    }

    private static Exercise edge() {
        return Lessons.all().stream()
                .filter(lesson -> lesson.id().equals("vertical-edge"))
                .flatMap(lesson -> lesson.exercise().stream())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void practisingIsBegunInTheHomeworkTabAndKeepsTheWalkAway(FxRobot robot) {
        robot.clickOn("#tab-homework").clickOn("#practice-start");

        assertThat(session.practice().isOn()).isTrue();
        assertThat(robot.lookup("#transport").query().isVisible()).isFalse();

        robot.clickOn("#tab-shapes");
        assertThat(robot.lookup("#kept").query().isVisible()).isTrue();

        robot.clickOn("#tab-homework").clickOn("#practice-stop");
        assertThat(session.practice().isOn()).isFalse();
        assertThat(robot.lookup("#transport").query().isVisible()).isTrue();
    }

    @Test
    void aSizeWithoutThePlusOneIsNamedAndTheRightOneIsTaken(FxRobot robot) {
        practise(robot);
        size(robot, "4", "4", "1");
        assertThat(text(robot, "#size-feedback")).contains("You forgot the + 1");

        size(robot, "5", "5", "1");
        assertThat(text(robot, "#size-feedback")).isEqualTo("Right: that is the size.");
        assertThat(robot.lookup("#size-show").query().isVisible()).isFalse();
    }

    @Test
    void afterTheRightSizeTheKeyboardIsAtTheFirstAnswerAndTheQuestionMakesRoom(FxRobot robot) {
        practise(robot);
        size(robot, "4", "5", "1");
        assertThat(robot.lookup("#size-card").query().isVisible()).isTrue();
        assertThat(session.pointer().focus()).isEmpty();

        size(robot, "5", "5", "1");
        assertThat(robot.lookup("#size-card").query().isVisible()).isFalse();
        robot.write("7").type(KeyCode.TAB).write("8").type(KeyCode.TAB);

        assertThat(shown(robot)).startsWith("7", "8");
    }

    @Test
    void theSizeIsAskedInTheBlankOutputAndTheKeyboardIsThere(FxRobot robot) {
        robot.type(KeyCode.F4);
        QuickRobot.settle();

        assertThat(robot.lookup("#size-rows").query().isFocused()).isTrue();
        BoardView view = robot.lookup("#board").queryAs(BoardView.class);
        Box blank = view.boxOf(new Target(Part.OUTPUT, 0)).orElseThrow();
        Bounds card =
                view.localToScene(
                        new BoundingBox(blank.x(), blank.y(), blank.width(), blank.height()));
        for (String id : List.of("#size-card", "#size-filters", "#size-show")) {
            assertThat(card.contains(place(robot, id))).as(id).isTrue();
        }

        robot.write("5").type(KeyCode.TAB).write("5").type(KeyCode.TAB).write("1");
        robot.clickOn("#another");
        QuickRobot.settle();
        assertThat(robot.lookup("#size-rows").query().isFocused()).isTrue();
    }

    @Test
    void whatACheckFoundLiesInSightUnderTheBoard(FxRobot robot) {
        diagnosed(robot);

        Bounds bench = place(robot, "#bench");
        assertThat(place(robot, "#board").getMaxY()).isLessThanOrEqualTo(bench.getMinY() + 1);
        for (String id :
                List.of(
                        "#diagnosis-verdict",
                        "#diagnosis-rules",
                        "#diagnosis-choices",
                        "#other-reply",
                        "#replay")) {
            assertThat(bench.contains(place(robot, id))).as(id).isTrue();
        }

        robot.clickOn("#replay");
        assertThat(robot.lookup("#diagnosis-rules").query().isVisible()).isFalse();
        assertThat(place(robot, "#bench").contains(place(robot, "#replay-end"))).isTrue();
    }

    @Test
    void answersAreTypedFromCellToCellAndOneCellIsChecked(FxRobot robot) {
        practise(robot);
        size(robot, "5", "5", "1");
        robot.clickOn(cell(robot, 0));
        robot.write("0").type(KeyCode.TAB);
        robot.write("1").type(KeyCode.TAB);
        assertThat(session.pointer().focus()).contains(new Target(Part.OUTPUT, 2));
        assertThat(shown(robot)).startsWith("0", "1");

        robot.type(KeyCode.LEFT);
        robot.clickOn("#check-cell");

        assertThat(verdict(1)).isEqualTo(CellVerdict.WRONG);
        assertThat(spoken(robot)).endsWith("written 1, wrong");
        assertThat(text(robot, "#answer-status"))
                .isEqualTo("2 of 25 written\n0 right, 1 wrong, 0 blank");
    }

    /** As in a spreadsheet: Enter after a run of Tabs goes to where the run began, on the next row. */
    @Test
    void enterAfterARunOfTabsGoesToTheColumnWhereItBegan(FxRobot robot) {
        session.pointer().selection().set(Optional.of(Selection.of(new Target(Part.INPUT, 8))));
        QuickRobot.settle();
        robot.write("4").type(KeyCode.TAB).write("5").type(KeyCode.ENTER);
        assertThat(session.pointer().focus()).contains(new Target(Part.INPUT, 14));

        practise(robot);
        size(robot, "5", "5", "1");
        robot.clickOn(cell(robot, 1));
        robot.write("1").type(KeyCode.TAB).type(KeyCode.TAB).write("2").type(KeyCode.ENTER);
        assertThat(session.pointer().focus()).contains(new Target(Part.OUTPUT, 6));

        robot.write("3").type(KeyCode.ENTER);
        assertThat(session.pointer().focus()).contains(new Target(Part.OUTPUT, 11));
        assertThat(shown(robot)).startsWith("1", "2", "3");
    }

    @Test
    void quittingWhilePractisingKeepsTheAnswersWithoutAQuestion(FxRobot robot) {
        List<DeskState> states = new ArrayList<>();
        robot.interact(
                () ->
                        session.desk()
                                .takeUp(
                                        DeskState.of(edge(), Optional.empty(), List.of()),
                                        states::add));
        practise(robot);
        size(robot, "5", "5", "1");
        robot.clickOn(cell(robot, 0));
        robot.write("-9");
        press(robot, "Shortcut+Q");

        assertThat(stage.isShowing()).isFalse();
        assertThat(states.getLast().work().answers().orElseThrow().texts()).startsWith("-9", "");
    }

    @Test
    void aSharedAnswerListsEveryMistakeAndTheReplyPicksOne(FxRobot robot) {
        diagnosed(robot);

        assertThat(text(robot, "#diagnosis-verdict")).isEqualTo("5 cells differ");
        assertThat(text(robot, "#diagnosis-title")).matches("\\d mistakes all make this answer");
        assertThat(text(robot, "#diagnosis-rules"))
                .contains("Kernel turned by 180°", "Kernel mirrored left to right");
        assertThat(text(robot, "#elsewhere-text")).contains("SciPy");

        Pane choices = robot.lookup("#diagnosis-choices").queryAs(Pane.class);
        robot.interact(() -> ((Button) choices.getChildren().getFirst()).fire());

        assertThat(session.practice().sheet().get().orElseThrow().reply()).isPresent();
    }

    @Test
    void anotherReplyThanTheOfferedOnesLeavesNoMistake(FxRobot robot) {
        diagnosed(robot);

        fire(robot, "#other-reply");
        assertThat(robot.lookup("#other-number").query().isFocused()).isTrue();
        robot.write("1000").type(KeyCode.ENTER);

        assertThat(text(robot, "#diagnosis-title"))
                .isEqualTo("None of these mistakes fits your reply");
        assertThat(robot.lookup("#replay").query().isVisible()).isFalse();
        assertThat(robot.lookup("#first-wrong").query().isFocused()).isTrue();

        robot.clickOn(cell(robot, 0)).write("1").type(KeyCode.ENTER);
        assertThat(robot.lookup("#diagnosis-outrun").query().isVisible()).isTrue();
        fire(robot, "#check-all");
        assertThat(robot.lookup("#diagnosis-outrun").query().isVisible()).isFalse();
    }

    @Test
    void comparingStopsAtTheProductWhereTheWaysPart(FxRobot robot) {
        diagnosed(robot);

        fire(robot, "#replay");

        assertThat(session.practice().replaying().progress().get().orElseThrow().hasParted())
                .isTrue();
        BoardView view = robot.lookup("#board").queryAs(BoardView.class);
        var painted = new Painted(view.frame());
        assertThat(painted.textsIn(painted.board().panel())).contains("The right working");

        assertThat(painted.textsIn(painted.board().panel()))
                .anyMatch(text -> text.endsWith("(the first of 3)"));

        fire(robot, "#replay-back");
        assertThat(session.practice().replaying().progress().get().orElseThrow().hasParted())
                .isFalse();
        robot.type(KeyCode.RIGHT);
        assertThat(session.practice().replaying().progress().get().orElseThrow().hasParted())
                .isTrue();
        robot.type(KeyCode.LEFT).type(KeyCode.PAGE_UP).type(KeyCode.PAGE_DOWN);
        assertThat(session.practice().replaying().progress().get().orElseThrow().taken()).isOne();
        while (!robot.lookup("#replay-on").query().isDisabled()) {
            fire(robot, "#replay-on");
        }
        var over = new Painted(view.frame());
        assertThat(over.textsIn(over.board().panel())).contains("The right working", "−2");

        fire(robot, "#replay-end");
        assertThat(session.practice().replaying().progress().get()).isEmpty();
    }

    @Test
    void typedAnswersOutliveAnotherLanguageAndAnotherTheme(FxRobot robot) {
        diagnosed(robot);

        robot.clickOn("#language").clickOn("#theme");

        assertThat(text(robot, "#diagnosis-verdict")).isEqualTo("5칸이 달라요");
        assertThat(shown(robot)).contains("−2");
        assertThat(robot.lookup("#size-rows").queryTextInputControl().getText()).isEqualTo("5");
    }

    @Test
    void anotherOneLikeThisHasFreshNumbersAndAnEmptySheet(FxRobot robot) {
        Exercise before = session.document().exercise().get();
        diagnosed(robot);

        fire(robot, "#another");

        Exercise after = session.document().exercise().get();
        assertThat(after).isNotEqualTo(before);
        assertThat(after.input().layout()).isEqualTo(before.input().layout());
        var sheet = session.practice().sheet().get().orElseThrow();
        assertThat(sheet.written().written()).isZero();
        assertThat(sheet.written().shape()).isEqualTo(new Shape(1, 5, 5, 1));
        assertThat(session.practice().tally().get().problems()).isEqualTo(2);
        assertThat(robot.lookup("#board").query().isFocused()).isTrue();
        assertThat(session.pointer().focus()).contains(new Target(Part.OUTPUT, 0));

        robot.interact(() -> session.undo().undo());
        assertThat(session.document().exercise().get()).isEqualTo(before);
    }

    @Test
    void theMeterSaysWhichMistakesTheEdgeCannotTellApartAndRedrawingMendsThat(FxRobot robot) {
        robot.clickOn("#tab-homework");
        assertThat(robot.lookup("#meter").query().getParent().isVisible()).isFalse();
        robot.interact(() -> session.settings().teaching().set(true));
        QuickRobot.settle();
        assertThat(robot.lookup("#meter").query().getParent().isVisible()).isTrue();
        assertThat(text(robot, "#meter-text")).matches("Of (\\d+) mistakes .* distinguishes \\d+.");
        assertThat(text(robot, "#meter-gaps"))
                .contains("Kernel turned by 180°, Kernel mirrored left to right");

        fire(robot, "#redraw");
        QuickRobot.settle();

        assertThat(text(robot, "#meter-gaps"))
                .doesNotContain("Kernel turned by 180°, Kernel mirrored left to right");
    }

    @Test
    void theWalkWaitsForAPredictionOrForTheTeacher(FxRobot robot) {
        robot.interact(() -> session.prediction().on().set(true));
        robot.type(KeyCode.RIGHT, KeyCode.RIGHT);
        assertThat(session.playhead().moment().get()).isEqualTo(2);

        robot.write("7").type(KeyCode.ENTER);
        assertThat(text(robot, "#predict-said")).isEqualTo("Not 7");
        assertThat(session.playhead().moment().get()).isEqualTo(2);

        robot.interact(() -> session.prediction().typed().set("0"));
        robot.clickOn("#predict-give");
        assertThat(text(robot, "#predict-said")).isEqualTo("0 is right");

        robot.clickOn("#predict-reveal");
        assertThat(shown(robot)).startsWith("0", "0", "…").hasSize(3);

        robot.clickOn("#predict-leave");
        assertThat(robot.lookup("#board").query().isFocused()).isTrue();
    }

    /** Black on light grey, as before practising: 4.5:1 and more. */
    @Test
    void theTitleIsAsPlainWhilePractisingAsBefore(FxRobot robot) {
        Button title = robot.lookup("#title").query();
        Paint before = title.getTextFill();

        robot.clickOn("#tab-homework").clickOn("#practice-start");

        assertThat(title.isDisabled()).isTrue();
        assertThat(title.getOpacity()).isOne();
        assertThat(title.getTextFill()).isEqualTo(before);
    }

    /** Its edge has the colour of words that stand back, 4.5:1 on the card. */
    @Test
    void theWholeLengthOfTheMeterIsSeen(FxRobot robot) {
        robot.interact(() -> session.settings().teaching().set(true));
        robot.clickOn("#tab-homework");
        QuickRobot.settle();

        Region track = (Region) robot.lookup("#meter").query().lookup(".track");
        assertThat(track.getBackground().getFills().getFirst().getFill())
                .isEqualTo(Color.web("#59636E"));
        assertThat(track.getBackground().getFills().getLast().getInsets().getTop()).isOne();
    }

    @Test
    void theStepsOfAWindowAreFilledFromTheEnd(FxRobot robot) {
        steps(robot);
        assertThat(robot.lookup("#steps-lines .text-field").queryAll()).hasSize(1);

        leaveBlank(robot, 3);
        assertThat(robot.lookup("#steps-lines .text-field").queryAll()).hasSize(3);
        write(robot, 2, "2");
        write(robot, 3, "0");
        write(robot, 4, "2");
        fire(robot, "#steps-check");

        assertThat(text(robot, "#steps-said")).isEqualTo("Every step is right");
    }

    @Test
    void theStepsStandUnderTheBoardAsGridsWithTheKeyboardInTheirFirstBlank(FxRobot robot) {
        steps(robot);
        QuickRobot.settle();
        assertThat(robot.lookup("#step-4-0").query().isFocused()).isTrue();
        assertThat(place(robot, "#bench").contains(place(robot, "#step-4-0"))).isTrue();

        leaveBlank(robot, 4);
        QuickRobot.settle();
        Bounds first = place(robot, "#step-1-0");
        assertThat(place(robot, "#step-1-1").getMinX()).isGreaterThanOrEqualTo(first.getMaxX());
        assertThat(place(robot, "#step-1-2").getMinY()).isGreaterThanOrEqualTo(first.getMaxY());

        robot.clickOn("#steps-close");
        assertThat(robot.lookup("#steps-card").query().isVisible()).isFalse();
        assertThat(robot.lookup("#board").query().isFocused()).isTrue();
    }

    @Test
    void enterChecksOneStepAloneAndKeepsTheKeyboardThere(FxRobot robot) {
        steps(robot);
        leaveBlank(robot, 3);
        robot.interact(() -> robot.lookup("#step-2-0").query().requestFocus());

        robot.write("3").type(KeyCode.ENTER);

        Node field = robot.lookup("#step-2-0").query();
        assertThat(field.isFocused()).isTrue();
        assertThat(field.getAccessibleText()).isEqualTo("Sum 1, wrong");
        assertThat(text(robot, "#step-2-0-mark")).isEqualTo("wrong");
        assertThat(robot.lookup("#step-3-0-mark").query().isVisible()).isFalse();
        assertThat(robot.lookup("#steps-said").query().isVisible()).isFalse();

        robot.type(KeyCode.BACK_SPACE).write("2").type(KeyCode.ENTER);
        assertThat(text(robot, "#step-2-0-mark")).isEqualTo("right");
    }

    @Test
    void whatCountsAsRightBelongsToTheExerciseAndToTheNextOne(FxRobot robot) {
        robot.clickOn("#tab-homework").clickOn("#practice-start");
        size(robot, "5", "5", "1");
        robot.interact(
                () -> {
                    robot.lookup("#marking-tolerance").queryTextInputControl().setText("wide");
                    robot.lookup("#marking-any-layout").queryAs(CheckBox.class).fire();
                    robot.lookup("#marking-places")
                            .queryAs(ChoiceBox.class)
                            .getSelectionModel()
                            .select(2);
                    session.practice().selectAnswer(0);
                });
        MarkingRules chosen = session.document().exercise().get().marking();
        assertThat(chosen).isEqualTo(new MarkingRules(2).with(MarkingRules.Layout.ANY));
        assertThat(robot.lookup("#marking-tolerance").queryTextInputControl().getText())
                .isEqualTo("wide");
        assertThat(session.practice().sheet().get().orElseThrow().isSized()).isTrue();

        robot.interact(() -> session.problems().another());
        assertThat(session.document().exercise().get().marking()).isEqualTo(chosen);
        robot.interact(() -> session.document().undo());
        robot.interact(() -> session.document().undo());
        assertThat(robot.lookup("#marking-places").queryAs(ChoiceBox.class).getValue())
                .isEqualTo(0);
    }

    @Test
    void onlyTheSizeIsAskedForOneProblemAfterTheOther(FxRobot robot) {
        robot.clickOn("#tab-homework");
        robot.interact(() -> session.practice().task().set(PracticeTask.SIZE));
        robot.clickOn("#practice-start");
        assertThat(robot.lookup("#parameter-question").query().isVisible()).isFalse();
        assertThat(robot.lookup("#meter").query().getParent().isVisible()).isFalse();

        size(robot, "9", "2", "1");
        assertThat(text(robot, "#size-feedback")).isEqualTo("That is not the size. Try again.");
        size(robot, "6", "6", "1");
        assertThat(text(robot, "#size-feedback")).contains("the size that padding \"same\" gives");
        size(robot, "5", "5", "1");
        assertThat(text(robot, "#size-feedback")).isEqualTo("Right: that is the size.");
        assertThat(text(robot, "#bench-hint")).startsWith("That is its size.");
        assertThat(robot.lookup("#answer-card").query().isVisible()).isFalse();
        assertThat(robot.lookup("#steps-card").query().isVisible()).isFalse();

        robot.clickOn("#another");
        assertThat(robot.lookup("#size-rows").queryTextInputControl().getText()).isEmpty();
        assertThat(robot.lookup("#size-rows").query().isFocused()).isTrue();
        assertThat(session.document().computation().get().geometry().output())
                .isNotEqualTo(new Shape(1, 5, 5, 1));
    }

    @Test
    void aProblemIsMadeToMeasureAndWhatCannotBeIsSaid(FxRobot robot) {
        robot.clickOn("#tab-homework");
        robot.interact(
                () -> {
                    robot.lookup("#maker-kernel-height").queryTextInputControl().setText("x");
                });
        assertThat(text(robot, "#maker-reason"))
                .isEqualTo("\"x\" is not a whole number: write one such as 2");
        Node field = robot.lookup("#maker-kernel-height").query();
        assertThat(field.getPseudoClassStates()).extracting(Object::toString).contains("wrong");

        robot.interact(
                () -> {
                    robot.lookup("#maker-kernel-height").queryTextInputControl().setText("3");
                    field.requestFocus();
                });
        robot.type(KeyCode.UP).type(KeyCode.ENTER);

        assertThat(robot.lookup("#maker-reason").query().isVisible()).isFalse();
        assertThat(session.document().computation().get().geometry().window().height())
                .isEqualTo(4);
    }

    private void practise(FxRobot robot) {
        robot.type(KeyCode.F4);
        assertThat(session.practice().isOn()).isTrue();
    }

    /** What a key runs that closes the window: pressed, it would stay down for want of one that hears it released. */
    private void press(FxRobot robot, String keys) {
        var accelerators = stage.getScene().getAccelerators();
        robot.interact(accelerators.get(KeyCombination.valueOf(keys))::run);
    }

    private void steps(FxRobot robot) {
        practise(robot);
        size(robot, "5", "5", "1");
        robot.clickOn(cell(robot, 2));
        fire(robot, "#steps-ask");
    }

    private static void leaveBlank(FxRobot robot, int lines) {
        ChoiceBox<?> blanks = robot.lookup("#steps-blanks").queryAs(ChoiceBox.class);
        robot.interact(() -> blanks.getSelectionModel().select(lines - 1));
    }

    private static void write(FxRobot robot, int line, String text) {
        robot.interact(
                () -> robot.lookup("#step-" + line + "-0").queryTextInputControl().setText(text));
    }

    private void diagnosed(FxRobot robot) {
        practise(robot);
        size(robot, "5", "5", "1");
        robot.interact(
                () -> {
                    var content = new ClipboardContent();
                    content.putString("0 0 -2 0 0\n".repeat(5));
                    Clipboard.getSystemClipboard().setContent(content);
                });
        robot.clickOn(cell(robot, 0));
        robot.push(KeyCode.CONTROL, KeyCode.V);
        robot.clickOn("#check-all");
        QuickRobot.settle();
    }

    /** Presses a button that may have scrolled out of sight. */
    private static void fire(FxRobot robot, String id) {
        Button button = robot.lookup(id).queryButton();
        assertThat(button.isVisible()).isTrue();
        robot.interact(button::fire);
    }

    private static void size(FxRobot robot, String rows, String columns, String maps) {
        write(robot, "#size-rows", rows);
        write(robot, "#size-columns", columns);
        write(robot, "#size-filters", maps);
        robot.type(KeyCode.ENTER);
    }

    private static void write(FxRobot robot, String field, String text) {
        robot.clickOn(field).push(KeyCode.CONTROL, KeyCode.A).write(text);
    }

    private Point2D cell(FxRobot robot, int index) {
        BoardView view = robot.lookup("#board").queryAs(BoardView.class);
        QuickRobot.settle();
        Box box = view.boxOf(new Target(Part.OUTPUT, index)).orElseThrow();
        return view.localToScreen(box.centreX(), box.centreY());
    }

    private static List<String> shown(FxRobot robot) {
        BoardView view = robot.lookup("#board").queryAs(BoardView.class);
        var painted = new Painted(view.frame());
        return painted.textsIn(painted.board().output().getFirst().box());
    }

    private static String spoken(FxRobot robot) {
        Node board = robot.lookup("#board").query();
        return board.getAccessibleText();
    }

    private CellVerdict verdict(int cell) {
        return session.practice().sheet().get().orElseThrow().verdicts().get(cell);
    }

    private static Bounds place(FxRobot robot, String id) {
        Node node = robot.lookup(id).query();
        return node.localToScene(node.getLayoutBounds());
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }
}
