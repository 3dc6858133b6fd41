package kernelwalk.ui.desk;

import java.util.concurrent.CountDownLatch;

/** Work that is held until a test lets it go on. */
public final class Held {

    private Held() {}

    /** Waits until the latch is open. */
    public static void by(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
