package kernelwalk.ui.look;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.shape.Rectangle;

/** Waits until what a window holds now can be seen in it. */
public final class Painted {

    /** The first lays it out and has it drawn, beside the window's thread; in the second that goes on. */
    private static final int PULSES = 2;

    private Painted() {}

    /**
     * Calls once, on the window's thread. A picture is asked for, as it is drawn only when all that was asked for before
     * has been; what was drawn comes on the screen by the window's thread, before it calls.
     */
    public static void then(Runnable call) {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                pulses++;
                if (pulses == PULSES) {
                    stop();
                    drawn(() -> Platform.runLater(call));
                }
            }
        }.start();
    }

    private static void drawn(Runnable call) {
        new Rectangle(1, 1)
                .snapshot(
                        _ -> {
                            call.run();
                            return null;
                        },
                        null,
                        null);
    }
}
