package kernelwalk.export.picture;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Compresses and writes pictures of a film while the next ones are drawn. Only few wait, so that memory stays small. */
final class GifThread implements AutoCloseable {

    private static final int MOST_WAITING = 2;

    private final GifFile gif;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    private final Deque<Future<?>> waiting = new ArrayDeque<>();

    GifThread(GifFile gif) {
        this.gif = gif;
    }

    /** Writes a picture when its turn comes; its pixels belong to it from now on. */
    void add(int x, int y, int width, int height, byte[] pixels, int hundredths)
            throws IOException {
        waiting.add(
                thread.submit(
                        () -> {
                            gif.add(x, y, width, height, pixels, hundredths);
                            return null;
                        }));
        waitFor(MOST_WAITING);
    }

    /** Ends the film when all of it is written. */
    void end() throws IOException {
        waitFor(0);
        gif.end();
    }

    private void waitFor(int most) throws IOException {
        while (waiting.size() > most) {
            try {
                waiting.remove().get();
            } catch (ExecutionException e) {
                switch (e.getCause()) {
                    case IOException problem -> throw problem;
                    case RuntimeException problem -> throw problem;
                    case Error problem -> throw problem;
                    default -> throw new IllegalStateException(e.getCause());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
