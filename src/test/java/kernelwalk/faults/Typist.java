package kernelwalk.faults;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import kernelwalk.ui.KernelwalkApplication;

/**
 * The whole window in a process of its own, in which somebody types one digit after the other until it is killed. How many
 * digits were typed can be seen in what they were typed into.
 */
final class Typist {

    private static final long LONGEST_PAUSE = 12;

    private final Path own;
    private final TypedIn where;
    private final SplittableRandom random;

    private Typist(Path own, TypedIn where, SplittableRandom random) {
        this.own = own;
        this.where = where;
        this.random = random;
    }

    /**
     * Arguments: a file, the folder of the user, a seed, and where it is typed. Prints each key that was typed, and of how
     * many it was seen on the disk that they are kept. Without arguments the window is opened as it was left, and closed.
     */
    public static void main(String[] arguments) {
        try {
            start(arguments);
        } catch (Exception | Error thrown) {
            System.out.println(thrown);
            Runtime.getRuntime().halt(1);
        }
    }

    private static void start(String... arguments) throws Exception {
        if (arguments.length == 0) {
            KernelwalkApplication.open(Optional.empty(), () -> {});
            onWindow(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
            return;
        }
        KernelwalkApplication.open(Optional.of(Path.of(arguments[0])), () -> {});
        var random = new SplittableRandom(Long.parseLong(arguments[2]));
        new Typist(Path.of(arguments[1]), TypedIn.valueOf(arguments[3]), random).type();
    }

    private void type() throws Exception {
        where.enter(this);
        int kept = 0;
        for (int key = 1; key <= where.mostKeys() * 2; key++) {
            where.type(this, key);
            System.out.println("typed " + key);
            where.cover(this);
            pause();
            while (kept < key - 1) {
                kept = where.keptIn(own);
            }
            System.out.println("kept " + kept);
            where.uncover(this);
        }
    }

    private void pause() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(random.nextLong(LONGEST_PAUSE));
    }

    /** A key, where the keyboard is. */
    void press(KeyCode code) throws InterruptedException {
        onWindow(() -> fire(KeyEvent.KEY_PRESSED, code, ""));
    }

    /** A sign, where the keyboard is. */
    void write(String sign) throws InterruptedException {
        onWindow(() -> fire(KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, sign));
    }

    /** Gives the keyboard to a field. */
    void focus(String query) throws InterruptedException {
        onWindow(() -> front().lookup(query).requestFocus());
    }

    /** Chooses an item of the menus; what it asks then is not waited for. */
    void choose(String id) throws InterruptedException {
        onWindow(() -> Platform.runLater(() -> fire(item(id))));
        onWindow(() -> {});
    }

    private static void fire(MenuItem item) {
        if (item instanceof CheckMenuItem check) {
            check.setSelected(!check.isSelected());
        }
        item.fire();
    }

    /** Agrees to what is asked. */
    void agree() throws InterruptedException {
        onWindow(
                () ->
                        front().getRoot().lookupAll(".button").stream()
                                .map(Button.class::cast)
                                .filter(Button::isDefaultButton)
                                .forEach(Button::fire));
    }

    private static MenuItem item(String id) {
        var bar = (MenuBar) board().getScene().lookup("#menu");
        return items(bar.getMenus().stream())
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<MenuItem> items(Stream<? extends MenuItem> items) {
        return items.flatMap(
                item ->
                        item instanceof Menu menu
                                ? items(menu.getItems().stream())
                                : Stream.of(item));
    }

    private static void onWindow(Runnable gesture) throws InterruptedException {
        var done = new CountDownLatch(1);
        Platform.runLater(
                () -> {
                    gesture.run();
                    done.countDown();
                });
        done.await();
    }

    private static Node board() {
        return Window.getWindows().getFirst().getScene().lookup("#board");
    }

    /** The window, or the question over it. */
    private static Scene front() {
        return Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .reduce((_, last) -> last)
                .orElseThrow()
                .getScene();
    }

    private static void fire(EventType<KeyEvent> type, KeyCode code, String sign) {
        Node focused = front().getFocusOwner();
        Event.fireEvent(
                focused == null ? board() : focused,
                new KeyEvent(type, sign, "", code, false, false, false, false));
    }
}
