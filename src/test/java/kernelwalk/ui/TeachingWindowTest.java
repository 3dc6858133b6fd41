package kernelwalk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import kernelwalk.exercise.lesson.LessonEntry;
import kernelwalk.exercise.lesson.OwnFolder;
import kernelwalk.picture.Part;
import kernelwalk.picture.Selection;
import kernelwalk.picture.Target;
import kernelwalk.ui.document.Settings;
import kernelwalk.ui.look.Dress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Hiding, guessing, locking and a lesson of one's own, by mouse and keys. */
@ExtendWith(WindowExtension.class)
class TeachingWindowTest {

    private static final Target WEIGHT = new Target(Part.KERNEL, 0);

    @TempDir private static Path folder;

    private Session session;
    private View view;

    @Start
    void show(Stage stage) {
        var dialogs = new Dialogs(stage, () -> session.words().get());
        session = new Session(TeachingScenes.diagonal(), new Settings(Locale.ENGLISH), dialogs);
        session.ownLessons().keep(folder.resolve("lessons"));
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
    void theMenuOfACellHidesItAndShowsItAgain(FxRobot robot) {
        robot.interact(() -> session.pointer().selection().set(Optional.of(Selection.of(WEIGHT))));
        robot.interact(() -> robot.lookup("#board").query().requestFocus());
        robot.push(KeyCode.SHIFT, KeyCode.F10);
        assertThat(inMenu("board-hide").getText()).isEqualTo("Hide this number");
        robot.interact(() -> inMenu("board-hide").fire());
        assertThat(session.frame().get().hides(WEIGHT)).isTrue();

        robot.interact(() -> ofBar("hide-none").fire());
        assertThat(session.frame().get().hides(WEIGHT)).isFalse();
    }

    @Test
    void aKernelIsGuessedByKeysUntilEveryOutputAgrees(FxRobot robot) {
        robot.push(KeyCode.SHIFT, KeyCode.F4);
        assertThat(text(robot, "#guess-count")).isEqualTo("0 of 9 outputs agree");
        robot.type(KeyCode.ENTER);
        robot.write("1").type(KeyCode.TAB);
        robot.write("0").type(KeyCode.TAB);
        robot.write("0").type(KeyCode.TAB);
        robot.write("-1.0").type(KeyCode.ENTER);

        assertThat(text(robot, "#guess-count")).isEqualTo("9 of 9 outputs agree");
        assertThat(text(robot, "#guess-heading")).isEqualTo("Found");
        robot.push(KeyCode.SHIFT, KeyCode.F4);
        assertThat(robot.lookup("#guess").query().isVisible()).isFalse();
    }

    @Test
    void aLockAsksForItsWordTwiceAndAWrongWordDoesNotOpenIt(FxRobot robot) {
        robot.interact(() -> session.veils().veil(Part.KERNEL, true));
        later(robot, "lock");
        robot.clickOn("#lock-word").write("abc");
        robot.clickOn("#lock-again").write("abd").type(KeyCode.ENTER);
        assertThat(text(robot, "#lock-said")).isEqualTo("The two words differ.");
        robot.clickOn("#lock-word").push(KeyCode.CONTROL, KeyCode.A).write("abd");
        robot.type(KeyCode.ENTER);
        assertThat(session.lock().locked().get()).isTrue();
        assertThat(ofBar("lock").getText()).isEqualTo("Unlock…");
        assertThat(ofBar("hide-kernel").isDisable()).isTrue();

        later(robot, "lock");
        robot.clickOn("#lock-word").write("abc").type(KeyCode.ENTER);
        assertThat(text(robot, "#lock-said")).isEqualTo("That is not the word.");
        robot.clickOn("#lock-word").push(KeyCode.CONTROL, KeyCode.A).write("abd");
        robot.type(KeyCode.ENTER);
        assertThat(session.lock().locked().get()).isFalse();
    }

    @Test
    void aLessonIsSavedWithWordsAndMovedAndTakenOutByKeys(FxRobot robot) {
        save(robot, "First");
        save(robot, "Second");
        assertThat(own()).containsExactly("first", "second");

        robot.interact(() -> session.shelf().open());
        robot.interact(() -> robot.lookup("#card-second").query().requestFocus());
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        assertThat(own()).containsExactly("second", "first");
        robot.interact(() -> robot.lookup("#card-first").query().requestFocus());
        robot.type(KeyCode.DELETE);
        assertThat(own()).containsExactly("second");
        assertThat(view.root().getScene().getFocusOwner().getId()).isEqualTo("lesson-search");
        assertThat(Files.exists(folder.resolve("lessons/removed/first.kernelwalk.json"))).isTrue();
    }

    private void save(FxRobot robot, String title) {
        later(robot, "save-lesson");
        robot.interact(() -> robot.lookup("#lesson-title-en").queryAs(TextField.class).clear());
        robot.type(KeyCode.ENTER);
        assertThat(text(robot, "#lesson-said")).startsWith("Every language with words");
        robot.clickOn("#lesson-title-en").write(title).type(KeyCode.ENTER);
    }

    private static List<String> own() {
        return new OwnFolder(folder.resolve("lessons"))
                .lessons().stream().map(LessonEntry::id).toList();
    }

    /** A dialog stands where its item was chosen until it is answered. */
    private void later(FxRobot robot, String id) {
        Platform.runLater(() -> ofBar(id).fire());
        QuickRobot.settle();
    }

    private MenuItem ofBar(String id) {
        MenuBar bar = (MenuBar) view.root().lookup("#menu");
        return items(List.copyOf(bar.getMenus())).stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    private static List<MenuItem> items(List<? extends MenuItem> items) {
        return items.stream()
                .flatMap(
                        item ->
                                item instanceof Menu menu
                                        ? items(menu.getItems()).stream()
                                        : Stream.of((MenuItem) item))
                .toList();
    }

    private static MenuItem inMenu(String id) {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Label.class).getText();
    }
}
