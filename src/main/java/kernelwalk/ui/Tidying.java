package kernelwalk.ui;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Has the heap collected when it holds much that nobody needs any more. The serial collector gives memory back only when
 * it collects all of the heap, and that it does only when the heap has reached its largest size: a window whose views
 * come and go would take gigabytes.
 */
final class Tidying {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    /** How much may be lying about besides half as much as was alive last time. */
    private static final long MARGIN = 24L << 20;

    private final LongSupplier used;
    private final Runnable collection;
    private long alive;

    /**
     * @param used       how many bytes are in use, those that nobody needs any more too
     * @param collection frees these
     */
    Tidying(LongSupplier used, Runnable collection) {
        this.used = used;
        this.collection = collection;
    }

    /** Looks after the heap of this process from now on. */
    static void start() {
        Runtime runtime = Runtime.getRuntime();
        var tidying = new Tidying(() -> runtime.totalMemory() - runtime.freeMemory(), System::gc);
        Thread.ofPlatform().daemon().name("tidying").start(tidying::lookAgainAndAgain);
    }

    private void lookAgainAndAgain() {
        try {
            while (true) {
                Thread.sleep(BETWEEN_LOOKS);
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Collects when clearly more is in use than was alive after the last time. */
    void look() {
        if (used.getAsLong() > alive + alive / 2 + MARGIN) {
            collection.run();
            alive = used.getAsLong();
        }
    }
}
