package kernelwalk.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A Java process of its own, with the program and its tests. */
final class Child {

    private Child() {}

    /** Prepares one that runs a class. */
    static ProcessBuilder of(Class<?> main, List<String> options, Object... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        Collections.addAll(
                command,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "-Duser.language=en",
                "-Duser.country=US");
        command.addAll(options);
        Collections.addAll(command, "-cp", System.getProperty("java.class.path"), main.getName());
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    /** All that it prints until it ends by itself. */
    static String output(ProcessBuilder child) throws IOException, InterruptedException {
        Process process = child.start();
        String output = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return output;
    }
}
