package kernelwalk.ui.walk;

import javafx.scene.input.KeyEvent;
import kernelwalk.ui.control.Command;

/** Page Up and Page Down, which a presenter's remote sends: they step the walk whatever has the keyboard. */
public final class PageKeys {

    private final Playhead playhead;

    public PageKeys(Playhead playhead) {
        this.playhead = playhead;
    }

    /** Steps by a key, if it is one of them. */
    public boolean takes(KeyEvent event) {
        if (Command.PAGE_BACK.isBy(event)) {
            playhead.back();
        } else if (Command.PAGE_FORWARD.isBy(event)) {
            playhead.forward();
        } else {
            return false;
        }
        return true;
    }
}
