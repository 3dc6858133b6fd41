package kernelwalk.ui.look;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import javafx.scene.text.Font;
import kernelwalk.exercise.file.WholeFile;

/**
 * Loads fonts from files of the user. What JavaFX loads from anywhere else it copies into a temporary file, which stays
 * behind when the program is killed.
 */
final class FontFiles {

    private final Optional<Path> folder;
    private final Map<String, Optional<Path>> files = new ConcurrentHashMap<>();

    /**
     * @param folder where they are kept; without one JavaFX copies them
     */
    FontFiles(Optional<Path> folder) {
        this.folder = folder;
    }

    /** A font; the system's, where it cannot be read. */
    Font load(URL resource, double size) {
        return file(resource)
                .map(file -> Font.loadFont("file:" + file.toString().replace('\\', '/'), size))
                .or(() -> Optional.ofNullable(Font.loadFont(resource.toExternalForm(), size)))
                .orElseGet(() -> Font.font(size));
    }

    /** Has the file of a font ready; on any thread, as nothing of JavaFX is asked for it. */
    void prepare(URL resource) {
        file(resource);
    }

    /** The file of a font; another version of it has another, as an older program may be reading that. */
    private Optional<Path> file(URL resource) {
        return folder.flatMap(
                place -> files.computeIfAbsent(resource.toString(), _ -> whole(place, resource)));
    }

    private static Optional<Path> whole(Path folder, URL resource) {
        try {
            return kept(folder, resource);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<Path> kept(Path folder, URL resource) throws IOException {
        String name = resource.getPath().substring(resource.getPath().lastIndexOf('/') + 1);
        Sum sum = Sum.known(name).orElse(null);
        if (sum == null) {
            sum = Sum.of(resource.openStream());
        }
        Path file = folder.resolve("%08x-%s".formatted(sum.value(), name));
        if (Files.notExists(file)) {
            Files.createDirectories(folder);
            try (InputStream font = resource.openStream()) {
                WholeFile.write(file, font.readAllBytes());
            }
        }
        boolean isWhole =
                Files.isRegularFile(file) && Sum.of(Files.newInputStream(file)).equals(sum);
        return Optional.of(file.toAbsolutePath()).filter(_ -> isWhole);
    }

    /** Sooner than all bytes are compared by code that is not compiled yet, as it runs in the virtual machine itself. */
    private record Sum(long value, long length) {

        /** In a line for each of the program's own fonts: the sum, the length and the name. */
        private static final String LIST = "/fonts/sums.txt";

        /** Of a font of the program's, six megabytes of which need not be read to find them where they are kept. */
        static Optional<Sum> known(String name) throws IOException {
            try (var list =
                    new BufferedReader(
                            new InputStreamReader(
                                    FontFiles.class.getResourceAsStream(LIST),
                                    StandardCharsets.UTF_8))) {
                for (String line = list.readLine(); line != null; line = list.readLine()) {
                    String[] parts = line.split(" ", 3);
                    if (parts[2].equals(name)) {
                        long value = Long.parseLong(parts[0], 16);
                        return Optional.of(new Sum(value, Long.parseLong(parts[1])));
                    }
                }
            }
            return Optional.empty();
        }

        static Sum of(InputStream bytes) throws IOException {
            try (var checked = new CheckedInputStream(bytes, new CRC32())) {
                long length = checked.transferTo(OutputStream.nullOutputStream());
                return new Sum(checked.getChecksum().getValue(), length);
            }
        }
    }
}
