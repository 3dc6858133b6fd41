package kernelwalk.ui.present;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;
import kernelwalk.picture.Theme;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.document.Presenting;
import kernelwalk.ui.look.Dress;

/** The screen that the class does not see, and on it what the presenter looks at; only where there is one. */
public final class SecondScreen {

    /** Read from a chair beside the desk. */
    private static final double SCALE = 1.25;

    private final Stage board;
    private final Presenting presenting;
    private final PresenterKeys keys;
    private final ObservableValue<Theme> theme;
    private final Listening listening = new Listening();
    private Supplier<Parent> content;
    private Optional<Stage> stage = Optional.empty();

    /**
     * @param board   the window that the class looks at
     * @param content what the presenter looks at, made when it is first shown
     */
    public SecondScreen(
            Stage board,
            Presenting presenting,
            PresenterKeys keys,
            ObservableValue<Theme> theme,
            Supplier<Parent> content) {
        this.board = board;
        this.presenting = presenting;
        this.keys = keys;
        this.theme = theme;
        this.content = content;
        listening.toChanges(presenting.on(), this::show);
        listening.toChanges(theme, this::dress);
    }

    /** Another content, in another language. */
    public void show(Supplier<Parent> other) {
        content = other;
        hide();
        show();
    }

    private void show() {
        if (presenting.on().get()) {
            other().ifPresent(this::show);
        } else {
            hide();
        }
    }

    /** The first screen that the board is not on. */
    private Optional<Screen> other() {
        double x = board.getX() + board.getWidth() / 2;
        double y = board.getY() + board.getHeight() / 2;
        return Screen.getScreens().stream()
                .filter(screen -> !screen.getBounds().contains(x, y))
                .findFirst();
    }

    private void show(Screen screen) {
        Rectangle2D bounds = screen.getVisualBounds();
        var scene = new Scene(content.get(), bounds.getWidth(), bounds.getHeight());
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        var shown = new Stage();
        shown.setScene(scene);
        shown.setX(bounds.getMinX());
        shown.setY(bounds.getMinY());
        shown.setWidth(bounds.getWidth());
        shown.setHeight(bounds.getHeight());
        shown.titleProperty().bind(board.titleProperty());
        shown.setOnCloseRequest(_ -> presenting.leave());
        stage = Optional.of(shown);
        dress();
        shown.show();
        board.toFront();
        board.requestFocus();
    }

    private void pressed(KeyEvent event) {
        if (keys.takes(event, false, true)) {
            event.consume();
        }
    }

    private void dress() {
        stage.ifPresent(shown -> Dress.put(shown.getScene(), theme.getValue(), SCALE));
    }

    private void hide() {
        stage.ifPresent(Stage::hide);
        stage = Optional.empty();
    }

    public void close() {
        hide();
        listening.close();
    }
}
