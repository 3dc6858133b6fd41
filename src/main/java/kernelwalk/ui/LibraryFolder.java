package kernelwalk.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where JavaFX puts the libraries of the system that lie in its jars. Its own place is the user's home; where nothing can
 * be written there, it complains on standard error and takes a folder that everybody can foresee.
 */
final class LibraryFolder {

    private static final String PROPERTY = "javafx.cachedir";
    private static final String OF_JAVAFX = ".openjfx/cache";
    private static final String OURS = "javafx";

    private LibraryFolder() {}

    /**
     * Names a folder that can be written, before JavaFX is started: one for what can be made again, else one that is
     * removed when the program ends. An image has the libraries beside its Java and needs none.
     *
     * @param cache where the program keeps what it can make again
     */
    static void choose(Path cache) {
        boolean isImage = System.getProperty("kernelwalk.folder") != null;
        if (isImage || System.getProperty(PROPERTY) != null) {
            return;
        }
        of(Path.of(System.getProperty("user.home", ".")), cache)
                .ifPresent(folder -> System.setProperty(PROPERTY, folder.toString()));
    }

    /** The folder that JavaFX has to be told, if any. */
    static Optional<Path> of(Path home, Path cache) {
        if (canBeWritten(home.resolve(OF_JAVAFX))) {
            return Optional.empty();
        }
        Path ours = cache.resolve(OURS);
        return canBeWritten(ours) ? Optional.of(ours) : temporary();
    }

    /** Whether files can be made in a folder, which may have to be made too. */
    static boolean canBeWritten(Path folder) {
        Path there = folder.toAbsolutePath();
        while (there.getParent() != null && Files.notExists(there)) {
            there = there.getParent();
        }
        return Files.isDirectory(there) && Files.isWritable(there);
    }

    private static Optional<Path> temporary() {
        try {
            Path folder = Files.createTempDirectory("kernelwalk");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return Optional.of(folder);
        } catch (IOException nowhere) {
            return Optional.empty();
        }
    }

    /** Removes a folder with all files in it; what the system still holds stays. */
    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException held) {
            folder.toFile().deleteOnExit();
        }
    }
}
