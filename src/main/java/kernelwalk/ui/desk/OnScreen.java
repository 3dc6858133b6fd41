package kernelwalk.ui.desk;

import java.util.Comparator;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import javafx.util.Duration;

/** Keeps a window within what a screen leaves to it, decorations included. */
public final class OnScreen implements AutoCloseable {

    /** A window system tells how wide the decorations are, and where the window went, some time after it shows it. */
    private static final Duration SETTLED = Duration.millis(250);

    private final Stage stage;

    private final PauseTransition settled = new PauseTransition(SETTLED);

    private final ListChangeListener<Screen> change = _ -> settled.playFromStart();

    /** Begins with a stage that is shown: it is brought back now, and whenever screens come, go or shrink. */
    public OnScreen(Stage stage) {
        this.stage = stage;
        settled.setOnFinished(_ -> bringBack());
        settled.play();
        Screen.getScreens().addListener(change);
    }

    private void bringBack() {
        if (!stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified()) {
            bringBack(stage);
        }
    }

    /** Brings a window back that is about to be shown, as soon as it is, and once its decorations are known. */
    public static void keep(Window window) {
        var decorated = new PauseTransition(SETTLED);
        decorated.setOnFinished(_ -> bringBack(window));
        window.addEventHandler(
                WindowEvent.WINDOW_SHOWN,
                _ -> {
                    bringBack(window);
                    decorated.play();
                });
        window.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> decorated.stop());
    }

    /** Moves a window onto the screen that has most of it, and makes it no larger than that. */
    static void bringBack(Window window) {
        var bounds =
                new Rectangle2D(
                        window.getX(), window.getY(), window.getWidth(), window.getHeight());
        Rectangle2D place = new WindowPlace(bounds, false).on(areas()).bounds();
        if (place.getWidth() < bounds.getWidth() || place.getHeight() < bounds.getHeight()) {
            ScrolledContent.in(window);
        }
        if (!place.equals(bounds)) {
            window.setWidth(place.getWidth());
            window.setHeight(place.getHeight());
            window.setX(place.getMinX());
            window.setY(place.getMinY());
        }
    }

    /** What each screen leaves to windows, the main screen first. */
    static List<Rectangle2D> areas() {
        return Screen.getScreens().stream()
                .sorted(Comparator.comparing(screen -> !screen.equals(Screen.getPrimary())))
                .map(Screen::getVisualBounds)
                .toList();
    }

    @Override
    public void close() {
        settled.stop();
        Screen.getScreens().removeListener(change);
    }
}
