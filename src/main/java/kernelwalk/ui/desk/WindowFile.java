package kernelwalk.ui.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.event.ActionEvent;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import kernelwalk.ui.control.Listening;

/** Keeps the place of the window in a small file of the user's own folder. */
public final class WindowFile implements AutoCloseable {

    private static final String NAME = "window.properties";

    private final Path file;
    private final SetAside aside;
    private final Keeper<Map<String, String>> keeper;
    private final Listening listening = new Listening();

    /** A window on its way is in many places, and on its way to fill the screen looks like a large one. */
    private final PauseTransition rest = new PauseTransition(Duration.millis(300));

    private Optional<WindowPlace> last = Optional.empty();

    /** A window that is kept in a folder, of which nothing is told. */
    public WindowFile(Path folder) {
        this(new SetAside(folder), new Trouble());
    }

    /**
     * @param aside   where a damaged file goes
     * @param trouble learns whether it can be written
     */
    public WindowFile(SetAside aside, Trouble trouble) {
        this.aside = aside;
        file = aside.folder().path().resolve(NAME);
        keeper = new Keeper<>(this::write, trouble);
    }

    private void write(Map<String, String> values) throws IOException {
        aside.folder()
                .alone(
                        _ -> {
                            SmallFile.write(file, values);
                            return file;
                        });
    }

    /**
     * Puts a stage that is not shown yet where it was last, and keeps each later place. One that never was anywhere is left
     * to the system, unless its usual size is larger than the screen.
     */
    public void place(Stage stage, double width, double height) {
        last =
                WindowPlace.of(SmallFile.read(file, aside))
                        .or(() -> tooLarge(width, height))
                        .map(place -> place.on(OnScreen.areas()));
        last.ifPresent(place -> put(stage, place));
        rest.setOnFinished(_ -> keep(stage));
        for (var each :
                List.of(
                        stage.xProperty(),
                        stage.yProperty(),
                        stage.widthProperty(),
                        stage.heightProperty(),
                        stage.maximizedProperty(),
                        stage.showingProperty())) {
            listening.toChanges(each, rest::playFromStart);
        }
    }

    private static Optional<WindowPlace> tooLarge(double width, double height) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        return Optional.of(new Rectangle2D(screen.getMinX(), screen.getMinY(), width, height))
                .filter(usual -> !screen.contains(usual))
                .map(usual -> new WindowPlace(usual, false));
    }

    private static void put(Stage stage, WindowPlace place) {
        stage.setX(place.bounds().getMinX());
        stage.setY(place.bounds().getMinY());
        stage.setWidth(place.bounds().getWidth());
        stage.setHeight(place.bounds().getHeight());
        stage.setMaximized(place.maximised());
    }

    /** A window that fills its screen, or is an icon, keeps the place that it goes back to. */
    private void keep(Stage stage) {
        if (stage.isIconified()) {
            return;
        }
        boolean fills = stage.isMaximized() || stage.isFullScreen();
        Optional<WindowPlace> now =
                fills
                        ? last.map(place -> new WindowPlace(place.bounds(), stage.isMaximized()))
                        : Optional.of(new WindowPlace(bounds(stage), false));
        now.filter(place -> !Optional.of(place).equals(last))
                .ifPresent(place -> keeper.keep(place.values()));
        last = now.or(() -> last);
    }

    private static Rectangle2D bounds(Stage stage) {
        return new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
    }

    /** Waits until the last place is written. */
    @Override
    public void close() {
        listening.close();
        if (rest.getStatus() == Animation.Status.RUNNING) {
            rest.stop();
            rest.getOnFinished().handle(new ActionEvent());
        }
        keeper.close();
    }
}
