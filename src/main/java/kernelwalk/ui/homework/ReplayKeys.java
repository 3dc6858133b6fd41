package kernelwalk.ui.homework;

import javafx.scene.input.KeyEvent;
import kernelwalk.ui.practice.Replaying;

/** The keys that step a comparison while it is open, as they step the walk. */
public final class ReplayKeys {

    private final Replaying replaying;

    public ReplayKeys(Replaying replaying) {
        this.replaying = replaying;
    }

    /**
     * Steps by a key, if it is one of them.
     *
     * @param mayUseArrows whether the arrows are not those of what has the keyboard
     */
    public boolean takes(KeyEvent event, boolean mayUseArrows) {
        boolean isModified = event.isShortcutDown() || event.isAltDown() || event.isShiftDown();
        if (!replaying.isOn() || isModified) {
            return false;
        }
        return switch (event.getCode()) {
            case PAGE_DOWN -> forward();
            case PAGE_UP -> back();
            case RIGHT -> mayUseArrows && forward();
            case LEFT -> mayUseArrows && back();
            default -> false;
        };
    }

    private boolean forward() {
        replaying.forward();
        return true;
    }

    private boolean back() {
        replaying.back();
        return true;
    }
}
