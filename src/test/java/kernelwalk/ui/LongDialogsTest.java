package kernelwalk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;
import javafx.stage.Window;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.NumberType;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.exercise.lesson.LessonText;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.notation.Commas;
import kernelwalk.notation.Meaning;
import kernelwalk.notation.TensorText;
import kernelwalk.picture.Part;
import kernelwalk.ui.document.Hindrance;
import kernelwalk.ui.document.LessonDraft;
import kernelwalk.ui.document.RandomChoice.Scope;
import kernelwalk.words.LongWords;
import kernelwalk.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A language whose every text is two fifths longer, and Korean: whatever floats over the window is whole, and on the screen. */
@ExtendWith(WindowExtension.class)
class LongDialogsTest {

    private Session session;
    private Stage stage;
    private Dialogs dialogs;

    /** What floats over the window. */
    private enum Floating {
        LEAVING(test -> test.dialogs.leaving("x")),
        REPLACING(test -> test.dialogs.replacing(Path.of("x"))),
        CHANGED(test -> test.dialogs.instead(Path.of("x"), Hindrance.CHANGED)),
        READ_ONLY(test -> test.dialogs.instead(Path.of("x"), Hindrance.READ_ONLY)),
        FILL(test -> test.dialogs.number()),
        LESSON(test -> test.dialogs.lesson(draft(), _ -> {})),
        RENAME(test -> test.dialogs.lessonTitle("x")),
        LOCK(test -> test.dialogs.wordToLock()),
        UNLOCK(test -> test.dialogs.unlocking(_ -> true)),
        RANDOMISE(
                test ->
                        test.dialogs.random(
                                Scope.INPUT, List.of(Scope.values()), Exercise.plain())),
        FIRST_WEIGHTS(LongDialogsTest::askForFirstWeights),
        AXES(LongDialogsTest::askForAxes),
        COMMAS(
                test ->
                        test.dialogs.commas(
                                new TreeMap<>(
                                        Map.of(Commas.SEPARATE, "1×2", Commas.DECIMAL, "1×1")))),
        EXPORT(test -> test.fire("export")),
        WORKSHEET(test -> test.fire("worksheet")),
        CODE(test -> test.fire("code-problems")),
        KEYS(test -> test.fire("keys")),
        GLOSSARY(test -> test.fire("glossary-open")),
        TOUR(test -> test.fire("tour")),
        ABOUT(test -> test.fire("about")),
        SEARCH(test -> test.fire("search")),
        PARAMETERS(test -> ((ButtonBase) test.stage.getScene().lookup("#more")).fire());

        private final Consumer<LongDialogsTest> opens;

        Floating(Consumer<LongDialogsTest> opens) {
            this.opens = opens;
        }
    }

    private static LessonDraft draft() {
        return new LessonDraft(Map.of(Language.ENGLISH, new LessonText("x", "", "")), true, true);
    }

    private void askForFirstWeights() {
        Platform.runLater(
                () ->
                        ((ChoiceBox<?>) floating().getLast().getScene().lookup("#random-source"))
                                .getSelectionModel()
                                .selectLast());
        dialogs.random(Scope.INPUT, List.of(Scope.values()), Exercise.plain());
    }

    private void askForAxes() {
        var numbers = TensorText.parse("[[[1, 2]]]", NumberType.EXACT).numbers();
        dialogs.axes(Part.INPUT, numbers.shape(), Meaning.asInput(numbers, Convention.KERAS), true);
    }

    @Start
    void show(Stage shown) {
        stage = shown;
        session = new Session(Lessons.first(), Words.in(Locale.ENGLISH));
        new MainWindow(stage, session).show();
        dialogs = new Dialogs(stage, session.words()::get);
    }

    @AfterEach
    void close(FxRobot robot) {
        floating().forEach(window -> robot.interact(window::hide));
    }

    @ParameterizedTest
    @EnumSource(Floating.class)
    void noTextIsCut(Floating what, FxRobot robot) {
        List<String> cut = new ArrayList<>();
        for (Words words : List.of(LongWords.of(Language.ENGLISH), Words.in(Locale.KOREAN))) {
            robot.interact(() -> session.words().set(words));
            Platform.runLater(() -> what.opens.accept(this));
            WaitForAsyncUtils.waitForFxEvents();
            if (what == Floating.SEARCH) {
                look(stage, robot).forEach(text -> cut.add(words.language() + ": " + text));
                continue;
            }
            List<Window> open = floating();
            int stops = 0;
            while (!open.isEmpty()) {
                Window top = open.getLast();
                look(top, robot).forEach(text -> cut.add(words.language() + ": " + text));
                next(top, robot);
                open = floating();
                stops++;
            }
            assertThat(stops).isEqualTo(what == Floating.TOUR ? 5 : 1);
        }

        assertThat(cut).isEmpty();
    }

    /** What floats, in its order. */
    private List<Window> floating() {
        return List.copyOf(Window.getWindows()).stream().filter(window -> window != stage).toList();
    }

    private static List<String> look(Window top, FxRobot robot) {
        Parent root = top.getScene().getRoot();
        List<String> cut = new ArrayList<>();
        CutTexts.lay(root, robot);
        robot.interact(() -> cut.addAll(CutTexts.in(root)));
        return cut;
    }

    /** Goes on to the next stop of the tour, or closes. */
    private static void next(Window top, FxRobot robot) {
        Optional<Button> next = Optional.ofNullable((Button) top.getScene().lookup("#tour-next"));
        robot.interact(() -> next.ifPresentOrElse(Button::fire, top::hide));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void fire(String id) {
        var bar = (MenuBar) stage.getScene().lookup("#menu");
        items(bar.getMenus().stream())
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow()
                .fire();
    }

    private static Stream<MenuItem> items(Stream<? extends MenuItem> items) {
        return items.flatMap(
                item ->
                        item instanceof Menu menu
                                ? items(menu.getItems().stream())
                                : Stream.of(item));
    }
}
