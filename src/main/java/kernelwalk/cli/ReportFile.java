package kernelwalk.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import kernelwalk.exercise.file.WholeFile;

/**
 * A table that a command writes into a file, and that a later run may replace.
 *
 * @param path      where it is
 * @param beginning what every table of its kind begins with
 */
record ReportFile(Path path, String beginning) {

    /** Writes a table. */
    interface Content {
        void writeTo(Writer text) throws IOException;
    }

    /** Whether something stands there that is not a table of this kind, so that writing would destroy it. */
    boolean isSomethingElse() {
        if (Files.notExists(path)) {
            return false;
        }
        byte[] expected = beginning.getBytes(StandardCharsets.UTF_8);
        try (InputStream bytes = Files.newInputStream(path)) {
            return !Arrays.equals(bytes.readNBytes(expected.length), expected);
        } catch (IOException e) {
            return true;
        }
    }

    /** Writes the table as a whole or not at all. */
    void write(Content content) throws IOException {
        WholeFile.write(
                path,
                bytes -> {
                    var text =
                            new BufferedWriter(
                                    new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
                    content.writeTo(text);
                    text.flush();
                });
    }
}
