package kernelwalk.ui.help;

import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.canvas.Canvas;
import javafx.util.Duration;
import kernelwalk.convolution.Position.Phase;
import kernelwalk.convolution.Walk;
import kernelwalk.exercise.Exercise;
import kernelwalk.picture.Frame;
import kernelwalk.picture.Theme;
import kernelwalk.picture.Thumbnail;
import kernelwalk.ui.control.Shown;
import kernelwalk.ui.look.CanvasSurface;
import kernelwalk.words.Words;

/** A small board whose window goes from place to place, or stands still for whoever wants less motion. */
final class GlossaryPicture extends Canvas {

    private static final double WIDTH = 480;
    private static final Duration PLACE = Duration.millis(900);

    private final Words words;
    private final Theme theme;
    private final Timeline timeline;
    private Optional<Frame> frame = Optional.empty();

    /**
     * @param still whether nothing is to move
     */
    GlossaryPicture(Words words, Theme theme, boolean still) {
        super(WIDTH, WIDTH / Thumbnail.PROPORTION);
        setId("glossary-picture");
        this.words = words;
        this.theme = theme;
        timeline = new Timeline(new KeyFrame(PLACE, _ -> move()));
        timeline.setCycleCount(Animation.INDEFINITE);
        if (!still) {
            sceneProperty().subscribe(scene -> play(scene != null));
        }
    }

    private void play(boolean plays) {
        if (plays) {
            timeline.play();
        } else {
            timeline.stop();
        }
    }

    /** Begins with the first window of an exercise; none is no picture. */
    void show(Optional<Exercise> exercise) {
        Shown.set(this, exercise.isPresent());
        frame = exercise.map(it -> Frame.of(it, lastTap(it.compute().walk(), 0), words));
        frame.ifPresent(this::paint);
    }

    /** To the next window, and behind the last to the first again. */
    void move() {
        frame = frame.map(this::next);
        frame.ifPresent(this::paint);
    }

    private Frame next(Frame now) {
        Walk walk = now.computation().walk();
        long after = lastTap(walk, now.moment() + 1);
        return Frame.of(
                now.exercise(),
                now.computation(),
                after < walk.length() ? after : lastTap(walk, 0),
                words);
    }

    /** The next moment at which every product of a window is there; the length of the walk behind the last. */
    private static long lastTap(Walk walk, long from) {
        long moment = from;
        while (moment < walk.length()
                && (walk.at(moment).phase() != Phase.TAP || walk.tapsTaken(moment) < walk.taps())) {
            moment++;
        }
        return moment;
    }

    /** Where the walk of the picture stands. */
    long moment() {
        return frame.map(Frame::moment).orElse(0L);
    }

    private void paint(Frame now) {
        getGraphicsContext2D().clearRect(0, 0, getWidth(), getHeight());
        Thumbnail.of(now).paint(getWidth(), new CanvasSurface(getGraphicsContext2D(), theme));
    }
}
