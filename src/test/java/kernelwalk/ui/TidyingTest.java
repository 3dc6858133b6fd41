package kernelwalk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A window gives memory back that it needs no more, and seldom stops for that. */
class TidyingTest {

    private static final long MEGABYTE = 1L << 20;

    private final AtomicLong used = new AtomicLong();
    private final AtomicLong alive = new AtomicLong(40 * MEGABYTE);
    private final AtomicInteger collections = new AtomicInteger();
    private final Tidying tidying = new Tidying(used::get, this::collect);

    private void collect() {
        collections.incrementAndGet();
        used.set(alive.get());
    }

    @Test
    void aHeapThatHoldsHalfAsMuchAgainAsWasAliveAndTwentyFourMegabytesIsCollected() {
        used.set(60 * MEGABYTE);
        tidying.look();
        used.set(84 * MEGABYTE);
        tidying.look();

        assertThat(collections).hasValue(1);

        used.set(85 * MEGABYTE);
        tidying.look();

        assertThat(collections).hasValue(2);
        assertThat(used).hasValue(40 * MEGABYTE);
    }

    @Test
    void aLargeExerciseThatIsOpenIsNotCollectedForAgainAndAgain() {
        alive.set(400 * MEGABYTE);
        used.set(500 * MEGABYTE);
        tidying.look();
        tidying.look();
        used.set(620 * MEGABYTE);
        tidying.look();

        assertThat(collections).hasValue(1);
    }
}
