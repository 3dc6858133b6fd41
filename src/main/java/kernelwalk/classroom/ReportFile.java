package kernelwalk.classroom;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
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

    /** What tells its bytes from all others, by which it is known again; empty where there is no such file. */
    String digest() throws IOException {
        if (Files.notExists(path)) {
            return "";
        }
        try (InputStream bytes = Files.newInputStream(path)) {
            MessageDigest digest = sha256();
            byte[] buffer = new byte[1 << 16];
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        }
    }

    /** What tells a text from all others. */
    static String digest(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes the report as a whole or not at all. */
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
