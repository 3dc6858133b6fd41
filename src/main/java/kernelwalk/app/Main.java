package kernelwalk.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
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
        Runnable permitted = Display.isMissing() ? () -> {} : permission(file, streams);
        Optional<Reason> obstacle =
                Display.isMissing() ? Optional.of(Reason.NO_DISPLAY) : Window.open(file, permitted);
        if (obstacle.isPresent()) {
            permitted.run();
            System.exit(TerminalWalk.run(sheet(file, streams), obstacle.get(), streams));
        }
    }

    /**
     * Looks at the file while the window system starts. Who waits for that learns that it can be shown; else the program
     * ends then, as it must not while the window system starts.
     */
    private static Runnable permission(Optional<Path> file, Streams streams) {
        if (file.isEmpty() || CommandLineProgram.isLarge(file)) {
            return () -> {};
        }
        var sheet = new FutureTask<>(() -> CommandLineProgram.open(file, streams));
        Thread.ofPlatform().daemon().name("looking").start(sheet);
        return () -> {
            if (result(sheet).isEmpty()) {
                System.exit(CommandLineProgram.FAILED);
            }
        };
    }

    private static Optional<Sheet> result(Future<Optional<Sheet>> sheet) {
        try {
            return sheet.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
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
