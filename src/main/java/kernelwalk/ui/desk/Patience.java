package kernelwalk.ui.desk;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Does on another thread what may take long, and waits for it only so long. */
record Patience(Duration longest) {

    /** What comes of something; empty when it takes too long, and is given up, or fails. */
    <T> Optional<T> of(Supplier<T> deed) {
        var task = new FutureTask<T>(deed::get);
        Thread.ofPlatform().daemon().name("reading").start(task);
        try {
            return Optional.of(task.get(longest.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException | ExecutionException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            task.cancel(true);
        }
    }
}
