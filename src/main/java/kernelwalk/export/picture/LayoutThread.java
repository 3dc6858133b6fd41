package kernelwalk.export.picture;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import kernelwalk.picture.Drawing;

/**
 * Lays out pictures of a film while those before are drawn, in the order in which they are asked for. Only few wait, so that
 * memory stays small.
 */
final class LayoutThread implements AutoCloseable {

    private static final int MOST_WAITING = 2;

    private final Iterator<Drawing> pictures;
    private final ExecutorService thread = Awaited.thread();
    private final Deque<Future<Drawing>> waiting = new ArrayDeque<>();

    /**
     * @param pictures laid out one by one as they are asked for, as many as are asked for
     */
    LayoutThread(Iterator<Drawing> pictures) {
        this.pictures = pictures;
        goAhead();
    }

    /** The next picture. */
    Drawing next() throws IOException {
        Drawing drawing = Awaited.of(waiting.remove());
        goAhead();
        return drawing;
    }

    private void goAhead() {
        while (waiting.size() <= MOST_WAITING) {
            waiting.add(thread.submit(() -> pictures.hasNext() ? pictures.next() : null));
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
