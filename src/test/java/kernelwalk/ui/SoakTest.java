package kernelwalk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javax.management.ObjectName;
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
import org.testfx.util.WaitForAsyncUtils;

/** After a long day in the classroom the window holds on to nothing that it did not hold on to in the morning. */
@Tag("soak")
class SoakTest {

    private static final int VIEWS = 30;
    private static final int STEPS_PER_VIEW = 670;
    private static final int STEPS_PER_FRAME = 16;

    /** A line of the JVM's histogram: number, objects, bytes, class. */
    private static final Pattern LINE =
            Pattern.compile("^ *\\d+: +(\\d+) +(\\d+) +(\\S+)", Pattern.MULTILINE);

    /**
     * What the heap holds.
     *
     * @param listeners the program's own functions that are waiting to be called
     * @param bytes     all but arrays of int, which are the renderer's pictures; it keeps a pool of them
     */
    private record Alive(long listeners, long bytes) {}

    /** What caches may still grow by; a single view that is not let go needs more. */
    private static final long MARGIN = 2_000_000;

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
        WaitForAsyncUtils.waitForFxEvents();
        TimeUnit.MILLISECONDS.sleep(100);
        String histogram =
                (String)
                        ManagementFactory.getPlatformMBeanServer()
                                .invoke(
                                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                                        "gcClassHistogram",
                                        new Object[] {new String[0]},
                                        new String[] {String[].class.getName()});
        long listeners = 0;
        long bytes = 0;
        Matcher line = LINE.matcher(histogram);
        while (line.find()) {
            String type = line.group(3);
            boolean listens = type.startsWith("kernelwalk.ui.") && type.contains("$$Lambda");
            listeners += listens ? Long.parseLong(line.group(1)) : 0;
            bytes += type.equals("[I") ? 0 : Long.parseLong(line.group(2));
        }
        return new Alive(listeners, bytes);
    }
}
