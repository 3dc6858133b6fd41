package kernelwalk.ui.desk;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Writes the latest state of something away from the window's thread, one at a time and at once; a state that has
 * been overtaken while it waited is never written.
 *
 * @param <T> an immutable value
 */
public final class Keeper<T> implements AutoCloseable {

    private static final long SECONDS_TO_FINISH = 10;

    /** Puts a state on the disk. */
    public interface Writer<T> {
        void write(T state) throws IOException;
    }

    private final Writer<T> writer;
    private final AtomicReference<T> waiting = new AtomicReference<>();
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("keeper").factory());

    public Keeper(Writer<T> writer) {
        this.writer = writer;
    }

    /** Has a state written soon. */
    public void keep(T state) {
        if (waiting.getAndSet(state) == null && !thread.isShutdown()) {
            thread.execute(this::write);
        }
    }

    private void write() {
        T state = waiting.getAndSet(null);
        try {
            writer.write(state);
        } catch (IOException | RuntimeException e) {
            // A full or locked disk: the next change tries again, and the work on the screen goes
            // on.
        }
    }

    /** Waits until the last state is written. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            thread.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
