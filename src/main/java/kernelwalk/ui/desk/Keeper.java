package kernelwalk.ui.desk;

import java.io.IOException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Writes the latest state of something away from the window's thread, one at a time and at once; a state that has
 * been overtaken while it waited is never written. One that cannot be written is tried again until it can.
 *
 * @param <T> an immutable value
 */
public final class Keeper<T> implements AutoCloseable {

    private static final long SECONDS_TO_FINISH = 10;
    private static final long SECONDS_TO_TRY_AGAIN = 5;

    /** Puts a state on the disk. */
    public interface Writer<T> {
        void write(T state) throws IOException;
    }

    private final Writer<T> writer;
    private final Trouble trouble;
    private final AtomicReference<T> waiting = new AtomicReference<>();
    private final ScheduledThreadPoolExecutor thread =
            new ScheduledThreadPoolExecutor(
                    1, Thread.ofPlatform().daemon().name("keeper").factory());

    /**
     * @param trouble learns whether it can be written
     */
    public Keeper(Writer<T> writer, Trouble trouble) {
        this.writer = writer;
        this.trouble = trouble;
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Has a state written soon. */
    public void keep(T state) {
        waiting.set(state);
        if (!thread.isShutdown()) {
            thread.execute(this::write);
        }
    }

    private void write() {
        T state = waiting.getAndSet(null);
        if (state == null) {
            return;
        }
        try {
            writer.write(state);
            trouble.isOver(this);
        } catch (IOException | RuntimeException e) {
            trouble.has(this);
            tryAgain(state);
        }
    }

    /** A full or locked disk: the work on the screen goes on. */
    private void tryAgain(T state) {
        if (waiting.compareAndSet(null, state) && !thread.isShutdown()) {
            thread.schedule(this::write, SECONDS_TO_TRY_AGAIN, TimeUnit.SECONDS);
        }
    }

    /** Waits until the last state is written. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (thread.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
                write();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
