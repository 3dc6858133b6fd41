package kernelwalk.app;

import java.nio.file.Path;
import java.util.Optional;
import kernelwalk.cli.CommandLineProgram;
import kernelwalk.cli.Streams;
import kernelwalk.cli.TerminalWalk;
import kernelwalk.cli.TerminalWalk.Reason;
import kernelwalk.exercise.Sheet;

/** Starts Kernelwalk: its window, or the answer to a command. A command loads nothing of the window. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        Streams streams = Streams.ofProcess();
        if (!CommandLineProgram.asksForWindow(arguments)) {
            System.exit(CommandLineProgram.run(streams, Version.current(), arguments));
        }
        boolean isNamed = arguments.length > 0;
        Optional<Path> file =
                isNamed ? CommandLineProgram.file(arguments[0], streams) : Optional.empty();
        if (isNamed && file.isEmpty()) {
            System.exit(CommandLineProgram.FAILED);
        }
        if (isNamed && !CommandLineProgram.isLarge(file)) {
            sheet(file, streams);
        }
        Optional<Reason> obstacle =
                Display.isMissing() ? Optional.of(Reason.NO_DISPLAY) : Window.open(file);
        obstacle.ifPresent(
                reason -> System.exit(TerminalWalk.run(sheet(file, streams), reason, streams)));
    }

    /** What is asked for; the program ends where there is no such thing. */
    private static Sheet sheet(Optional<Path> file, Streams streams) {
        Optional<Sheet> sheet = CommandLineProgram.open(file, streams);
        if (sheet.isEmpty()) {
            System.exit(CommandLineProgram.FAILED);
        }
        return sheet.orElseThrow();
    }
}
