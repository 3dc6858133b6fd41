package kernelwalk.faults;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Sheet;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.file.ExerciseFileException;
import kernelwalk.ui.KernelwalkApplication;

/**
 * The whole window in a process of its own, in which somebody types one digit after the other into a cell until it is
 * killed. So many digits are in the cell as keys were typed.
 */
final class Typist {

    private static final long LONGEST_PAUSE = 12;

    private final Path own;

    private Typist(Path own) {
        this.own = own;
    }

    /**
     * Arguments: a file, the folder of the user, a seed. Prints each key that was typed, and of how many it was seen on
     * the disk that they are kept. Without arguments the window is opened as it was left, and closed.
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
            KernelwalkApplication.open(Optional.empty());
            onWindow(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
            return;
        }
        Path file = Path.of(arguments[0]);
        KernelwalkApplication.open(Optional.of(file));
        new Typist(Path.of(arguments[1])).type(new SplittableRandom(Long.parseLong(arguments[2])));
    }

    private void type(SplittableRandom random) throws Exception {
        onWindow(() -> fire(KeyEvent.KEY_PRESSED, KeyCode.ENTER, ""));
        int kept = 0;
        for (int key = 1; ; key++) {
            onWindow(() -> fire(KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, "7"));
            System.out.println("typed " + key);
            TimeUnit.MILLISECONDS.sleep(random.nextLong(LONGEST_PAUSE));
            while (kept < key - 1) {
                kept = keptIn(own);
            }
            System.out.println("kept " + kept);
        }
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

    private static void fire(EventType<KeyEvent> type, KeyCode code, String sign) {
        Node board = Window.getWindows().getFirst().getScene().lookup("#board");
        Node focused = board.getScene().getFocusOwner();
        Event.fireEvent(
                focused == null ? board : focused,
                new KeyEvent(type, sign, "", code, false, false, false, false));
    }

    /** How many sevens were typed into the first cell of what is kept; 0 where nothing is. */
    static int keptIn(Path own) throws IOException {
        var most = new int[1];
        Files.walkFileTree(
                own,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        String name = file.getFileName().toString();
                        if (name.startsWith("unsaved") && name.endsWith(ExerciseFile.ENDING)) {
                            most[0] = Math.max(most[0], sevens(file));
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path gone, IOException cause) {
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path folder, IOException cause) {
                        return FileVisitResult.CONTINUE;
                    }
                });
        return most[0];
    }

    private static int sevens(Path file) {
        try {
            Sheet sheet = ExerciseFile.readSheet(file);
            String first = ((Exercise) sheet).input().at(0).toString();
            return first.matches("7+") ? first.length() : 0;
        } catch (ExerciseFileException gone) {
            if (Files.notExists(file)) {
                return 0;
            }
            throw gone;
        }
    }
}
