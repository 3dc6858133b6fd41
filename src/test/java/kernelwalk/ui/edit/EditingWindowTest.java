package kernelwalk.ui.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.SeededNumbers;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.picture.Box;
import kernelwalk.picture.Part;
import kernelwalk.picture.Selection;
import kernelwalk.picture.Target;
import kernelwalk.ui.Answers;
import kernelwalk.ui.MainWindow;
import kernelwalk.ui.QuickRobot;
import kernelwalk.ui.Session;
import kernelwalk.ui.WindowExtension;
import kernelwalk.ui.board.BoardView;
import kernelwalk.ui.document.Questions.Leaving;
import kernelwalk.ui.document.RandomChoice;
import kernelwalk.ui.document.RandomChoice.Scope;
import kernelwalk.words.Phrase;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Rectangles, the clipboard, menus and files, driven with mouse and keys on the lecture's mean filter. */
@ExtendWith(WindowExtension.class)
class EditingWindowTest {

    private static final String LECTURE = "0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15";

    @TempDir private static Path folder;

    private final Answers answers = new Answers();
    private Session session;
    private MainWindow window;
    private Stage stage;

    @Start
    void show(Stage shown) {
        stage = shown;
        session = new Session(Lessons.first(), Words.in(Locale.ENGLISH), answers);
        window = new MainWindow(stage, session);
        window.show();
    }

    @Test
    void aNumpyReprIsPastedIntoTheInput(FxRobot robot) {
        String repr =
                """
                array([[[[ 0.5],
                         [-1. ],
                         [ 2. ]],

                        [[ 3. ],
                         [ 4. ],
                         [ 5. ]]]], dtype=float32)
                """;
        click(robot, Part.INPUT, 5);
        copyElsewhere(robot, repr);

        robot.push(KeyCode.CONTROL, KeyCode.V);

        assertThat(session.document().exercise().get().input().layout())
                .isEqualTo(new Shape(1, 2, 3, 1));
        assertThat(input()).isEqualTo("1/2 -1 2 3 4 5");
        assertThat(menuText(robot, "undo-named")).isEqualTo("Undo: paste input 1×2×3×1");
        assertThat(robot.lookup("#notice-text").queryAs(Label.class).getText())
                .startsWith("read as input 1×2×3×1; the text declares float32");
    }

    @Test
    void anOpenCellShowsWhatElseChangesIt(FxRobot robot) {
        click(robot, Part.INPUT, 5);
        robot.write("4");
        robot.interact(
                () ->
                        session.document()
                                .change(
                                        Phrase.of("document.change.number"),
                                        it -> it.withInput(5, Rational.of(8))));
        assertThat(editor(robot).getText()).isEqualTo("8");

        robot.interact(() -> session.undo().undo());
        assertThat(editor(robot).getText()).isEqualTo("4");
        robot.interact(() -> session.undo().undo());
        assertThat(editor(robot).getText()).isEqualTo("5");
        robot.write("/");
        assertThat(editor(robot).getText()).as("no number yet").isEqualTo("5/");
        robot.write("2").type(KeyCode.ENTER);
        assertThat(input()).startsWith("0 1 2 3 4 5/2 6");
    }

    private static TextField editor(FxRobot robot) {
        return robot.lookup("#cell-editor").queryAs(TextField.class);
    }

    @Test
    void theInputIsCopiedAsPyTorchHasIt(FxRobot robot) {
        fire(robot, "copy-as-pytorch");

        assertThat(clipboard(robot))
                .isEqualTo(
                        "torch.tensor([[[[0, 1, 2, 3], [4, 5, 6, 7],"
                                + " [8, 9, 10, 11], [12, 13, 14, 15]]]])");
    }

    @Test
    void shiftAndArrowsSelectARectangleAndDeleteClearsIt(FxRobot robot) {
        click(robot, Part.INPUT, 5);
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        robot.push(KeyCode.SHIFT, KeyCode.DOWN);
        assertThat(session.pointer().selection().get()).contains(selection(Part.INPUT, 5, 10));

        robot.type(KeyCode.DELETE);

        assertThat(input()).isEqualTo("0 1 2 3 4 0 0 7 8 0 0 11 12 13 14 15");
        assertThat(menuText(robot, "undo-named")).isEqualTo("Undo: clear 2×2");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(input()).isEqualTo(LECTURE);
        assertThat(menuText(robot, "redo-named")).isEqualTo("Redo: clear 2×2");
    }

    @Test
    void aDragSelectsARectangle(FxRobot robot) {
        robot.drag(cell(robot, Part.INPUT, 0), MouseButton.PRIMARY)
                .dropTo(cell(robot, Part.INPUT, 6));

        assertThat(session.pointer().selection().get()).contains(selection(Part.INPUT, 0, 6));
    }

    @Test
    void aTypedNumberFillsTheRectangleWithControlAndEnter(FxRobot robot) {
        click(robot, Part.KERNEL, 0);
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write("1/8");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(kernel()).isEqualTo("1/8 1/8 1/8 1/8");
        assertThat(menuText(robot, "undo-named")).isEqualTo("Undo: fill 2×2");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(kernel()).isEqualTo("1/4 1/4 1/4 1/4");
    }

    @Test
    void withoutTypingControlAndDAsksForTheNumber(FxRobot robot) {
        answers.number = Optional.of("2");
        click(robot, Part.INPUT, 0);
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        robot.push(KeyCode.CONTROL, KeyCode.D);

        assertThat(input()).startsWith("2 2 2 3");
        assertThat(answers.asked).containsExactly("number");
    }

    @Test
    void copyingPutsTabSeparatedNumbersOnTheClipboard(FxRobot robot) {
        click(robot, Part.INPUT, 5);
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        robot.push(KeyCode.SHIFT, KeyCode.DOWN);
        robot.push(KeyCode.CONTROL, KeyCode.C);
        assertThat(clipboard(robot)).isEqualTo("5\t6\n9\t10");

        robot.push(KeyCode.CONTROL, KeyCode.X);
        assertThat(clipboard(robot)).isEqualTo("5\t6\n9\t10");
        assertThat(input()).isEqualTo("0 1 2 3 4 0 0 7 8 0 0 11 12 13 14 15");

        robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.C);
        assertThat(clipboard(robot)).startsWith("=17/4\t");
    }

    @Test
    void outputCellsAreSelectedWithADragAndCopied(FxRobot robot) {
        robot.drag(cell(robot, Part.OUTPUT, 0), MouseButton.PRIMARY)
                .dropTo(cell(robot, Part.OUTPUT, 4));
        robot.push(KeyCode.CONTROL, KeyCode.C);

        assertThat(clipboard(robot)).isEqualTo("=11/2\t=13/2\n=19/2\t=21/2");
    }

    @Test
    void aPasteOfTheSameSizeReplacesTheNumbers(FxRobot robot) {
        copyElsewhere(robot, "-1\t1/2\r\n.25\t−4\r\n");
        click(robot, Part.KERNEL, 0);
        robot.push(KeyCode.CONTROL, KeyCode.V);

        assertThat(kernel()).isEqualTo("-1 1/2 1/4 -4");
        assertThat(menuText(robot, "undo-named")).isEqualTo("Undo: paste 2×2");
    }

    @Test
    void aLargerPasteResizesTheInput(FxRobot robot) {
        copyElsewhere(robot, "1 2 3 4 5\n".repeat(5));
        click(robot, Part.INPUT, 0);
        robot.push(KeyCode.CONTROL, KeyCode.V);

        assertThat(exercise().input().layout()).isEqualTo(new Shape(1, 5, 5, 1));
        assertThat(menuText(robot, "undo-named")).isEqualTo("Undo: paste 5×5");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(input()).isEqualTo(LECTURE);
    }

    @Test
    void aRaggedPasteIsRefusedWithThePlace(FxRobot robot) {
        copyElsewhere(robot, "1\t2\t3\t4\t5\n1\t2\t3\t4\t5\n1\t2\t3\t4\n");
        click(robot, Part.INPUT, 0);
        robot.push(KeyCode.CONTROL, KeyCode.V);

        assertThat(input()).isEqualTo(LECTURE);
        assertThat(notice(robot)).startsWith("row 2 has 4 numbers, the first has 5");

        robot.clickOn("#notice-close");
        assertThat(robot.lookup("#notice").tryQuery()).isEmpty();
    }

    @Test
    void theSameSeedGivesTheSameNumbersTwice(FxRobot robot) {
        answers.random =
                Optional.of(new RandomChoice.Whole(Scope.INPUT, new SeededNumbers(42, 0, 9)));
        fire(robot, "randomise");
        String once = input();
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        fire(robot, "randomise");

        assertThat(input()).isEqualTo(once).startsWith("0 3 8 4 0 5");
        assertThat(menuText(robot, "undo-named")).isEqualTo("Undo: randomise (seed 42)");
    }

    @Test
    void aKernelIsChosenByNameFromTheMenu(FxRobot robot) {
        fire(robot, "kernel-gaussian");

        assertThat(kernel()).isEqualTo("1/16 1/8 1/16 1/8 1/4 1/8 1/16 1/8 1/16");
        assertThat(menuText(robot, "undo-named")).isEqualTo("Undo: kernel: Gaussian");
    }

    @Test
    void theMenusOpenWithTheMouse(FxRobot robot) {
        click(robot, Part.INPUT, 0);
        robot.clickOn("#edit-menu").clickOn("#select-all");

        assertThat(session.pointer().selection().get()).contains(selection(Part.INPUT, 0, 15));
    }

    @Test
    void savingAndOpeningBringsTheSameExerciseBack(FxRobot robot) {
        Path file = folder.resolve("round.kernelwalk.json");
        answers.file = Optional.of(file);
        click(robot, Part.INPUT, 0);
        robot.write("77").type(KeyCode.ENTER);
        assertThat(stage.getTitle()).startsWith("• ");
        robot.push(KeyCode.CONTROL, KeyCode.S);
        assertThat(stage.getTitle()).startsWith("Kernelwalk");
        Exercise saved = exercise();

        robot.push(KeyCode.CONTROL, KeyCode.N);
        assertThat(exercise()).isEqualTo(Exercise.plain());
        assertThat(stage.getTitle()).isEqualTo("Kernelwalk");
        robot.push(KeyCode.CONTROL, KeyCode.O);

        assertThat(exercise()).isEqualTo(saved).isEqualTo(ExerciseFile.read(file));
        assertThat(recent(robot)).containsExactly(file.toString());
    }

    @Test
    void closingWithChangesAsksAndCancellingKeepsTheWindow(FxRobot robot) {
        robot.interact(() -> session.desk().start(Lessons.first().titled("Mine")));
        click(robot, Part.INPUT, 0);
        robot.write("7").type(KeyCode.ENTER);

        answers.leaving = Leaving.CANCEL;
        fire(robot, "quit");
        assertThat(stage.isShowing()).isTrue();

        answers.leaving = Leaving.DISCARD;
        fire(robot, "quit");
        assertThat(stage.isShowing()).isFalse();
        assertThat(answers.asked).hasSize(2);
    }

    @Test
    void aFileDroppedOnTheWindowIsOpenedAfterTheQuestion(FxRobot robot) {
        robot.interact(() -> session.desk().start(Lessons.first().titled("Mine")));
        Path file = folder.resolve("dropped.kernelwalk.json");
        ExerciseFile.write(file, Lessons.first().withInput(0, kernelwalk.convolution.Rational.ONE));
        click(robot, Part.INPUT, 3);
        robot.write("7").type(KeyCode.ENTER);
        answers.leaving = Leaving.DISCARD;

        robot.interact(() -> window.drop().drop(List.of(file.toFile())));
        QuickRobot.settle();

        assertThat(input()).startsWith("1 1 2 3");
        assertThat(answers.asked).hasSize(1);
    }

    @Test
    void settingsAreChosenInTheViewMenu(FxRobot robot) {
        fire(robot, "results-at-once");
        fire(robot, "size-150");
        assertThat(session.settings().resultsAtOnce().get()).isTrue();
        assertThat(session.settings().scale().get()).isEqualTo(1.5);

        fire(robot, "language-ko");
        assertThat(menuText(robot, "undo-named")).isEqualTo("실행 취소");
        fire(robot, "language-en");
        assertThat(menuText(robot, "undo-named")).isEqualTo("Undo");
    }

    private void click(FxRobot robot, Part part, int index) {
        robot.clickOn(cell(robot, part, index));
    }

    private Point2D cell(FxRobot robot, Part part, int index) {
        BoardView view = robot.lookup("#board").queryAs(BoardView.class);
        Box box = view.board().boxOf(new Target(part, index), view.frame()).orElseThrow();
        return view.localToScreen(box.centreX(), box.centreY());
    }

    private static Selection selection(Part part, int anchor, int focus) {
        return new Selection(new Target(part, anchor), new Target(part, focus));
    }

    private static void copyElsewhere(FxRobot robot, String text) {
        robot.interact(
                () -> {
                    var content = new ClipboardContent();
                    content.putString(text);
                    Clipboard.getSystemClipboard().setContent(content);
                });
    }

    private static String clipboard(FxRobot robot) {
        var text = new String[1];
        robot.interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
        return text[0];
    }

    private static void fire(FxRobot robot, String id) {
        MenuItem item = item(robot, id);
        robot.interact(
                () -> {
                    if (item instanceof javafx.scene.control.CheckMenuItem check) {
                        check.setSelected(!check.isSelected());
                    } else if (item instanceof javafx.scene.control.RadioMenuItem radio) {
                        radio.setSelected(true);
                        radio.fire();
                    } else {
                        item.fire();
                    }
                });
    }

    private static String menuText(FxRobot robot, String id) {
        return item(robot, id).getText();
    }

    private static List<String> recent(FxRobot robot) {
        return ((Menu) item(robot, "recent")).getItems().stream().map(MenuItem::getText).toList();
    }

    private static MenuItem item(FxRobot robot, String id) {
        return robot.lookup("#menu").queryAs(MenuBar.class).getMenus().stream()
                .flatMap(EditingWindowTest::items)
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<MenuItem> items(MenuItem item) {
        Stream<MenuItem> below =
                item instanceof Menu menu
                        ? menu.getItems().stream().flatMap(EditingWindowTest::items)
                        : Stream.empty();
        return Stream.concat(Stream.of(item), below);
    }

    private static String notice(FxRobot robot) {
        return robot.lookup("#notice-text").queryAs(Label.class).getText();
    }

    private Exercise exercise() {
        return session.document().exercise().get();
    }

    private String input() {
        return text(exercise().input());
    }

    private String kernel() {
        return text(((Weighted) exercise().operation()).kernel());
    }

    private static String text(Tensor<?> tensor) {
        return String.join(" ", Arrays.stream(tensor.toValues()).map(Value::toString).toList());
    }
}
