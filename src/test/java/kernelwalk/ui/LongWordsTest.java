package kernelwalk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.picture.Part;
import kernelwalk.picture.Theme;
import kernelwalk.ui.look.Dress;
import kernelwalk.ui.side.SideTab;
import kernelwalk.words.LongWords;
import kernelwalk.words.Words;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;

/** A language whose every text is two fifths longer, and Korean: in whatever the window shows no text is cut. */
@ExtendWith(WindowExtension.class)
class LongWordsTest {

    private static final int[][] SIZES = {{1280, 800}, {1024, 700}, {600, 420}};

    /** No screen beside a class is smaller than the second of them. */
    private static final int[][] SCREENS = {{1280, 800}, {1024, 700}};

    /** What the presenter alone sees is read from a chair beside the desk. */
    private static final double BESIDE = 1.25;

    /** What the window shows. */
    private enum Mode {
        PLAIN(_ -> {}),
        GUESS(session -> session.guess().start()),
        HIDDEN(session -> session.veils().veil(Part.KERNEL, true)),
        CODE(session -> session.sidePanel().open(SideTab.CODE)),
        NUMBERS(session -> session.sidePanel().open(SideTab.NUMBERS)),
        HOMEWORK(session -> session.sidePanel().open(SideTab.HOMEWORK)),
        PRACTICE(session -> session.practice().start()),
        PREDICT(session -> session.prediction().on().set(true)),
        LESSONS(session -> session.shelf().open()),
        CLASS(ClassScenes::showIn),
        TWO_BOARDS(session -> session.comparison().open()),
        PRESENTED(session -> session.presenting().toggle()),
        PRESENTER(session -> session.presenting().toggle());

        private final Consumer<Session> begins;

        Mode(Consumer<Session> begins) {
            this.begins = begins;
        }

        private Exercise exercise() {
            return this == CLASS ? Lessons.first() : TeachingScenes.diagonal();
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void noTextOfTheWindowIsCut(Mode mode, FxRobot robot) {
        List<String> cut = new ArrayList<>();
        for (Words words : List.of(LongWords.of(Language.ENGLISH), Words.in(Locale.KOREAN))) {
            cut.addAll(cut(mode, words, robot));
        }

        assertThat(cut).isEmpty();
    }

    private static List<String> cut(Mode mode, Words words, FxRobot robot) {
        var session = new Session(mode.exercise(), Words.in(words.language()));
        var view = new AtomicReference<View>();
        var root = new AtomicReference<Parent>();
        robot.interact(
                () -> {
                    session.words().set(words);
                    mode.begins.accept(session);
                    view.set(new View(session));
                    boolean beside = mode == Mode.PRESENTER;
                    root.set(beside ? view.get().presenter() : view.get().root());
                });
        List<String> cut = new ArrayList<>();
        for (int[] size : mode == Mode.PRESENTER ? SCREENS : SIZES) {
            robot.interact(
                    () -> {
                        if (root.get().getScene() != null) {
                            root.get().getScene().setRoot(new Pane());
                        }
                        var scene = new Scene(root.get(), size[0], size[1]);
                        Dress.put(scene, Theme.LIGHT, mode == Mode.PRESENTER ? BESIDE : 1);
                    });
            CutTexts.lay(root.get(), robot);
            robot.interact(
                    () ->
                            CutTexts.in(root.get())
                                    .forEach(
                                            text ->
                                                    cut.add(
                                                            words.language()
                                                                    + " "
                                                                    + size[0]
                                                                    + ": "
                                                                    + text)));
        }
        robot.interact(view.get()::close);
        return cut;
    }
}
