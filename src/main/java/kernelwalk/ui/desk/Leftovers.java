package kernelwalk.ui.desk;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.regex.Pattern;
import kernelwalk.exercise.file.WholeFile;

/** What was begun and never finished, because the program was ended while it wrote. */
final class Leftovers {

    /** What earlier versions called a file until it was finished. */
    private static final Pattern OF_EARLIER_VERSIONS =
            Pattern.compile("\\..+\\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.tmp");

    private Leftovers() {}

    /**
     * Deletes it from a folder in which nobody writes now.
     *
     * @throws IOException when the folder cannot be read
     */
    static void in(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        WholeFile.clearIn(folder);
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (OF_EARLIER_VERSIONS.matcher(entry.getFileName().toString()).matches()) {
                    Files.deleteIfExists(entry);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }
}
