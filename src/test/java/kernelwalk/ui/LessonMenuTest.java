package kernelwalk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;
import kernelwalk.convolution.Rational;
import kernelwalk.exercise.Lessons;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The lessons of the File menu. */
@ExtendWith(ApplicationExtension.class)
class LessonMenuTest {

    private Session session;

    @Start
    void show(Stage stage) {
        session = new Session(Lessons.first(), Words.in(Locale.ENGLISH));
        new MainWindow(stage, session).show();
    }

    @Test
    void everyLessonOpensFromTheMenuAndIsWalkedToItsEnd(FxRobot robot) {
        for (var lesson : Lessons.all()) {
            open(robot, lesson.id());

            assertThat(exercise()).isEqualTo(lesson.exercise().toString());
            assertThat(text(robot, "#notes")).isEqualTo(lesson.english().question());

            robot.interact(() -> session.playhead().toEnd());
            assertThat(session.playhead().atEnd()).isTrue();
        }
    }

    @Test
    void theCardSpeaksTheLanguageOfTheWindow(FxRobot robot) {
        open(robot, "stride");
        var lesson = Lessons.of(session.document().exercise().get()).orElseThrow();
        assertThat(text(robot, "#lesson-text")).isEqualTo(lesson.english().text());

        robot.interact(session::switchLanguage);

        assertThat(text(robot, "#lesson-text")).isEqualTo(lesson.korean().text());
        assertThat(text(robot, "#notes")).isEqualTo(lesson.korean().question());
    }

    @Test
    void changesAreNotLostWithoutAQuestion(FxRobot robot) {
        var answers = new Answers();
        robot.interact(
                () -> {
                    session.ask(answers);
                    session.document().open(Lessons.first().withInput(0, Rational.of(99)));
                });

        open(robot, "stride");

        assertThat(answers.asked).hasSize(1);
        assertThat(session.document().exercise().get().title()).isEqualTo(Lessons.first().title());
    }

    private String exercise() {
        return session.document().exercise().get().toString();
    }

    private static String text(FxRobot robot, String label) {
        return robot.lookup(label).queryAs(Label.class).getText();
    }

    private static void open(FxRobot robot, String id) {
        var file = robot.lookup("#menu").queryAs(MenuBar.class).getMenus().getFirst();
        robot.interact(
                () -> {
                    file.show();
                    lessons(file).getItems().stream()
                            .filter(item -> item.getId().equals("lesson-" + id))
                            .findFirst()
                            .ifPresent(MenuItem::fire);
                    file.hide();
                });
    }

    private static Menu lessons(Menu file) {
        return (Menu)
                file.getItems().stream()
                        .filter(item -> "lessons".equals(item.getId()))
                        .findFirst()
                        .orElseThrow();
    }
}
