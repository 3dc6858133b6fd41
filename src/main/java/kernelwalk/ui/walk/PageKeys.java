package kernelwalk.ui.walk;

import javafx.scene.input.KeyEvent;

/** Page Up and Page Down, which a presenter's remote sends: they step the walk whatever has the keyboard. */
public final class PageKeys {

    private final Playhead playhead;

    public PageKeys(Playhead playhead) {
        this.playhead = playhead;
    }

    /** Steps by a key, if it is one of them. */
    public boolean takes(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return false;
        }
        switch (event.getCode()) {
            case PAGE_UP -> playhead.back();
            case PAGE_DOWN -> playhead.forward();
            default -> {
                return false;
            }
        }
        return true;
    }
}
