package kernelwalk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.picture.Part;
import kernelwalk.picture.Selection;
import kernelwalk.picture.Target;
import kernelwalk.ui.board.BoardView;
import kernelwalk.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** After a long day in the classroom the window holds on to nothing that it did not hold on to in the morning. */
@Tag("soak")
class SoakTest {

    private static final int VIEWS = 30;
    private static final int STEPS_PER_VIEW = 670;
    private static final int STEPS_PER_FRAME = 16;

    /**
     * What the heap holds.
     *
     * @param listeners the program's own functions that are waiting to be called
     * @param bytes     all but arrays of int, which are the renderer's pictures; it keeps a pool of them
     */
    private record Alive(long listeners, long bytes) {}

    /** What caches may still grow by; a single view that is not let go needs more. */
    private static final long MARGIN = 2_000_000;

    /** How often everything is changed that a class may change in a day. */
    private static final int CHANGES = 250;

    /** Until the last animation of a replaced view has ended. */
    private static final long REST = 2_000;

    /** When the caches are filled. */
    private static final int SETTLED = 10;

    private static final List<Double> SCALES = List.of(1.0, 1.25, 0.75);

    private final Random random = new Random(20_000);
    private final List<WeakReference<Object>> closed = new ArrayList<>();
    private Session session;
    private Stage stage;

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
    void twentyThousandStepsAndEditsLeaveNoViewAndNoMemoryBehind() throws Exception {
        var alive = new ArrayList<Alive>();
        for (int view = 1; view <= VIEWS; view++) {
            FxToolkit.setupFixture(this::work);
            FxToolkit.setupFixture(this::openViewAnew);
            if (view % (VIEWS / 3) == 0) {
                alive.add(alive());
            }
        }

        assertThat(closed).hasSize(VIEWS).allMatch(root -> root.refersTo(null));
        assertThat(alive.getLast().listeners() - alive.getFirst().listeners())
                .isLessThan(VIEWS / 3);
        assertThat(alive.getLast().bytes() - alive.getFirst().bytes()).isLessThan(MARGIN);
    }

    private void openViewAnew() {
        closed.add(new WeakReference<>(stage.getScene().getRoot()));
        session.settings().language().set(session.settings().language().get().next());
        session.settings().dark().set(!session.settings().dark().get());
    }

    private void work() {
        for (int step = 0; step < STEPS_PER_VIEW; step++) {
            switch (random.nextInt(8)) {
                case 0, 1, 2 -> session.playhead().forward();
                case 3 -> session.playhead().back();
                case 4 -> session.document().undo();
                case 5 -> session.pointer().hovered().set(Optional.of(anyCell()));
                default -> type();
            }
            if (step % STEPS_PER_FRAME == 0) {
                stage.getScene().getRoot().layout();
            }
        }
    }

    /** Types a digit into a cell, as the keyboard does. */
    private void type() {
        BoardView board = (BoardView) stage.getScene().lookup("#board");
        session.pointer().selection().set(Optional.of(Selection.of(anyCell())));
        Event.fireEvent(board, typed(Integer.toString(random.nextInt(10))));
        board.editor().finish();
    }

    private static KeyEvent typed(String sign) {
        return new KeyEvent(
                KeyEvent.KEY_TYPED, sign, "", KeyCode.UNDEFINED, false, false, false, false);
    }

    private Target anyCell() {
        return random.nextBoolean()
                ? new Target(Part.INPUT, random.nextInt(16))
                : new Target(Part.KERNEL, random.nextInt(4));
    }

    /** What is alive when the window has come to rest: the last view goes some frames after it was replaced. */
    private static Alive alive() throws Exception {
        Alive least = histogram();
        for (int again = 0; again < 3; again++) {
            Alive now = histogram();
            least = now.bytes() < least.bytes() ? now : least;
        }
        return least;
    }

    private static Alive histogram() throws Exception {
        Heap heap = Heap.atRest(100);
        return new Alive(
                heap.objects(
                        type -> type.startsWith("kernelwalk.ui.") && type.contains("$$Lambda")),
                heap.bytes(type -> !type.equals("[I")));
    }

    @Test
    void aDayOfOtherLanguagesThemesSizesAndPlayEndsWithTheMemoryOfItsMorning() throws Exception {
        Heap morning = null;
        for (int change = 1; change <= CHANGES; change++) {
            changeEverything(change);
            if (change == SETTLED) {
                morning = Heap.atRest(REST);
            }
        }
        Heap evening = Heap.atRest(REST);

        assertThat(evening.textures()).isLessThanOrEqualTo(morning.textures() + 2);
        assertThat(evening.objects("javafx.scene.Scene"::equals)).isEqualTo(1);
        assertThat(evening.objects(BoardView.class.getName()::equals)).isEqualTo(1);
        assertThat(evening.bytes(_ -> true)).isLessThan(morning.bytes(_ -> true) * 11 / 10);
    }

    private void changeEverything(int change) throws Exception {
        FxToolkit.setupFixture(this::openViewAnew);
        rest();
        FxToolkit.setupFixture(
                () -> {
                    session.settings().scale().set(SCALES.get(change % SCALES.size()));
                    stage.setWidth(980 - change % 7 * 3);
                    stage.setHeight(900 - change % 5 * 20);
                });
        rest();
        FxToolkit.setupFixture(session.playhead()::togglePlaying);
        rest();
        FxToolkit.setupFixture(() -> session.playhead().playing().set(false));
        rest();
    }

    /** Long enough for a frame to be drawn. */
    private static void rest() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(60);
    }
}
