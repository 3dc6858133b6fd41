package kernelwalk.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import kernelwalk.convolution.Progress;
import kernelwalk.ui.desk.Held;
import kernelwalk.ui.document.Waiting;
import kernelwalk.words.Phrase;
import kernelwalk.words.Words;

/** Somebody who gives up whatever is to be awaited: the work is held until then, and comes too late. */
final class Impatient implements Waiting {

    private final CountDownLatch held = new CountDownLatch(1);
    private final List<FutureTask<?>> begun = new ArrayList<>();

    /** What was to be awaited, in the order of asking. */
    final List<String> awaited = new ArrayList<>();

    @Override
    public <T> Optional<T> awaited(Phrase what, Function<Progress, T> work) {
        awaited.add(what.in(Words.in(Locale.ENGLISH)));
        var progress = new Progress();
        var task =
                new FutureTask<>(
                        () -> {
                            Held.by(held);
                            return work.apply(progress);
                        });
        begun.add(task);
        Thread.ofPlatform().daemon().start(task);
        progress.cancel();
        return Optional.empty();
    }

    /** Lets the work go on to its end, whatever comes of it. */
    void letItEnd() throws InterruptedException {
        held.countDown();
        for (FutureTask<?> task : begun) {
            try {
                task.get();
            } catch (ExecutionException stopped) {
                awaited.add("stopped");
            }
        }
    }
}
