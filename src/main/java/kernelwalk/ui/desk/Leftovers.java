package kernelwalk.ui.desk;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What was begun and never finished, because the program was ended while it wrote. */
final class Leftovers {

    /** What a file is called until it is finished. */
    private static final Pattern FILE =
            Pattern.compile("\\..+\\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.tmp");

    /** What the folder is called in which a file lies until it is finished, and the file. */
    private static final Pattern FOLDER = Pattern.compile("\\.kw[0-9a-z]{8}\\.tmp");

    private static final String IN_FOLDER = "new";

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
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                if (FOLDER.matcher(name).matches()) {
                    delete(entry);
                } else if (FILE.matcher(name).matches()) {
                    Files.deleteIfExists(entry);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    /** One that holds anything else as well is needed: a file with several names is finished from it. */
    private static void delete(Path folder) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (!entry.getFileName().toString().equals(IN_FOLDER)) {
                    return;
                }
            }
        }
        Files.deleteIfExists(folder.resolve(IN_FOLDER));
        Files.delete(folder);
    }
}
