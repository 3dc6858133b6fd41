package kernelwalk.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import kernelwalk.convolution.Rational;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.lesson.Lessons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that cannot be written is said once, and whatever was to be written then is written when it can be. */
class KeeperTest {

    @TempDir private Path parent;

    @Test
    void aFolderThatCannotBeWrittenIsSaidOnceAndAllIsWrittenWhenItCanBe() throws Exception {
        Path folder = parent.resolve("settings");
        var disk = new Disk(folder);
        DeskFolder desk = disk.now();
        desk.write(state(1));
        delete(folder);
        Files.createFile(folder);
        var said = new CountDownLatch(1);
        var times = new AtomicInteger();
        var trouble = new Trouble();
        trouble.tellBy(
                () -> {
                    times.incrementAndGet();
                    said.countDown();
                });

        try (var keeper = new Keeper<>(desk::write, trouble)) {
            keeper.keep(state(2));
            said.await();
            keeper.keep(state(3));
            Files.delete(folder);
        }

        assertThat(times).hasValue(1);
        assertThat(((Exercise) disk.last().sheet()).input().at(0)).isEqualTo(Rational.of(3));
    }

    @Test
    void itIsSaidAgainOnlyAfterItWorkedInBetween() {
        var times = new AtomicInteger();
        var trouble = new Trouble();
        trouble.has("desk");
        trouble.tellBy(times::incrementAndGet);
        trouble.has("settings");
        trouble.isOver("settings");
        trouble.has("desk");
        assertThat(times).hasValue(1);

        trouble.isOver("desk");
        trouble.has("desk");
        assertThat(times).hasValue(2);
    }

    @Test
    void aStateThatWasOvertakenIsNeverWritten() {
        var gate = new CountDownLatch(1);
        var written = new java.util.concurrent.ConcurrentLinkedQueue<Integer>();

        try (var keeper =
                new Keeper<Integer>(
                        state -> {
                            await(gate);
                            written.add(state);
                        },
                        new Trouble())) {
            keeper.keep(1);
            keeper.keep(2);
            keeper.keep(3);
            gate.countDown();
        }

        assertThat(written).endsWith(3).hasSizeLessThan(3);
    }

    private static void await(CountDownLatch gate) throws IOException {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static DeskState state(int number) {
        return new DeskState(
                Lessons.first().withInput(0, Rational.of(number)),
                Optional.empty(),
                true,
                List.of());
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
