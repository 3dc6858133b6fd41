package kernelwalk.convolution;

import java.util.stream.IntStream;

/** Shares rows among the processor's cores when there is enough to do; a small task starts no thread. */
final class Strips {

    /** Multiplications below which a second thread costs more than it saves. */
    private static final long WORTH_SHARING = 1 << 18;

    /** Strips per core, so that a core that is slowed down does not hold up the rest. */
    private static final int PER_CORE = 4;

    /** What is done to the rows from one (included) to another (excluded). */
    interface Task {
        void run(int from, int to);
    }

    private Strips() {}

    /**
     * Runs a task over all rows, in strips when the work is large.
     *
     * @param rows how many rows
     * @param work about how many multiplications they need together
     */
    static void forEach(int rows, long work, Task task) {
        int cores = Runtime.getRuntime().availableProcessors();
        if (work < WORTH_SHARING || cores == 1) {
            task.run(0, rows);
            return;
        }
        int strips = Math.min(rows, cores * PER_CORE);
        IntStream.range(0, strips)
                .parallel()
                .forEach(
                        strip ->
                                task.run(
                                        border(rows, strip, strips),
                                        border(rows, strip + 1, strips)));
    }

    private static int border(int rows, int strip, int strips) {
        return (int) ((long) rows * strip / strips);
    }
}
