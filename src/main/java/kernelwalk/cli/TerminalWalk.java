package kernelwalk.cli;

import java.io.IOException;
import kernelwalk.exercise.Attempt;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Sheet;
import kernelwalk.framework.Call;
import kernelwalk.framework.Framework;
import kernelwalk.framework.Way;

/** The walk in the terminal, where there is no display for a window. */
public final class TerminalWalk {

    private TerminalWalk() {}

    /** Why there is no window. */
    public enum Reason {
        /** Nothing to draw on. */
        NO_DISPLAY("cli.walk.no-display"),
        /** A display, but the window system's libraries are missing or refuse. */
        NO_WINDOW_SYSTEM("cli.walk.no-window-system");

        private final String key;

        Reason(String key) {
            this.key = key;
        }
    }

    /**
     * Writes every step of an exercise, or what the frameworks say to an attempt; then in one line why, and how to get
     * the window.
     *
     * @return the exit status
     */
    public static int run(Sheet sheet, Reason reason, Streams streams) {
        try {
            switch (sheet) {
                case Exercise exercise ->
                        new WalkedLayers(exercise, streams.words()).write(streams.out());
                case Attempt attempt -> write(Call.of(attempt), streams);
            }
            streams.out().write("\n" + streams.words().say(reason.key) + "\n");
            streams.out().flush();
            return CommandLineProgram.DONE;
        } catch (IOException e) {
            streams.complain(streams.words().say("cli.not-written"));
            return CommandLineProgram.FAILED;
        }
    }

    private static void write(Call call, Streams streams) throws IOException {
        for (Framework framework : Framework.values()) {
            write(framework.title(), framework.first(), call, streams);
            for (Way other : framework.others(call)) {
                write(streams.words().say("way." + other.code()), other, call, streams);
            }
        }
    }

    private static void write(String title, Way way, Call call, Streams streams)
            throws IOException {
        streams.out().write(title + ": " + way.line(call) + "\n");
        streams.out().write(streams.words().say(way.reply(call)) + "\n");
    }
}
