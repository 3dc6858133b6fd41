package kernelwalk.export.picture;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * Finds the colours of pictures of a film, compresses and writes them while the next ones are drawn. Only few wait, so that
 * memory stays small.
 */
final class GifThread implements AutoCloseable {

    private static final int MOST_WAITING = 2;

    private final GifFile gif;
    private final Palette palette;
    private final ExecutorService thread = Awaited.thread();
    private final Deque<Future<?>> waiting = new ArrayDeque<>();

    GifThread(GifFile gif, Palette palette) {
        this.gif = gif;
        this.palette = palette;
    }

    /** Writes a picture when its turn comes; its pixels belong to it from now on. */
    void add(int x, int y, int width, int height, int[] pixels, int hundredths) throws IOException {
        waiting.add(
                thread.submit(
                        () -> {
                            gif.add(x, y, width, height, palette.indices(pixels), hundredths);
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
            Awaited.of(waiting.remove());
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
