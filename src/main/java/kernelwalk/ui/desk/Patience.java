package kernelwalk.ui.desk;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import kernelwalk.convolution.Progress;

/** Does on another thread what may take long, and waits for it as long as it is wanted. */
record Patience(Progress progress) {

    private static final long BETWEEN_LOOKS = 20;

    /** What comes of something; empty when it is given up, or fails. */
    <T> Optional<T> of(Function<Progress, T> deed) {
        var task = new FutureTask<T>(() -> deed.apply(progress));
        Thread.ofPlatform().daemon().name("reading").start(task);
        while (progress.isWanted()) {
            try {
                return Optional.of(task.get(BETWEEN_LOOKS, TimeUnit.MILLISECONDS));
            } catch (TimeoutException e) {
                continue;
            } catch (ExecutionException e) {
                return Optional.empty();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
        task.cancel(true);
        return Optional.empty();
    }
}
