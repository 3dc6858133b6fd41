package kernelwalk.exercise;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import kernelwalk.exercise.ExerciseFileException.Reason;

/**
 * Reads and writes the exercise file: one UTF-8 JSON object.
 *
 * <p>What is read is checked token by token before anything is built from it, so that a bad file costs neither time
 * nor memory.
 */
public final class ExerciseFile {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private ExerciseFile() {}

    /**
     * Reads a file.
     *
     * @throws ExerciseFileException when it cannot be read or is not an exercise
     */
    public static Exercise read(Path file) {
        if (Files.isDirectory(file)) {
            throw new ExerciseFileException(Reason.IS_DIRECTORY, Mark.NOWHERE);
        }
        try (InputStream bytes = Files.newInputStream(file)) {
            return read(bytes);
        } catch (NoSuchFileException e) {
            throw new ExerciseFileException(Reason.NOT_FOUND, Mark.NOWHERE);
        } catch (IOException e) {
            throw new ExerciseFileException(Reason.NOT_READABLE, Mark.NOWHERE);
        }
    }

    /**
     * Reads UTF-8 bytes, with or without a byte order mark. The stream is not closed.
     *
     * @throws ExerciseFileException when they cannot be read or are not an exercise
     */
    public static Exercise read(InputStream bytes) {
        try {
            return read(characters(bytes));
        } catch (IOException e) {
            throw new ExerciseFileException(Reason.NOT_READABLE, Mark.NOWHERE);
        }
    }

    /** The characters of strict UTF-8, without a byte order mark. */
    static Reader characters(InputStream bytes) throws IOException {
        var strict =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new InputStreamReader(withoutMark(bytes), strict);
    }

    private static InputStream withoutMark(InputStream bytes) throws IOException {
        var rest = new PushbackInputStream(bytes, BYTE_ORDER_MARK.length);
        byte[] first = rest.readNBytes(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(first, BYTE_ORDER_MARK)) {
            rest.unread(first);
        }
        return rest;
    }

    /**
     * Reads a text.
     *
     * @throws ExerciseFileException when it is not an exercise
     */
    public static Exercise read(String text) {
        return read(new StringReader(text));
    }

    private static Exercise read(Reader characters) {
        return ExerciseReader.read(new JsonSource(characters));
    }

    /**
     * Writes a file. Whenever the program ends, the file holds either all of the old or all of the new exercise.
     *
     * @throws ExerciseFileException when it cannot be written
     */
    public static void write(Path file, Exercise exercise) {
        try {
            WholeFile.write(
                    file,
                    bytes -> {
                        Writer text =
                                new BufferedWriter(
                                        new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
                        ExerciseWriter.write(exercise, text);
                        text.flush();
                    });
        } catch (IOException e) {
            throw new ExerciseFileException(Reason.NOT_WRITABLE, Mark.NOWHERE);
        }
    }

    /** The text that {@link #write} writes. */
    public static String text(Exercise exercise) {
        var text = new StringBuilder();
        try {
            ExerciseWriter.write(exercise, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
