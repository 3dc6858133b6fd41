package kernelwalk.cli;

import java.io.Console;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/**
 * In which character set a command writes: UTF-8, but for a terminal that has another.
 *
 * @param system     what the system is called
 * @param ofSystem   the system's own character set
 * @param onTerminal whether there is a terminal, where the system does not tell
 */
record OutputCharset(String system, String ofSystem, BooleanSupplier onTerminal) {

    static OutputCharset ofProcess() {
        return new OutputCharset(
                System.getProperty("os.name"),
                System.getProperty("native.encoding"),
                OutputCharset::hasTerminal);
    }

    private static boolean hasTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    /**
     * That of one stream.
     *
     * @param name what the launcher or Java says of it; nobody chooses ASCII, which Java says where nothing is chosen,
     *             and of a file on Windows it says the system's
     */
    Charset of(String name) {
        Charset charset = named(name);
        if (charset.equals(StandardCharsets.US_ASCII)) {
            return StandardCharsets.UTF_8;
        }
        boolean isWindows = system.toLowerCase(Locale.ROOT).startsWith("windows");
        boolean isFile = isWindows && charset.equals(named(ofSystem)) && !onTerminal.getAsBoolean();
        return isFile ? StandardCharsets.UTF_8 : charset;
    }

    private static Charset named(String name) {
        try {
            boolean isKnown = name != null && Charset.isSupported(name);
            Charset charset = isKnown ? Charset.forName(name) : StandardCharsets.UTF_8;
            return charset.canEncode() ? charset : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException e) {
            return StandardCharsets.UTF_8;
        }
    }
}
