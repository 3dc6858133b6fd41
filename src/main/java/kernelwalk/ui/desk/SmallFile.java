package kernelwalk.ui.desk;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import kernelwalk.exercise.file.WholeFile;

/** Names and values in a UTF-8 properties file. Such a file is a convenience: it never stops the program. */
final class SmallFile {

    private static final long LARGEST = 1 << 20;

    private SmallFile() {}

    /** What the file holds; nothing when it is missing, and when it cannot be read, which is set aside. */
    static Map<String, String> read(Path file, SetAside aside) {
        try {
            return read(file);
        } catch (IOException e) {
            aside.unreadable(file);
            return Map.of();
        }
    }

    /**
     * What the file holds; nothing when it is missing.
     *
     * @throws IOException when it is damaged or not to be read
     */
    static Map<String, String> read(Path file) throws IOException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Map.of();
        }
        if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
            throw new IOException("no small file: " + file);
        }
        var properties = new Properties();
        try (Reader text = Files.newBufferedReader(file)) {
            properties.load(text);
        } catch (IllegalArgumentException badEscape) {
            throw new IOException(badEscape);
        }
        Map<String, String> values = new HashMap<>();
        properties.stringPropertyNames().forEach(n -> values.put(n, properties.getProperty(n)));
        return values;
    }

    /** Writes it whole, or leaves the old one. */
    static void write(Path file, Map<String, String> values) throws IOException {
        var properties = new Properties();
        properties.putAll(values);
        Files.createDirectories(file.getParent());
        WholeFile.write(
                file,
                bytes -> {
                    var text = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
                    properties.store(text, null);
                    text.flush();
                });
    }
}
