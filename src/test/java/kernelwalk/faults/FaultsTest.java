package kernelwalk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever the disk does and whenever the program is ended, old files are whole and nothing is left over. A few of the
 * faults are tried in every build; {@code mvn test -Pfaults} tries all that {@code docs/reliability.md} tells of.
 */
class FaultsTest {

    private static final boolean ALL = Boolean.getBoolean("kernelwalk.faults.all");
    private static final int DISK_FAULTS = ALL ? 1_000 : 12;
    private static final int KILLS_OF_EACH = ALL ? 32 : 1;
    private static final Set<Deed> IN_EVERY_BUILD = EnumSet.of(Deed.SAVING_LINKED, Deed.GRADING);
    private static final int TYPING_KILLS = ALL ? 200 : 2;
    private static final int ARGUMENTS = ALL ? 5_000 : 120;
    private static final int FILES = ALL ? 2_000 : 25;
    private static final int PROCESSES = 2;

    @TempDir private Path folder;

    @Test
    void aDiskThatFailsHarmsNothing() throws Exception {
        String output =
                Child.output(
                        Child.of(
                                FaultyDisk.class,
                                List.of(
                                        "-Djava.nio.file.spi.DefaultFileSystemProvider="
                                                + FaultyProvider.class.getName()),
                                folder,
                                DISK_FAULTS));

        System.out.print(output);
        assertThat(output.lines().filter(line -> !line.startsWith("disk "))).isEmpty();
        assertThat(output.lines()).isNotEmpty();
    }

    @Test
    void aKillHarmsNothing() throws Exception {
        var kills = new ArrayList<Callable<List<String>>>();
        for (Deed deed : ALL ? EnumSet.allOf(Deed.class) : IN_EVERY_BUILD) {
            var versions = Killing.versions(deed, folder.resolve("learn-" + deed));
            var killing = new Killing(deed, folder, versions);
            for (int number = 0; number < KILLS_OF_EACH; number++) {
                int which = number;
                kills.add(() -> killing.kill(which));
            }
        }

        assertThat(all(kills)).isEmpty();
        System.out.println("kills of writing: " + kills.size());
    }

    @Test
    void aKillWhileTypingLosesAtMostTheKeyInFlight() throws Exception {
        var kills =
                IntStream.range(0, TYPING_KILLS)
                        .mapToObj(number -> new TypingKill(folder, number))
                        .toList();

        assertThat(all(kills.stream().<Callable<List<String>>>map(kill -> kill::kill).toList()))
                .isEmpty();
        for (TypedIn where : TypedIn.values()) {
            List<TypingKill> there = kills.stream().filter(kill -> kill.where() == where).toList();
            System.out.println(
                    "kills of typing in "
                            + where
                            + ": "
                            + there.size()
                            + ", keys in flight that were lost: "
                            + there.stream().mapToInt(TypingKill::lost).sum());
        }
    }

    @Test
    void argumentsThatNobodyMeantAreAnsweredInALine() throws Exception {
        var mutations = new Mutations(folder.resolve("arguments"));

        mutations.arguments(ARGUMENTS);

        System.out.println("arguments: " + ARGUMENTS + ", by exit status " + mutations.statuses());
        assertThat(mutations.broken()).isEmpty();
    }

    @Test
    void filesThatNobodyMeantAreAnsweredInALine() throws Exception {
        var mutations = new Mutations(folder.resolve("files"));

        mutations.files(FILES);

        System.out.println("files: " + FILES + ", runs by exit status " + mutations.statuses());
        assertThat(mutations.broken()).isEmpty();
    }

    private static List<String> all(Collection<? extends Callable<List<String>>> kills)
            throws Exception {
        List<String> broken = Collections.synchronizedList(new ArrayList<>());
        try (ExecutorService processes = Executors.newFixedThreadPool(PROCESSES)) {
            for (Future<List<String>> kill : processes.invokeAll(kills)) {
                broken.addAll(kill.get());
            }
        }
        return broken;
    }
}
