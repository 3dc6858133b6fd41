package kernelwalk.classroom;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import kernelwalk.exercise.file.FileDigest;
import kernelwalk.exercise.file.FileRights;
import kernelwalk.exercise.file.NotWrittenException;
import kernelwalk.exercise.file.WholeFile;

/**
 * A report that a command writes into a file, and that a later run may replace as long as nobody has edited it.
 *
 * @param path      where it is
 * @param beginning what every report of its kind begins with
 */
public record ReportFile(Path path, String beginning) {

    /** Writes a report. */
    public interface Content {
        void writeTo(Writer text) throws IOException;
    }

    /** Whether something stands there that is not a report of this kind, so that writing would destroy it. */
    boolean isSomethingElse() {
        return Files.exists(path) && !isOne();
    }

    /** Whether a report of this kind stands there. */
    boolean isOne() {
        if (!Files.isRegularFile(path)) {
            return false;
        }
        byte[] expected = beginning.getBytes(StandardCharsets.UTF_8);
        try (InputStream bytes = Files.newInputStream(path)) {
            return Arrays.equals(bytes.readNBytes(expected.length), expected);
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether it is not meant to be written. */
    boolean isReadOnly() {
        return FileRights.isReadOnly(path);
    }

    /** What tells its bytes from all others, by which it is known again; empty where there is no such file. */
    String digest() throws IOException {
        return Files.exists(path) ? FileDigest.of(path) : "";
    }

    /** Finishes the report beside its place. */
    WholeFile finish(Content content) throws NotWrittenException {
        return WholeFile.finish(
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
