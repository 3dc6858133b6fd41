package kernelwalk.ui.walk;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyEvent;
import kernelwalk.ui.control.Command;

/** The keys that move a walk. */
public final class WalkKeys {

    private final Map<Command, Runnable> steps = new EnumMap<>(Command.class);

    public WalkKeys(Playhead playhead) {
        steps.put(Command.BACK, playhead::back);
        steps.put(Command.FORWARD, playhead::forward);
        steps.put(Command.FIRST, playhead::toStart);
        steps.put(Command.LAST, playhead::toEnd);
        steps.put(Command.PLAY, playhead::togglePlaying);
        steps.put(Command.PLAY_BACKWARDS, playhead::togglePlayingBackwards);
    }

    /** Moves by a key, if it is one of them. */
    public boolean takes(KeyEvent event) {
        Optional<Runnable> step =
                steps.keySet().stream().filter(it -> it.isBy(event)).findFirst().map(steps::get);
        step.ifPresent(Runnable::run);
        return step.isPresent();
    }
}
