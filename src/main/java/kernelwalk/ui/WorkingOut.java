package kernelwalk.ui;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
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

    private final Progress progress;
    private final FutureTask<T> task;

    /** Begins the work. */
    WorkingOut(Progress progress, Function<Progress, T> work) {
        this.progress = progress;
        this.task = new FutureTask<>(() -> work.apply(progress));
        Thread.ofPlatform().daemon().name("working-out").start(task);
    }

    /** Whether it is done within a moment; what it failed of is thrown here. */
    boolean isDoneAtOnce() {
        try {
            task.get(MOMENT, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw unwrapped(e);
        }
    }

    /**
     * Shows a dialog until it is done or given up; what it failed of is thrown here.
     *
     * @return false when it was given up
     */
    boolean isDoneIn(Dialog<ButtonType> dialog, String text, ButtonType cancel) {
        var bar = new ProgressBar(0);
        bar.setPrefWidth(WIDTH);
        dialog.getDialogPane().setContent(new VBox(SPACING, new Label(text), bar));
        dialog.getDialogPane().getButtonTypes().setAll(cancel);
        var looking = new Timeline(new KeyFrame(BETWEEN_LOOKS, _ -> look(dialog, bar)));
        looking.setCycleCount(Animation.INDEFINITE);
        looking.play();
        try {
            dialog.showAndWait();
        } finally {
            looking.stop();
        }
        if (task.isDone()) {
            return isDoneAtOnce();
        }
        progress.cancel();
        return false;
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
