package kernelwalk.ui.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import kernelwalk.convolution.Rational;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.exercise.lesson.Lesson;
import kernelwalk.exercise.lesson.LessonText;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.exercise.lesson.OwnFolder;
import kernelwalk.ui.Answers;
import kernelwalk.ui.MainWindow;
import kernelwalk.ui.QuickRobot;
import kernelwalk.ui.Session;
import kernelwalk.ui.WindowExtension;
import kernelwalk.ui.control.CardGrid;
import kernelwalk.ui.lessons.LessonPicture.Look;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The lesson browser, driven with mouse and keys. */
@ExtendWith(WindowExtension.class)
class LessonBrowserTest {

    @TempDir static Path folder;

    private final Answers answers = new Answers();
    private Session session;

    @Start
    void show(Stage stage) throws IOException {
        Files.writeString(folder.resolve("broken.kernelwalk.json"), "{ \"titel\": 1 }");
        session = new Session(Lessons.first(), Words.in(Locale.ENGLISH), answers);
        session.ownLessons().keep(folder);
        new MainWindow(stage, session).show();
    }

    @Test
    void everyLessonOpensFromTheBrowserAndWhatCanBeWalkedIsWalkedToItsEnd(FxRobot robot) {
        for (Lesson lesson : Lessons.all()) {
            robot.push(KeyCode.CONTROL, KeyCode.L);
            robot.interact(() -> robot.lookup("#card-" + lesson.id()).query().requestFocus());
            robot.type(KeyCode.ENTER);

            assertThat(session.document().sheet().get()).isEqualTo(lesson.sheet());
            assertThat(text(robot, "#lesson-text")).isEqualTo(lesson.in(Language.ENGLISH).text());
            assertThat(text(robot, "#notes")).isEqualTo(lesson.in(Language.ENGLISH).question());

            robot.type(KeyCode.END);
            assertThat(session.playhead().atEnd()).isEqualTo(lesson.exercise().isPresent());
        }
    }

    @Test
    void aClickOnACardOpensItAndGivesTheKeyboardToTheBoard(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.L);
        robot.clickOn("#card-two-observations");

        assertThat(session.document().exercise().get().title()).isEqualTo("Two samples");
        assertThat(visible(robot, "#lesson-browser")).isFalse();
        assertThat(focus(robot)).isEqualTo("board");
    }

    @Test
    void theSearchHasTheKeyboardAndEnterOpensTheFirstThatItFinds(FxRobot robot) {
        robot.clickOn("#lessons");
        assertThat(focus(robot)).isEqualTo("lesson-search");

        robot.write("dilation");
        assertThat(text(robot, "#lesson-count")).isEqualTo("1 of 44 lessons");
        robot.type(KeyCode.ENTER);

        assertThat(session.document().exercise().get().title()).isEqualTo("Dilation 2");
    }

    @Test
    void aKoreanSearchFindsInTheKoreanWindow(FxRobot robot) {
        robot.clickOn("#lessons");
        robot.interact(() -> session.settings().language().set(Language.KOREAN));
        TextField field = robot.lookup("#lesson-search").query();

        robot.interact(() -> field.setText("평균 편향"));

        assertThat(robot.lookup(".lesson").<Node>queryAll())
                .extracting(Node::getId)
                .contains("card-mean-filter")
                .hasSizeLessThan(Lessons.all().size());
    }

    @Test
    void theArrowsGoFromCardToCardAndBackToTheSearch(FxRobot robot) {
        robot.clickOn("#lessons");

        robot.type(KeyCode.DOWN);
        assertThat(focus(robot)).isEqualTo("card-mean-filter");
        robot.type(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.LEFT);
        assertThat(focus(robot)).isEqualTo("card-random-weights");

        int columns = ((CardGrid) robot.lookup("#card-stride").query().getParent()).columns();
        robot.type(KeyCode.DOWN);
        assertThat(focus(robot)).isEqualTo("card-" + Lessons.all().get(1 + columns).id());
        robot.type(KeyCode.UP, KeyCode.UP);
        assertThat(focus(robot)).isEqualTo("lesson-search");
    }

    @Test
    void aCardThatHasTheKeyboardCanBeSeen(FxRobot robot) {
        robot.clickOn("#lessons");
        robot.type(KeyCode.DOWN, KeyCode.END);

        Node last = robot.lookup("#card-broken").query();
        Node scroll = robot.lookup("#lesson-scroll").query();

        assertThat(last.isFocused()).isTrue();
        assertThat(scroll.localToScene(scroll.getLayoutBounds()))
                .matches(seen -> seen.contains(last.localToScene(last.getLayoutBounds())));
    }

    @Test
    void aBrokenFileIsListedWithItsReason(FxRobot robot) {
        robot.clickOn("#lessons");

        Set<Label> labels =
                robot.from(robot.lookup("#card-broken").<Node>query())
                        .lookup(".label")
                        .queryAllAs(Label.class);

        assertThat(labels)
                .extracting(Label::getText)
                .contains("broken.kernelwalk.json", "cannot be read")
                .anyMatch(text -> text.contains("the key \"titel\" means nothing here"));
    }

    @Test
    void aLessonOfOnesOwnThatIsTakenOutIsPutBackInTheBrowser(FxRobot robot) throws Exception {
        String id =
                new OwnFolder(folder)
                        .add(
                                Exercise.plain().titled("Mine"),
                                Map.of(Language.ENGLISH, new LessonText("Mine", "", "")));
        Files.delete(folder.resolve("broken.kernelwalk.json"));
        robot.push(KeyCode.CONTROL, KeyCode.L);

        assertThat(robot.lookup("#earlier-" + id).query().isDisabled()).isTrue();
        assertThat(robot.lookup("#later-" + id).query().isDisabled()).isTrue();
        robot.interact(() -> robot.lookup("#card-" + id).query().requestFocus());
        robot.type(KeyCode.DELETE);
        assertThat(robot.lookup("#lessons-notice #notice-text").queryAs(Label.class).getText())
                .startsWith("Mine is taken out");
        robot.clickOn("#lessons-notice #notice-offer");
        assertThat(robot.lookup("#card-" + id).tryQuery()).isPresent();
        assertThat(visible(robot, "#lessons-notice")).isFalse();
        new OwnFolder(folder).remove(new OwnFolder(folder).lessons().getFirst());
    }

    @Test
    void escapeAndTheCrossAndTheButtonLeave(FxRobot robot) {
        robot.clickOn("#lessons");
        robot.write("mean").type(KeyCode.ESCAPE);
        assertThat(session.shelf().shown().get()).isFalse();

        robot.clickOn("#lessons").clickOn("#lessons-close");
        assertThat(session.shelf().shown().get()).isFalse();

        robot.clickOn("#lessons").clickOn("#lessons");
        assertThat(session.shelf().shown().get()).isFalse();
        assertThat(visible(robot, "#board")).isTrue();
    }

    @Test
    void keysDoNotReachTheBoardBehindTheBrowser(FxRobot robot) {
        robot.interact(() -> session.editing().selectAll());
        robot.clickOn("#lessons");
        robot.type(KeyCode.DOWN, KeyCode.DELETE, KeyCode.END);
        robot.push(KeyCode.CONTROL, KeyCode.X);
        robot.push(KeyCode.CONTROL, KeyCode.Z);

        assertThat(session.document().exercise().get()).isEqualTo(Lessons.first());
        assertThat(session.playhead().moment().get()).isZero();
    }

    @Test
    void changesAreNotLostWithoutAQuestion(FxRobot robot) {
        robot.interact(() -> session.desk().start(Lessons.first().titled("Mine")));
        robot.interact(
                () -> {
                    session.document()
                            .change(_ -> "", before -> before.withInput(0, Rational.of(99)));
                });

        robot.clickOn("#lessons").clickOn("#card-two-observations");

        assertThat(answers.asked).hasSize(1);
        assertThat(session.document().exercise().get().title()).isEqualTo("Mine");
        assertThat(visible(robot, "#lesson-browser")).isTrue();
    }

    @Test
    void thePicturesArePaintedOneAfterTheOtherInTheThemeOfTheMoment(FxRobot robot)
            throws Exception {
        robot.clickOn("#lessons");
        waitUntil(() -> painted(robot));

        robot.interact(() -> session.settings().dark().set(true));
        waitUntil(() -> painted(robot));
    }

    @Test
    void whileAStudentPractisesThePicturesShowNoOutput(FxRobot robot) throws Exception {
        robot.interact(() -> session.practice().start());
        robot.clickOn("#lessons");
        waitUntil(() -> painted(robot, true));

        robot.interact(() -> session.practice().stop());
        waitUntil(() -> painted(robot));
    }

    private boolean painted(FxRobot robot) {
        return painted(robot, false);
    }

    private boolean painted(FxRobot robot, boolean blank) {
        return robot.lookup(".picture").queryAllAs(LessonPicture.class).stream()
                .allMatch(picture -> picture.isIn(new Look(session.theme().get(), blank)));
    }

    @Test
    void theCardSpeaksTheLanguageOfTheWindow(FxRobot robot) {
        robot.clickOn("#lessons").write("stride 2").type(KeyCode.ENTER);
        Lesson lesson = Lessons.of(session.document().exercise().get()).orElseThrow();
        assertThat(text(robot, "#lesson-text")).isEqualTo(lesson.in(Language.ENGLISH).text());

        robot.interact(() -> session.settings().language().set(Language.KOREAN));

        assertThat(text(robot, "#lesson-text")).isEqualTo(lesson.in(Language.KOREAN).text());
        assertThat(text(robot, "#notes")).isEqualTo(lesson.in(Language.KOREAN).question());
    }

    @Test
    void theWordsOfALessonCanBeFoldedAndStayFolded(FxRobot robot) {
        robot.clickOn("#lessons").write("stride 2").type(KeyCode.ENTER);
        robot.clickOn("#introduction-fold");
        assertThat(robot.lookup("#lesson-text").query().isVisible()).isFalse();

        robot.interact(() -> session.desk().start(Lessons.first()));
        assertThat(robot.lookup("#lesson-text").query().isVisible()).isFalse();

        robot.clickOn("#introduction-fold");
        Lesson lesson = Lessons.of(Lessons.first()).orElseThrow();
        assertThat(text(robot, "#lesson-text")).isEqualTo(lesson.in(Language.ENGLISH).text());
        assertThat(robot.lookup("#lesson-text").query().isVisible()).isTrue();
    }

    @Test
    void thePathOfTheFolderIsCopied(FxRobot robot) {
        robot.clickOn("#lessons").clickOn("#lesson-folder-copy");

        robot.interact(
                () ->
                        assertThat(Clipboard.getSystemClipboard().getString())
                                .isEqualTo(folder.toString()));
    }

    private static void waitUntil(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
    }

    private static boolean visible(FxRobot robot, String id) {
        Node node = robot.lookup(id).query();
        for (Node around = node; around != null; around = around.getParent()) {
            if (!around.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static String focus(FxRobot robot) {
        QuickRobot.settle();
        return robot.targetWindow().getScene().getFocusOwner().getId();
    }

    private static String text(FxRobot robot, String label) {
        return robot.lookup(label).queryAs(Label.class).getText();
    }
}
