package kernelwalk.ui;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A window as the program starts it. */
final class Started {

    private Started() {}

    /** Starts it, and waits until all stands around the board. */
    static MainWindow window(FxRobot robot, Optional<Path> file, Path folder) {
        var window = new AtomicReference<MainWindow>();
        robot.interact(() -> window.set(KernelwalkApplication.show(file, folder)));
        await(window.get());
        return window.get();
    }

    /** Waits until all stands around the board. */
    static void await(MainWindow window) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, window.whole());
        } catch (TimeoutException e) {
            throw new AssertionError("The window is not whole", e);
        }
        QuickRobot.settle();
    }
}
