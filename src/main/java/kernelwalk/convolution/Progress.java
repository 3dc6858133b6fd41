package kernelwalk.convolution;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.LongAdder;

/**
 * How far an output has been worked out, and whether it is still wanted: shared by the threads that work and the one
 * that waits.
 */
public final class Progress {

    private final long all;
    private final LongAdder done = new LongAdder();
    private volatile boolean cancelled;

    /** @param multiplications of the whole work, such as {@link Cost#multiplications} */
    public Progress(long multiplications) {
        this.all = multiplications;
    }

    /** Nobody wants the output any more: whoever works on it stops soon. */
    public void cancel() {
        cancelled = true;
    }

    /** Whether the output is still wanted. */
    public boolean isWanted() {
        return !cancelled;
    }

    /** Multiplications that are done. */
    public long done() {
        return done.sum();
    }

    /** The part that is done, 0 to 1. */
    public double part() {
        return Math.clamp((double) done() / all, 0, 1);
    }

    /**
     * Part of the work begins.
     *
     * @throws CancellationException when it is not wanted any more
     */
    void check() {
        if (cancelled) {
            throw new CancellationException();
        }
    }

    /** So many multiplications more are done. */
    void worked(long multiplications) {
        done.add(multiplications);
    }
}
