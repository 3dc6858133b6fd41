package kernelwalk.ui.export;

import java.util.PrimitiveIterator;
import java.util.function.LongConsumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import kernelwalk.convolution.Walk;
import kernelwalk.export.look.Film;
import kernelwalk.export.look.Moments;
import kernelwalk.export.picture.FilmStrip;

/** Plays a film picture by picture, as long as each will stay in the file. */
final class FilmPreview {

    private final Moments moments;
    private final Film film;
    private final LongConsumer picture;
    private final PauseTransition wait = new PauseTransition();
    private PrimitiveIterator.OfLong left;

    /**
     * @param picture shows a moment
     */
    FilmPreview(Moments moments, Film film, LongConsumer picture) {
        this.moments = moments;
        this.film = film;
        this.picture = picture;
        wait.setOnFinished(_ -> next());
    }

    /** How long it lasts, in seconds. */
    static double seconds(Moments moments, Film film) {
        Walk walk = moments.walk();
        return moments.all()
                .mapToDouble(it -> FilmStrip.seconds(walk, it, it == moments.last(), film))
                .sum();
    }

    void play() {
        left = moments.all().iterator();
        next();
    }

    private void next() {
        if (!left.hasNext() && film.loops()) {
            left = moments.all().iterator();
        }
        if (left.hasNext()) {
            long moment = left.nextLong();
            picture.accept(moment);
            boolean isLast = !left.hasNext();
            wait.setDuration(
                    Duration.seconds(FilmStrip.seconds(moments.walk(), moment, isLast, film)));
            wait.playFromStart();
        }
    }

    void stop() {
        wait.stop();
    }
}
