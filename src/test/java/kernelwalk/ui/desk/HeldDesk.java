package kernelwalk.ui.desk;

import java.util.concurrent.CountDownLatch;

/** A desk whose sheets take long to read: until a latch is open. */
public final class HeldDesk {

    private HeldDesk() {}

    /** A desk that is held. */
    public static DeskFolder by(CountDownLatch latch, SetAside aside, Trouble trouble) {
        return new DeskFolder(
                aside,
                trouble,
                (file, progress) -> {
                    Held.by(latch);
                    return Reading.of(file, progress);
                });
    }
}
