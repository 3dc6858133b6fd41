package kernelwalk.cli;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The answers of a class, by the files and folders on the command line: of a folder all its visible files, by name.
 *
 * <p>A file that is named twice counts once. The command's own files in a folder are no answers.
 */
final class Submissions {

    private final Set<Path> own = new HashSet<>();
    private final Set<Path> seen = new HashSet<>();
    private final List<Submission> all = new ArrayList<>();

    /**
     * @param own the exercise and the reports
     */
    Submissions(List<Path> own) {
        own.stream().map(Submissions::real).forEach(this.own::add);
    }

    /**
     * Adds a file, or what a folder holds.
     *
     * @throws IOException when the folder cannot be listed
     */
    void add(Path named) throws IOException {
        if (!Files.isDirectory(named)) {
            addFile(named);
            return;
        }
        var files = new ArrayList<Path>();
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(named)) {
            inside.forEach(files::add);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        files.sort(null);
        for (Path file : files) {
            if (!Files.isHidden(file) && !own.contains(real(file))) {
                addFile(file);
            }
        }
    }

    private void addFile(Path file) {
        if (seen.add(real(file))) {
            all.add(Submission.of(file));
        }
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException notThere) {
            return file.toAbsolutePath().normalize();
        }
    }

    /** Whether an answer is in this file. */
    boolean contains(Path file) {
        return seen.contains(real(file));
    }

    /** The answers in the order of the command line. */
    List<Submission> all() {
        return List.copyOf(all);
    }
}
