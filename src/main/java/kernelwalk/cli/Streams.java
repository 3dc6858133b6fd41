package kernelwalk.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;
import kernelwalk.exercise.file.FileName;
import kernelwalk.words.VisibleText;
import kernelwalk.words.Words;

/**
 * Where a command reads and writes, and in which language.
 *
 * @param in       what is piped into the command
 * @param out      results
 * @param err      messages
 * @param language the words of both, read when the first of them is wanted
 */
public record Streams(InputStream in, Writer out, Writer err, Supplier<Words> language) {

    private static final int BUFFER = 1 << 16;

    /** Streams of a command that is given nothing to read. */
    public Streams(Writer out, Writer err, Words words) {
        this(InputStream.nullInputStream(), out, err, words);
    }

    /** Streams whose words are read already. */
    public Streams(InputStream in, Writer out, Writer err, Words words) {
        this(in, out, err, () -> words);
    }

    /**
     * The streams of this process, in the user's language and in UTF-8 or what a terminal has instead. They report a
     * reader that has gone away.
     */
    public static Streams ofProcess() {
        return new Streams(
                new FileInputStream(FileDescriptor.in),
                text(new FileOutputStream(FileDescriptor.out), "stdout.encoding"),
                text(new FileOutputStream(FileDescriptor.err), "stderr.encoding"),
                () -> Words.in(Locale.getDefault()));
    }

    private static Writer text(FileOutputStream bytes, String encoding) {
        Charset charset = OutputCharset.ofProcess().of(System.getProperty(encoding));
        Writer text = new BufferedWriter(new OutputStreamWriter(bytes, charset), BUFFER);
        return charset.equals(StandardCharsets.UTF_8) ? text : new PlainerText(text, charset);
    }

    /** The language of results and messages. */
    public Words words() {
        return language.get();
    }

    /** The same streams, on which other words are written. */
    Streams saying(Words other) {
        return new Streams(in, out, err, other);
    }

    /** Writes what is wrong with a file, on one line. */
    public void complain(Path file, String message) {
        complain(FileName.text(file), message);
    }

    /** Writes what is wrong with something that somebody named, on one line. */
    public void complain(String name, String message) {
        complain((name.isEmpty() ? "''" : name) + ": " + message);
    }

    /** Writes one message on one line, after everything that has been written as result. */
    public void complain(String message) {
        try {
            err.write("kernelwalk: " + VisibleText.of(message) + "\n");
            err.flush();
        } catch (IOException e) {
            // nobody is left to be told
        }
    }
}
