package kernelwalk.ui.walk;

import javafx.animation.AnimationTimer;
import kernelwalk.convolution.Level;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.document.Settings;

/**
 * Lets a moment come in gently: the window moves, the value travels. Any other moment may begin while it does, and
 * nothing runs when nothing moves.
 */
public final class Glide {

    private static final double NANOS = 1e9;
    private static final double SECONDS = 0.32;

    private final Playhead playhead;
    private final Settings settings;
    private final Listening listening = new Listening();
    private final AnimationTimer timer =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    pulse(now);
                }
            };
    private long before;
    private long began;

    public Glide(Playhead playhead, Settings settings) {
        this.playhead = playhead;
        this.settings = settings;
        this.before = playhead.moment().get();
        listening.toChanges(playhead.moment(), this::moved);
    }

    private void moved() {
        long moment = playhead.moment().get();
        boolean moves = moves(before, moment);
        before = moment;
        if (moves && !settings.reducedMotion().get()) {
            began = 0;
            playhead.progress().set(0);
            timer.start();
        } else {
            end();
        }
    }

    /** A window arrives from the moment before it; a value travels also when its window is worked in one step. */
    private boolean moves(long from, long to) {
        return switch (playhead.walk().at(to).phase()) {
            case ARRIVAL -> to == from + 1;
            case DONE -> to > from && to <= from + playhead.walk().span(Level.WINDOW);
            case TAP, ENDING -> false;
        };
    }

    private void pulse(long now) {
        if (began == 0) {
            began = now;
        }
        double part = (now - began) / (SECONDS * NANOS) * Math.max(1, playhead.speed());
        if (part >= 1) {
            end();
        } else {
            playhead.progress().set(part * part * (3 - 2 * part));
        }
    }

    private void end() {
        timer.stop();
        playhead.progress().set(1);
    }

    /** Stops for good. */
    public void close() {
        end();
        listening.close();
    }
}
