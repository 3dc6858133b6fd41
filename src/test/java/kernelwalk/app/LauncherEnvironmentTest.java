package kernelwalk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What Java finds in the environment when the launcher starts it. */
@EnabledOnOs(OS.LINUX)
class LauncherEnvironmentTest {

    @TempDir private Path app;

    /** The list would grow while other threads read it, as libraries do that are loaded meanwhile. */
    @Test
    void whatJavafxPutsIntoTheEnvironmentIsThereFromTheBeginning() throws Exception {
        Path launcher = app.resolve("bin/kernelwalk");
        place(launcher, Files.readString(Path.of("src/main/launcher/kernelwalk")));
        place(app.resolve("lib/runtime/bin/java"), "#!/bin/sh\nenv\n");

        Process process = new ProcessBuilder(launcher.toString()).start();
        try (var output = process.inputReader()) {
            assertThat(output.lines().toList())
                    .contains("GDK_BACKEND=x11", "IBUS_ENABLE_SYNC_MODE=1");
        }
        assertThat(process.waitFor()).isZero();
    }

    private static void place(Path program, String script) throws IOException {
        Files.createDirectories(program.getParent());
        Files.writeString(program, script);
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }
}
