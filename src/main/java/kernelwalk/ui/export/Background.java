package kernelwalk.ui.export;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;

/** Makes what takes a while beside the window's thread. Only what was wanted last arrives; anything older comes too late. */
final class Background {

    private final String name;
    private int wanted;

    /**
     * @param name of its threads
     */
    Background(String name) {
        this.name = name;
    }

    /**
     * Has something made instead of what was wanted before.
     *
     * @param making on any thread
     * @param taking on the window's thread
     */
    <T> void make(Supplier<T> making, Consumer<T> taking) {
        drop();
        int mine = wanted;
        Thread.ofPlatform()
                .daemon()
                .name(name)
                .start(
                        () -> {
                            T made = making.get();
                            Platform.runLater(() -> take(mine, made, taking));
                        });
    }

    private <T> void take(int number, T made, Consumer<T> taking) {
        if (number == wanted) {
            taking.accept(made);
        }
    }

    /** Nothing is wanted any more. */
    void drop() {
        wanted++;
    }
}
