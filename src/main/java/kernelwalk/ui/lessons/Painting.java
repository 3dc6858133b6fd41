package kernelwalk.ui.lessons;

import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import kernelwalk.ui.lessons.LessonPicture.Look;

/** Has pictures painted one after the other, so that the window answers in between. */
final class Painting {

    private List<LessonPicture> pictures = List.of();
    private Look look;
    private boolean underway;

    /** Paints those that are not yet so; what was underway is left. */
    void start(List<LessonPicture> wanted, Look wantedLook) {
        pictures = wanted;
        look = wantedLook;
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
                pictures.stream().filter(one -> !one.isIn(look)).findFirst();
        picture.ifPresent(one -> one.show(look));
        underway = picture.isPresent();
        if (underway) {
            Platform.runLater(this::next);
        }
    }
}
