package kernelwalk.ui;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import kernelwalk.convolution.Progress;

/**
 * Work that is done beside the window's thread while it waits. What takes longer than a moment shows how far it is,
 * and can be cancelled.
 */
final class WorkingOut<T> {

    /** How long nothing is shown. */
    private static final long MOMENT = 300;

    private static final Duration BETWEEN_LOOKS = Duration.millis(50);
    private static final double SPACING = 12;
    private static final double WIDTH = 360;

    private final Progress progress = new Progress();
    private final FutureTask<T> task;

    /** Begins the work. */
    WorkingOut(Function<Progress, T> work) {
        this.task = new FutureTask<>(() -> work.apply(progress));
        Thread.ofPlatform().daemon().name("working-out").start(task);
    }

    /** Whether it is done, or has failed, within a moment. */
    boolean isDoneAtOnce() {
        try {
            task.get(MOMENT, TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException e) {
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What comes of it, as soon as it is done; what it failed of is thrown here. */
    T result() {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException e) {
            throw unwrapped(e);
        }
    }

    /**
     * Shows a dialog until it is done, has failed or is given up. In the middle of a frame no dialog can be shown.
     *
     * @return false when it was given up
     */
    boolean isDoneIn(Dialog<ButtonType> dialog, String text, ButtonType cancel) {
        return !Platform.canStartNestedEventLoop()
                || isAwaitedIn(dialog, text, cancel)
                || !progress.cancel();
    }

    private boolean isAwaitedIn(Dialog<ButtonType> dialog, String text, ButtonType cancel) {
        var bar = new ProgressBar(progress.part());
        bar.setPrefWidth(WIDTH);
        var label = new Label(text);
        label.setWrapText(true);
        label.setMaxWidth(WIDTH);
        dialog.getDialogPane().setContent(new VBox(SPACING, label, bar));
        dialog.getDialogPane().getButtonTypes().setAll(cancel);
        var looking = new Timeline(new KeyFrame(BETWEEN_LOOKS, _ -> look(dialog, bar)));
        looking.setCycleCount(Animation.INDEFINITE);
        looking.play();
        try {
            return dialog.showAndWait().filter(ButtonType.OK::equals).isPresent();
        } finally {
            looking.stop();
        }
    }

    private void look(Dialog<ButtonType> dialog, ProgressBar bar) {
        bar.setProgress(progress.part());
        if (task.isDone()) {
            dialog.setResult(ButtonType.OK);
            dialog.close();
        }
    }

    private static RuntimeException unwrapped(ExecutionException failed) {
        return switch (failed.getCause()) {
            case RuntimeException problem -> problem;
            case Error error -> throw error;
            case Throwable other -> new IllegalStateException(other);
        };
    }
}
