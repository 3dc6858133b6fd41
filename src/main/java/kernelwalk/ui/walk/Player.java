package kernelwalk.ui.walk;

import javafx.animation.AnimationTimer;
import kernelwalk.convolution.Position.Phase;
import kernelwalk.picture.Tempo;
import kernelwalk.ui.control.Listening;

/** Moves the playhead while it plays. Runs only while playing. */
public final class Player {

    private static final double NANOS = 1e9;

    private final Playhead playhead;
    private final AnimationTimer timer =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    pulse(now);
                }
            };
    private final Listening listening = new Listening();
    private long lastStep;

    public Player(Playhead playhead) {
        this.playhead = playhead;
        listening.to(
                playhead.playing(),
                playing -> {
                    lastStep = 0;
                    if (playing) {
                        timer.start();
                    } else {
                        timer.stop();
                    }
                });
    }

    /** Stops for good. */
    public void close() {
        timer.stop();
        listening.close();
    }

    private void pulse(long now) {
        if (lastStep == 0) {
            lastStep = now;
        } else if (now - lastStep >= seconds() * NANOS / playhead.speed()) {
            lastStep = now;
            playhead.playStep();
        }
    }

    /** How long the present moment stays at the usual speed. */
    private double seconds() {
        Phase phase = playhead.position().phase();
        return Tempo.seconds(playhead.level().get(), phase);
    }
}
