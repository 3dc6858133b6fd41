package kernelwalk.ui.trail;

import javafx.scene.input.KeyEvent;

/** Alt with the arrows goes to the layer before or after; with Shift, too, the open layer itself moves. */
public final class TrailKeys {

    private final Trail trail;

    public TrailKeys(Trail trail) {
        this.trail = trail;
    }

    /** Does what a key asks for, if it is one of them and there are several layers. */
    public boolean takes(KeyEvent event) {
        if (!event.isAltDown() || event.isShortcutDown() || !trail.hasSeveral()) {
            return false;
        }
        switch (event.getCode()) {
            case LEFT -> go(-1, event.isShiftDown());
            case RIGHT -> go(1, event.isShiftDown());
            default -> {
                return false;
            }
        }
        return true;
    }

    private void go(int by, boolean takesLayer) {
        if (takesLayer) {
            int open = trail.shown().get().chosen();
            trail.move(open, open + by);
        } else {
            trail.step(by);
        }
    }
}
