package kernelwalk.exercise.file;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Named pipes, into which nobody writes: whoever opens one waits for ever. */
public final class Pipes {

    private Pipes() {}

    /** Makes one; where the system has none, the test is skipped. */
    public static Path make(Path pipe) throws IOException, InterruptedException {
        assumeTrue(File.separatorChar == '/' && Files.isExecutable(Path.of("/usr/bin/mkfifo")));
        new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start().waitFor();
        return pipe;
    }
}
