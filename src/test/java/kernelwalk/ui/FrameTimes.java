package kernelwalk.ui;

import com.sun.javafx.perf.PerformanceTracker;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Pointwise.Relu;
import kernelwalk.convolution.Pointwise.Softmax;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Rearranging.Flatten;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Size;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Layer;
import kernelwalk.exercise.NewOperation;
import kernelwalk.exercise.OperationType;
import kernelwalk.picture.Part;
import kernelwalk.picture.Selection;
import kernelwalk.picture.Target;
import kernelwalk.ui.board.BoardView;
import kernelwalk.ui.side.SideTab;
import kernelwalk.ui.walk.Playhead;
import kernelwalk.words.Words;

/**
 * How long a step and a typed key take, until the window is laid out and until it is rendered: {@code mvn -Pframes}.
 *
 * <p>A change is made at the beginning of a pulse. The first time ends after the pulse's layout, in which the board is
 * painted too; the second when the renderer has finished the frame. How long the first keeps the processor busy is the same on a machine that does
 * other things besides.
 */
final class FrameTimes {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Once through the longest walk, and through all of it again. */
    private static final int WALK = 2_900;

    private static final int WARM_UP = WALK;
    private static final int FRAMES = WALK;

    private final Stage stage = new Stage();
    private final Scene scene;
    private final long[] layout = new long[FRAMES];
    private final long[] busy = new long[FRAMES];
    private final long[] busyFrame = new long[FRAMES];
    private final long[] frame = new long[FRAMES];
    private final CountDownLatch finished = new CountDownLatch(1);
    private final IntConsumer change;
    private volatile long began;
    private long busyBefore;
    private long rendererBefore;
    private volatile boolean waiting;
    private int number = -WARM_UP;

    private FrameTimes(Session session, int width, int height, boolean edits) {
        new MainWindow(stage, session).show();
        stage.setWidth(width);
        stage.setHeight(height);
        scene = stage.getScene();
        change = edits ? typing(session) : _ -> step(session);
    }

    /** Prints a table for a window of the size that is given, as 1280x800. */
    public static void main(String[] arguments) throws Exception {
        String[] size = arguments[0].split("x");
        int width = Integer.parseInt(size[0]);
        int height = Integer.parseInt(size[1]);
        var started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        Platform.setImplicitExit(false);
        System.out.printf(
                "| %s, ms | layout p50 | p99 | busy p50 | p99 | frame p50 | p99 | busy p50 | p99"
                        + " |%n",
                arguments[0]);
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        measure("step, the first ones", exercise(1, 5, 3, 4), width, height, false);
        double one = measure("step", exercise(1, 5, 3, 4), width, height, false);
        double many = measure("step, 500 samples", exercise(500, 5, 3, 4), width, height, false);
        measure("step, 32×32", exercise(1, 32, 3, 4), width, height, false);
        measure("key, 32×32×3, 8 filters", exercise(1, 32, 3, 8), width, height, true);
        measure("step, six layers", sixLayers(), width, height, false);
        measure("key, six layers", sixLayers(), width, height, true);
        for (SideTab tab : List.of(SideTab.NUMBERS, SideTab.CODE)) {
            measure("step, " + tab, exercise(1, 5, 3, 4), width, height, tab, false);
            measure("key, " + tab, exercise(1, 5, 3, 4), width, height, tab, true);
        }
        System.out.printf(
                Locale.ROOT, "%n500 times the windows: %.2f times the layout%n", many / one);
        Platform.exit();
    }

    /** Measures one exercise and gives the median time that its layout keeps the processor busy. */
    private static double measure(
            String name, Exercise exercise, int width, int height, boolean edits) throws Exception {
        return measure(name, exercise, width, height, SideTab.SHAPES, edits);
    }

    private static double measure(
            String name, Exercise exercise, int width, int height, SideTab tab, boolean edits)
            throws Exception {
        var made = new FrameTimes[1];
        var shown = new CountDownLatch(1);
        Platform.runLater(
                () -> {
                    var session = new Session(exercise, Words.in(Locale.ENGLISH));
                    session.settings().reducedMotion().set(true);
                    session.sidePanel().tab().set(tab);
                    made[0] = new FrameTimes(session, width, height, edits);
                    made[0].start();
                    shown.countDown();
                });
        shown.await();
        made[0].finished.await();
        return made[0].report(name);
    }

    private static Exercise exercise(int samples, int size, int channels, int filters) {
        var random = new Random(1);
        var input = new Shape(samples, size, size, channels);
        var kernel = new KernelShape(3, 3, channels, filters);
        return Exercise.of(
                Tensor.of(input, random.longs(input.count(), 0, 10).toArray()),
                Convolution.of(Tensor.of(kernel, random.longs(kernel.count(), -2, 3).toArray()))
                        .withBias(Collections.nCopies(filters, Rational.ONE)));
    }

    /** Convolution, ReLU, pooling, flattening, dense and softmax. */
    private static Exercise sixLayers() {
        Exercise first = exercise(1, 8, 1, 4);
        return first.with(
                Stream.of(
                                first.operation(),
                                Relu.PLAIN,
                                MaxPooling.of(new Size(2, 2)),
                                new Flatten(),
                                NewOperation.of(OperationType.DENSE, 36),
                                new Softmax())
                        .map(Layer::of)
                        .toList(),
                0);
    }

    /** A step on, through all layers, and from the end to the start. */
    private static void step(Session session) {
        Playhead playhead = session.playhead();
        int last = session.document().layerCount() - 1;
        if (playhead.atEnd() && session.document().exercise().get().opened() == last) {
            session.document().goToLayer(0);
            playhead.toStart();
        } else {
            playhead.forward();
        }
    }

    /** Types other numbers into a cell of the input again and again. */
    private IntConsumer typing(Session session) {
        BoardView board = (BoardView) scene.lookup("#board");
        TextField field = board.editor().field();
        var middle =
                new Target(Part.INPUT, session.document().exercise().get().input().count() / 2);
        return frame -> {
            if (!field.isVisible()) {
                session.pointer().selection().set(Optional.of(Selection.of(middle)));
                board.layout();
                Event.fireEvent(board, typed("1"));
            }
            field.setText(Integer.toString(Math.floorMod(frame, 90) + 10));
        };
    }

    private static KeyEvent typed(String sign) {
        return new KeyEvent(
                KeyEvent.KEY_TYPED, sign, "", KeyCode.UNDEFINED, false, false, false, false);
    }

    private void start() {
        PerformanceTracker.getSceneTracker(scene).setOnRenderedFrameTask(this::rendered);
        scene.addPostLayoutPulseListener(this::laidOut);
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (waiting) {
                    return;
                }
                if (number == FRAMES) {
                    stop();
                    stage.close();
                    finished.countDown();
                    return;
                }
                waiting = true;
                busyBefore = THREADS.getCurrentThreadCpuTime();
                began = System.nanoTime();
                change.accept(number);
            }
        }.start();
    }

    private void laidOut() {
        if (waiting && number >= 0 && layout[number] == 0) {
            layout[number] = System.nanoTime() - began;
            busy[number] = THREADS.getCurrentThreadCpuTime() - busyBefore;
        }
    }

    /** On the renderer's thread. */
    private void rendered() {
        long renderer = THREADS.getCurrentThreadCpuTime();
        if (waiting) {
            if (number >= 0) {
                frame[number] = System.nanoTime() - began;
                busyFrame[number] = busy[number] + renderer - rendererBefore;
            }
            number++;
            waiting = false;
        }
        rendererBefore = renderer;
    }

    private double report(String name) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f |%n",
                name,
                percentile(layout, 50),
                percentile(layout, 99),
                percentile(busy, 50),
                percentile(busy, 99),
                percentile(frame, 50),
                percentile(frame, 99),
                percentile(busyFrame, 50),
                percentile(busyFrame, 99));
        return percentile(busy, 50);
    }

    /** In milliseconds. */
    private static double percentile(long[] nanos, int percent) {
        long[] sorted = LongStream.of(nanos).sorted().toArray();
        return sorted[sorted.length * percent / 100] / 1e6;
    }
}
