package kernelwalk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.MenuBar;
import javafx.stage.Stage;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.ui.control.Tip;
import kernelwalk.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Whatever floats over the window while its look changes: the toolkit finds every colour, and warns of nothing. */
@ExtendWith(WindowExtension.class)
class CssWarningsTest {

    /** What floats over the window, and how it comes to. */
    private enum Floats {
        NOTHING(_ -> {}),
        TOOLTIP(
                stage -> {
                    Control theme = (Control) stage.getScene().lookup("#theme");
                    Tip.tooltip(theme).show(stage, 100, 100);
                }),
        MENU(
                stage -> {
                    MenuBar menus = (MenuBar) stage.getScene().lookup("#menu");
                    menus.getMenus().get(2).show();
                }),
        CHOICES(stage -> ((ChoiceBox<?>) stage.getScene().lookup("#type")).show()),
        POP_OVER(stage -> ((Button) stage.getScene().lookup("#more")).fire());

        private final Consumer<Stage> comes;

        Floats(Consumer<Stage> comes) {
            this.comes = comes;
        }
    }

    /** The toolkit's own; held, as a logger that nobody holds is forgotten with its handlers. */
    private final Logger css = Logger.getLogger("javafx.css");

    private final List<String> warnings = new CopyOnWriteArrayList<>();

    private final Handler handler =
            new Handler() {
                @Override
                public void publish(LogRecord warning) {
                    warnings.add(new SimpleFormatter().formatMessage(warning));
                }

                @Override
                public void flush() {}

                @Override
                public void close() {}
            };

    private Session session;
    private Stage stage;

    @Start
    void show(Stage shown) {
        stage = shown;
        session = new Session(Lessons.first(), Words.in(Locale.ENGLISH));
        new MainWindow(stage, session).show();
    }

    @BeforeEach
    void listen() {
        css.addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        css.removeHandler(handler);
    }

    /** Every window test of a run has the same stage. */
    @AfterEach
    void widen(FxRobot robot) {
        robot.interact(() -> stage.setWidth(MainWindow.WIDTH));
    }

    @ParameterizedTest
    @EnumSource(Floats.class)
    void anotherLookFindsEveryColour(Floats what, FxRobot robot) {
        List<Runnable> changes =
                List.of(
                        this::switchTheme,
                        this::switchLanguage,
                        this::switchTheme,
                        () -> session.settings().scale().set(0.75),
                        () -> stage.setWidth(970),
                        this::switchTheme,
                        this::switchLanguage);

        for (Runnable change : changes) {
            robot.interact(() -> what.comes.accept(stage));
            robot.interact(change);
        }

        assertThat(warnings).isEmpty();
    }

    private void switchTheme() {
        session.settings().dark().set(!session.settings().dark().get());
    }

    private void switchLanguage() {
        session.settings().language().set(session.words().get().language().next());
    }
}
