package kernelwalk.ui.desk;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where a program keeps what a user chose, as each system has it; beside itself where a file says so.
 *
 * @see <a href="https://specifications.freedesktop.org/basedir-spec/latest/">XDG Base Directory Specification</a>
 */
public final class UserFolder {

    /** A file beside the program by which everything stays there. */
    static final String PORTABLE = "portable";

    private UserFolder() {}

    /** The folder of this program for this user; it may not be there yet. */
    public static Path ofProcess() {
        return besideProgram()
                .orElseGet(
                        () ->
                                of(
                                        System.getProperty("os.name"),
                                        System.getenv(),
                                        named(System.getProperty("user.home"), Path.of("."))));
    }

    /** The folder of this program for what it can make again; it may not be there yet. */
    public static Path cacheOfProcess() {
        return besideProgram()
                .map(folder -> folder.resolve("cache"))
                .orElseGet(
                        () ->
                                cache(
                                        System.getProperty("os.name"),
                                        System.getenv(),
                                        Path.of(System.getProperty("user.home", "."))));
    }

    private static Optional<Path> besideProgram() {
        return Optional.ofNullable(System.getProperty("kernelwalk.folder"))
                .flatMap(folder -> beside(Path.of(folder)));
    }

    /**
     * The folder of settings beside a program, if a file there asks for it.
     *
     * @param program the folder that the program lies in; a bundle of macOS counts as one file
     */
    static Optional<Path> beside(Path program) {
        Path folder = program.toAbsolutePath().normalize();
        for (Path part = folder; part != null; part = part.getParent()) {
            if (String.valueOf(part.getFileName()).endsWith(".app") && part.getParent() != null) {
                folder = part.getParent();
            }
        }
        return Files.exists(folder.resolve(PORTABLE))
                ? Optional.of(folder.resolve("settings"))
                : Optional.empty();
    }

    public static Path cache(String system, Map<String, String> environment, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return named(environment.get("LOCALAPPDATA"), home.resolve("AppData/Local"))
                    .resolve("Kernelwalk/cache");
        }
        if (name.startsWith("mac")) {
            return home.resolve("Library/Caches/Kernelwalk");
        }
        return named(environment.get("XDG_CACHE_HOME"), home.resolve(".cache"))
                .resolve("kernelwalk");
    }

    public static Path of(String system, Map<String, String> environment, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return named(environment.get("APPDATA"), home.resolve("AppData/Roaming"))
                    .resolve("Kernelwalk");
        }
        if (name.startsWith("mac")) {
            return home.resolve("Library/Application Support/Kernelwalk");
        }
        return named(environment.get("XDG_CONFIG_HOME"), home.resolve(".config"))
                .resolve("kernelwalk");
    }

    /** Names that are not absolute do not count, as the specification has it. */
    private static Path named(String name, Path otherwise) {
        try {
            return name == null || !Path.of(name).isAbsolute() ? otherwise : Path.of(name);
        } catch (InvalidPathException e) {
            return otherwise;
        }
    }
}
