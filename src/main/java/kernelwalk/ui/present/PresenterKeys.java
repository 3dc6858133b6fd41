package kernelwalk.ui.present;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.input.KeyEvent;
import kernelwalk.ui.document.Presenting;
import kernelwalk.ui.document.Presenting.Curtain;
import kernelwalk.ui.walk.Playhead;

/** Does what the keys of a presentation say. */
public final class PresenterKeys {

    private final Presenting presenting;
    private final Supplier<Playhead> walked;
    private boolean took;

    /**
     * @param walked what the class looks at now
     */
    public PresenterKeys(Presenting presenting, Supplier<Playhead> walked) {
        this.presenting = presenting;
        this.walked = walked;
    }

    /**
     * Takes a key, if it is one of a presentation.
     *
     * @param typing whether somebody types a number or a word
     * @param walks  whether there is a walk to step
     */
    public boolean takes(KeyEvent event, boolean typing, boolean walks) {
        took = false;
        if (event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        Optional<PresenterKey> key =
                PresenterKey.of(event.getCode())
                        .filter(it -> presenting.on().get() || it == PresenterKey.PRESENT)
                        .filter(it -> !typing || it.worksWhileTyping(event.getCode()))
                        .filter(it -> walks || !isOfTheWalk(it));
        key.ifPresent(it -> press(it, event.isShiftDown()));
        took = key.isPresent();
        return took;
    }

    /** Whether the last key was one, so that its letter is not typed into a chosen cell. */
    public boolean tookLast() {
        return took;
    }

    private static boolean isOfTheWalk(PresenterKey key) {
        return switch (key) {
            case FORWARD, BACK, PLAY, START, LAST, NEAR -> true;
            case PRESENT, BLACK, WHITE, RING, PEN, KEYS, LEAVE -> false;
        };
    }

    /** A step opens the curtain first, so that nobody misses it. */
    private void press(PresenterKey key, boolean shift) {
        switch (key) {
            case PRESENT -> presenting.toggle();
            case LEAVE -> presenting.stepOut();
            case BLACK -> presenting.toggle(Curtain.BLACK);
            case WHITE -> presenting.toggle(Curtain.WHITE);
            case NEAR -> presenting.near().set(!presenting.near().get());
            case RING -> presenting.ring().set(!presenting.ring().get());
            case PEN -> presenting.pen().set(!presenting.pen().get());
            case KEYS -> presenting.keys().set(!presenting.keys().get());
            case FORWARD, BACK, PLAY, START, LAST -> {
                if (!presenting.open()) {
                    step(key, shift);
                }
            }
        }
    }

    private void step(PresenterKey key, boolean shift) {
        Playhead playhead = walked.get();
        switch (key) {
            case FORWARD -> playhead.forward();
            case BACK -> playhead.back();
            case START -> playhead.toStart();
            case LAST -> playhead.toEnd();
            default -> play(playhead, shift);
        }
    }

    private static void play(Playhead playhead, boolean backwards) {
        if (backwards) {
            playhead.togglePlayingBackwards();
        } else {
            playhead.togglePlaying();
        }
    }
}
