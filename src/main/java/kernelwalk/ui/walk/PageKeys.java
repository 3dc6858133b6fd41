package kernelwalk.ui.walk;

import java.util.function.Supplier;
import javafx.scene.input.KeyEvent;
import kernelwalk.ui.control.Command;

/** Page Up and Page Down, which a presenter's remote sends: they step the walk whatever has the keyboard. */
public final class PageKeys {

    private final Supplier<Playhead> walked;

    /**
     * @param walked what is walked now
     */
    public PageKeys(Supplier<Playhead> walked) {
        this.walked = walked;
    }

    /** Steps by a key, if it is one of them. */
    public boolean takes(KeyEvent event) {
        if (Command.PAGE_BACK.isBy(event)) {
            walked.get().back();
        } else if (Command.PAGE_FORWARD.isBy(event)) {
            walked.get().forward();
        } else {
            return false;
        }
        return true;
    }
}
