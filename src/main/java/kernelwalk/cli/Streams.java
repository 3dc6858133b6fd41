package kernelwalk.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import kernelwalk.words.Words;

/**
 * Where a command reads and writes, and in which language.
 *
 * @param in    what is piped into the command
 * @param out   results
 * @param err   messages
 * @param words the language of both
 */
public record Streams(InputStream in, Writer out, Writer err, Words words) {

    private static final int BUFFER = 1 << 16;

    /** Streams of a command that is given nothing to read. */
    public Streams(Writer out, Writer err, Words words) {
        this(InputStream.nullInputStream(), out, err, words);
    }

    /** The streams of this process, in UTF-8 and the user's language. They report a reader that has gone away. */
    public static Streams ofProcess() {
        return new Streams(
                new FileInputStream(FileDescriptor.in),
                utf8(new FileOutputStream(FileDescriptor.out)),
                utf8(new FileOutputStream(FileDescriptor.err)),
                Words.in(Locale.getDefault()));
    }

    private static Writer utf8(FileOutputStream bytes) {
        return new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), BUFFER);
    }

    /** The same streams, on which other words are written. */
    Streams saying(Words other) {
        return new Streams(in, out, err, other);
    }

    /** Writes one message on one line, after everything that has been written as result. */
    public void complain(String message) {
        try {
            err.write("kernelwalk: " + message.replaceAll("\\p{Cntrl}+", " ") + "\n");
            err.flush();
        } catch (IOException e) {
            // nobody is left to be told
        }
    }
}
