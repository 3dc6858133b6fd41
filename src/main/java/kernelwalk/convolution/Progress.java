package kernelwalk.convolution;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.LongAdder;

/**
 * How far work has come, such as to work out an output, and whether it is still wanted: shared by the threads that work
 * and the one that waits.
 */
public final class Progress {

    private final LongAdder done = new LongAdder();
    private volatile long all;
    private volatile boolean cancelled;
    private boolean finished;

    /** Of work of which nobody knows yet how much it is. */
    public Progress() {}

    /** @param multiplications of the whole work, such as {@link Cost#multiplications} */
    public Progress(long multiplications) {
        this.all = multiplications;
    }

    /** From now on it is known how many multiplications the whole work has. */
    public void expect(long multiplications) {
        all = multiplications;
    }

    /**
     * Nobody wants the output any more: whoever works on it stops soon.
     *
     * @return false when it is too late, since the work was finished
     */
    public synchronized boolean cancel() {
        cancelled = !finished;
        return cancelled;
    }

    /**
     * From now on the work cannot be cancelled, since what comes of it is about to be seen.
     *
     * @throws CancellationException when it is not wanted any more
     */
    public synchronized void finish() {
        check();
        finished = true;
    }

    /** Whether the output is still wanted. */
    public boolean isWanted() {
        return !cancelled;
    }

    /** Multiplications that are done. */
    public long done() {
        return done.sum();
    }

    /** The part that is done, 0 to 1; negative while nobody knows how much the whole is. */
    public double part() {
        return all == 0 ? -1 : Math.clamp((double) done() / all, 0, 1);
    }

    /**
     * Part of the work begins.
     *
     * @throws CancellationException when it is not wanted any more
     */
    public void check() {
        if (cancelled) {
            throw new CancellationException();
        }
    }

    /** So many multiplications more are done. */
    void worked(long multiplications) {
        done.add(multiplications);
    }
}
