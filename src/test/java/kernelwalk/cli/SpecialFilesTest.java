package kernelwalk.cli;

import static kernelwalk.cli.Captured.file;
import static kernelwalk.cli.Captured.homework;
import static kernelwalk.cli.Captured.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import kernelwalk.exercise.file.Pipes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is no file is told, and nobody waits for it; the time limit only ends a test that waits for ever. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SpecialFilesTest {

    private static final String NO_FILE =
            ": this is a pipe, a socket or a device, not a file: save what it gives in a file and"
                    + " name that\n";

    @TempDir private Path folder;

    private Path key;
    private Path pipe;

    @BeforeEach
    void setPipe() throws IOException, InterruptedException {
        key = homework(folder);
        pipe = Pipes.make(folder.resolve("pipe.csv"));
    }

    @Test
    void noCommandWaitsForAPipe() {
        Path report = folder.resolve("report.csv");
        Stream.of(
                        new Object[] {"compute", pipe},
                        new Object[] {"steps", pipe},
                        new Object[] {"check", pipe, key},
                        new Object[] {"check", key, pipe},
                        new Object[] {"check", key, pipe, "--ask", "size"},
                        new Object[] {"export", pipe, "-o", folder.resolve("x.py")},
                        new Object[] {"grade", "--key", pipe, key, "-o", report},
                        new Object[] {"grade", "--key", key, pipe, "-o", report},
                        new Object[] {"grade", "--key", key, pipe, "--table", "-o", report})
                .forEach(
                        arguments -> {
                            Captured run = run(arguments);

                            assertThat(run.status()).isOne();
                            assertThat(run.err()).isEqualTo("kernelwalk: " + pipe + NO_FILE);
                        });
    }

    @Test
    void aPipeAmongTheAnswersOfAClassStopsNothing() throws IOException, InterruptedException {
        Path answers = Files.createDirectory(folder.resolve("answers"));
        file(answers, "ann.csv", "37,41\n35,53");
        Path of = Pipes.make(answers.resolve("ben.csv"));

        Captured run = run("grade", "--key", key, answers, "-o", folder.resolve("report.csv"));

        assertThat(run.out()).startsWith("Answers: 2. Right: 1,").contains("unreadable: 1");
        assertThat(run.err()).isEqualTo("kernelwalk: " + of + NO_FILE);
    }

    @Test
    void nothingIsWrittenIntoAPipe() throws IOException, InterruptedException {
        Path answer = file(folder, "ann.csv", "37,41\n35,53");
        Path program = Pipes.make(folder.resolve("program.py"));
        Path made = Files.createDirectory(folder.resolve("made"));
        Pipes.make(made.resolve("problem-01.kernelwalk.json"));

        assertThat(run("grade", "--key", key, answer, "-o", pipe).err())
                .isEqualTo(
                        "kernelwalk: "
                                + pipe
                                + ": this file is there already and no report: choose another name"
                                + " for the report\n");
        assertThat(run("export", key, "-o", program).status()).isOne();
        assertThat(run("export", key, "-o", program, "--force").err())
                .isEqualTo(
                        "kernelwalk: "
                                + program
                                + ": this is a pipe, a socket or a device, not a file: choose"
                                + " another name\n");
        assertThat(run("make", "-o", made, "--force").status()).isOne();
        assertThat(Files.isRegularFile(made.resolve("problem-01.kernelwalk.json"))).isFalse();
    }

    @Test
    void aSocketAndADeviceAreNoFilesEither() throws IOException {
        Path socket = folder.resolve("socket");
        try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));

            assertThat(run("compute", socket).err()).isEqualTo("kernelwalk: " + socket + NO_FILE);
        }
        assertThat(run("compute", "/dev/zero").err()).isEqualTo("kernelwalk: /dev/zero" + NO_FILE);
        assertThat(run("check", key, "/dev/zero").err())
                .isEqualTo("kernelwalk: /dev/zero" + NO_FILE);
    }
}
