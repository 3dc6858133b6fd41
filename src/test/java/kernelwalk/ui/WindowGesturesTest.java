package kernelwalk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import kernelwalk.exercise.Sheet;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.picture.Box;
import kernelwalk.picture.Part;
import kernelwalk.picture.Target;
import kernelwalk.ui.board.BoardView;
import kernelwalk.ui.side.SideTab;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What a teacher tries in any window: the title, the right button, Help, the size of type, Ctrl+P. */
@ExtendWith(WindowExtension.class)
class WindowGesturesTest {

    @TempDir private Path folder;

    private final Answers answers = new Answers();
    private Session session;
    private Stage stage;

    @Start
    void show(Stage shown) {
        stage = shown;
        session = new Session(Lessons.first(), Words.in(Locale.ENGLISH), answers);
        new MainWindow(stage, session).show();
    }

    /** A title that turns the direction, and a file whose name does. */
    @Test
    void whatTurnsTheDirectionIsAMarkInTitleNotesAndMenu(FxRobot robot) {
        Path file = folder.resolve("\u202Egpj.kernelwalk.json");
        ExerciseFile.write(file, Lessons.first().titled("a\u202Eb").withNotes("one\ntwo\u2066"));

        robot.interact(() -> session.desk().open(file));

        assertThat(title(robot)).isEqualTo("a‹U+202E›b");
        assertThat(stage.getTitle()).isEqualTo("Kernelwalk – a‹U+202E›b");
        assertThat(robot.lookup("#notes").queryAs(Labeled.class).getText())
                .isEqualTo("one\ntwo‹U+2066›");
        assertThat(((Menu) item(robot, "file-menu", "recent")).getItems().getFirst().getText())
                .endsWith("‹U+202E›gpj.kernelwalk.json");
    }

    @Test
    void theTitleIsTypedWhereItStandsAndEscapeRestoresIt(FxRobot robot) {
        robot.clickOn("#title").write("Edges").type(KeyCode.ESCAPE);
        assertThat(title(robot)).isEqualTo("Mean filter with bias");
        assertThat(sheet()).isEqualTo(Lessons.first());

        robot.clickOn("#title").write("Edges").type(KeyCode.ENTER);
        assertThat(title(robot)).isEqualTo("Edges");
        assertThat(stage.getTitle()).isEqualTo("• Kernelwalk – Edges");

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(sheet()).isEqualTo(Lessons.first());
    }

    @Test
    void theNotesAreTypedAtTheSideAndLeavingKeepsThem(FxRobot robot) {
        robot.interact(() -> session.sidePanel().open(SideTab.SHAPES));
        robot.clickOn("#notes-edit").write("What is dark?");
        robot.clickOn("#tab-code");

        assertThat(sheet().notes()).isEqualTo("What is dark?");
        assertThat(sheet().title()).isEqualTo(Lessons.first().title());
        assertThat(session.document().undoName().get()).isPresent();
    }

    @Test
    void theMenuOfACellFillsItAndAsksWhatItInfluences(FxRobot robot) {
        answers.number = Optional.of("7");
        rightClick(robot, Part.INPUT, 5);
        assertThat(menu().getItems())
                .extracting(MenuItem::getText)
                .containsExactly(
                        "Cut",
                        "Copy",
                        "Paste",
                        "Fill…",
                        "Randomise…",
                        "Clear",
                        null,
                        "What does this influence?");

        choose(robot, "board-fill");
        assertThat(session.document().exercise().get().input().at(5)).hasToString("7");

        rightClick(robot, Part.OUTPUT, 0);
        assertThat(menu().getItems())
                .extracting(MenuItem::getText)
                .containsExactly("Where does this come from?", "Hide this number");
        choose(robot, "board-relations");
        assertThat(session.pointer().pinned().get()).contains(new Target(Part.OUTPUT, 0));
    }

    @Test
    void theMenuOfTheChosenCellIsReachedByKeyboard(FxRobot robot) {
        robot.interact(() -> board(robot).requestFocus());
        robot.type(KeyCode.ENTER, KeyCode.RIGHT);

        robot.push(KeyCode.SHIFT, KeyCode.F10);
        choose(robot, "board-relations");

        assertThat(session.pointer().pinned().get()).contains(new Target(Part.INPUT, 1));
    }

    @Test
    void printingDoesNotThrowThePracticeAway(FxRobot robot) {
        robot.type(KeyCode.F4);
        assertThat(session.practice().isOn()).isTrue();

        robot.push(KeyCode.CONTROL, KeyCode.P);

        assertThat(session.practice().isOn()).isTrue();
    }

    @Test
    void theKeysAreListedByF1(FxRobot robot) {
        robot.type(KeyCode.F1);
        QuickRobot.settle();

        assertThat(over("#key-list")).isPresent();
        robot.interact(() -> over("#key-list").orElseThrow().getScene().getWindow().hide());
    }

    @Test
    void theHelpMenuTellsTheVersionAndTheLicences(FxRobot robot) {
        robot.interact(() -> item(robot, "help-menu", "about").fire());
        QuickRobot.settle();

        Node about = over("#about").orElseThrow();
        assertThat(about.lookupAll(".label"))
                .extracting(label -> ((Labeled) label).getText())
                .anyMatch(text -> text.matches("Kernelwalk \\d.*"))
                .anyMatch(text -> text.contains("SIL Open Font License"));
        robot.interact(() -> about.getScene().getWindow().hide());
    }

    /** At 1280×800 the numbers grow in their cells up to 150 %, and there is room for no more. */
    @Test
    void aSizeThatTheWindowIsTooSmallForIsNotOffered(FxRobot robot) {
        robot.clickOn("#view-menu");

        assertThat(sizes(robot).stream().filter(size -> !size.isDisable()))
                .extracting(MenuItem::getId)
                .containsExactly("size-75", "size-100", "size-125", "size-150");
    }

    private List<MenuItem> sizes(FxRobot robot) {
        return ((Menu) item(robot, "view-menu", "size")).getItems();
    }

    private MenuItem item(FxRobot robot, String menu, String id) {
        return robot.lookup("#menu").queryAs(MenuBar.class).getMenus().stream()
                .filter(each -> menu.equals(each.getId()))
                .flatMap(each -> each.getItems().stream())
                .filter(each -> id.equals(each.getId()))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Node> over(String id) {
        return Window.getWindows().stream()
                .filter(window -> window.getScene() != null)
                .map(window -> window.getScene().getRoot().lookup(id))
                .filter(node -> node != null)
                .findFirst();
    }

    private void rightClick(FxRobot robot, Part part, int index) {
        BoardView board = board(robot);
        Box box = board.boxOf(new Target(part, index)).orElseThrow();
        robot.interact(
                () -> {
                    Point2D scene = board.localToScene(box.centreX(), box.centreY());
                    Point2D at = board.localToScreen(box.centreX(), box.centreY());
                    Event.fireEvent(
                            board,
                            new ContextMenuEvent(
                                    ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                                    scene.getX(),
                                    scene.getY(),
                                    at.getX(),
                                    at.getY(),
                                    false,
                                    null));
                });
    }

    private static ContextMenu menu() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof ContextMenu menu && menu.isShowing())
                .map(ContextMenu.class::cast)
                .filter(menu -> "board-menu".equals(menu.getId()))
                .findFirst()
                .orElseThrow();
    }

    private static void choose(FxRobot robot, String id) {
        robot.interact(
                () -> {
                    ContextMenu menu = menu();
                    menu.getItems().stream()
                            .filter(item -> id.equals(item.getId()))
                            .findFirst()
                            .orElseThrow()
                            .fire();
                    menu.hide();
                });
    }

    private static BoardView board(FxRobot robot) {
        return robot.lookup("#board").queryAs(BoardView.class);
    }

    private static String title(FxRobot robot) {
        return robot.lookup("#title").queryAs(Labeled.class).getText();
    }

    private Sheet sheet() {
        return session.document().sheet().get();
    }
}
