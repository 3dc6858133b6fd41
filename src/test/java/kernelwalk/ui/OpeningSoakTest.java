package kernelwalk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.Window;
import kernelwalk.exercise.Sheet;
import kernelwalk.exercise.lesson.Lesson;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.picture.Part;
import kernelwalk.picture.Target;
import kernelwalk.ui.board.BoardView;
import kernelwalk.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** What was opened, undone or asked is let go when the next comes. */
@Tag("soak")
class OpeningSoakTest {

    private static final int TIMES = 200;
    private static final int SETTLED = 40;
    private static final int EDITS = 1_000;

    /** Until what was replaced is gone with the last of its animations. */
    private static final long REST = 2_000;

    private Session session;
    private Stage stage;

    private interface Act {
        void play(int time) throws Exception;
    }

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(
                () -> {
                    session = new Session(Lessons.first(), Words.in(Locale.ENGLISH));
                    stage = new Stage();
                    new MainWindow(stage, session).show();
                });
    }

    @AfterEach
    void close() throws Exception {
        FxToolkit.setupFixture(stage::hide);
    }

    @Test
    void twoHundredExercisesOpenedOneAfterAnotherLeaveTheLastOneAlone() throws Exception {
        List<Sheet> sheets = Lessons.all().stream().map(Lesson::sheet).toList();

        staysAsItWas(time -> onScreen(() -> session.desk().start(sheets.get(time % 20))));
    }

    @Test
    void aThousandEditsThatAreUndoneAgainAndAgainAreKeptOnce() throws Exception {
        FxToolkit.setupFixture(this::type);
        FxToolkit.setupFixture(this::undoAndRedo);
        Heap morning = Heap.atRest(REST);
        for (int again = 0; again < 5; again++) {
            FxToolkit.setupFixture(this::undoAndRedo);
        }

        assertGrownLittle(morning, Heap.atRest(REST));
    }

    @Test
    void twoHundredDialogsAreGoneWhenTheyAreClosed() throws Exception {
        var dialog = new HelpDialog(stage, Words.in(Locale.ENGLISH));

        staysAsItWas(
                time ->
                        onScreen(
                                () -> {
                                    Platform.runLater(this::closeDialogs);
                                    if (time % 2 == 0) {
                                        dialog.keys();
                                    } else {
                                        dialog.about();
                                    }
                                }));
    }

    private void closeDialogs() {
        List.copyOf(Window.getWindows()).stream()
                .filter(window -> window != stage)
                .forEach(Window::hide);
    }

    private void type() {
        for (int edit = 0; edit < EDITS; edit++) {
            var cell = new Target(Part.INPUT, edit % 16);
            session.document().type(cell, Integer.toString(edit));
            session.document().finishTyping();
        }
    }

    private void undoAndRedo() {
        for (int edit = 0; edit < EDITS; edit++) {
            session.document().undo();
        }
        for (int edit = 0; edit < EDITS; edit++) {
            session.document().redo();
        }
    }

    private static void staysAsItWas(Act act) throws Exception {
        Heap morning = null;
        for (int time = 1; time <= TIMES; time++) {
            act.play(time);
            if (time == SETTLED) {
                morning = Heap.atRest(REST);
            }
        }
        assertGrownLittle(morning, Heap.atRest(REST));
    }

    private static void assertGrownLittle(Heap morning, Heap evening) {
        assertThat(evening.objects("javafx.scene.Scene"::equals))
                .isLessThanOrEqualTo(morning.objects("javafx.scene.Scene"::equals));
        assertThat(evening.objects(BoardView.class.getName()::equals)).isEqualTo(1);
        assertThat(evening.bytes(_ -> true)).isLessThan(morning.bytes(_ -> true) * 11 / 10);
    }

    /** With time for a frame to be drawn. */
    private static void onScreen(Runnable act) throws Exception {
        FxToolkit.setupFixture(act::run);
        TimeUnit.MILLISECONDS.sleep(60);
    }
}
