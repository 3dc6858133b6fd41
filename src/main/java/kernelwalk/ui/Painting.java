package kernelwalk.ui;

import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import kernelwalk.picture.Theme;

/** Has pictures painted one after the other, so that the window answers in between. */
final class Painting {

    private List<LessonPicture> pictures = List.of();
    private Theme theme;
    private boolean underway;

    /** Paints those that are not yet as a theme has them; what was underway is left. */
    void start(List<LessonPicture> wanted, Theme look) {
        pictures = wanted;
        theme = look;
        if (!underway) {
            underway = true;
            Platform.runLater(this::next);
        }
    }

    /** Leaves the rest unpainted. */
    void stop() {
        pictures = List.of();
    }

    private void next() {
        Optional<LessonPicture> picture =
                pictures.stream().filter(one -> !one.isIn(theme)).findFirst();
        picture.ifPresent(one -> one.show(theme));
        underway = picture.isPresent();
        if (underway) {
            Platform.runLater(this::next);
        }
    }
}
