package kernelwalk.exercise.file;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Function;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Sheet;
import kernelwalk.exercise.StudentWork;
import kernelwalk.exercise.file.ExerciseFileException.Reason;

/**
 * Reads and writes the exercise file: one UTF-8 JSON object.
 *
 * <p>What is read is checked token by token before anything is built from it, so that a bad file costs neither time
 * nor memory.
 */
public final class ExerciseFile {

    /** Ends the name of every exercise file. */
    public static final String ENDING = ".kernelwalk.json";

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private ExerciseFile() {}

    /**
     * Reads a file that is to be computed.
     *
     * @throws ExerciseFileException when it cannot be read, is not an exercise or cannot be computed; it says where
     */
    public static Exercise readComputable(Path file) {
        return read(SourceFile.openOrInput(file), ExerciseFile::readComputable);
    }

    /**
     * Reads bytes as {@link #readComputable(Path)} does. The stream is not closed.
     *
     * @throws ExerciseFileException when they cannot be read, are not an exercise or cannot be computed
     */
    public static Exercise readComputable(InputStream bytes) {
        return ExerciseReader.readComputable(json(bytes));
    }

    /**
     * Reads an exercise, whether or not it can be computed.
     *
     * @throws ExerciseFileException when it cannot be read or is not an exercise; an attempt at one is none when its
     *                               input has another rank than four or a type that no layer takes
     */
    public static Exercise read(Path file) {
        return read(file, ExerciseFile::read);
    }

    /**
     * Reads a file that is to be shown, whether or not it can be computed.
     *
     * @throws ExerciseFileException when it cannot be read or is neither an exercise nor an attempt at one
     */
    public static Sheet readSheet(Path file) {
        return read(file, ExerciseFile::readSheet);
    }

    /**
     * Reads a file that is to be shown, with what a student has written on it.
     *
     * @throws ExerciseFileException when it cannot be read or is neither an exercise nor an attempt at one
     */
    public static SavedSheet readSaved(Path file) {
        return read(file, bytes -> ExerciseReader.readSaved(json(bytes)));
    }

    /**
     * Reads a file that is to be shown, with what a student has written on it, and what tells its bytes from others.
     *
     * @throws ExerciseFileException when it cannot be read or is neither an exercise nor an attempt at one
     */
    public static FileSheet readFile(Path file) {
        MessageDigest digest = FileDigest.sha256();
        SavedSheet saved =
                read(
                        file,
                        bytes ->
                                ExerciseReader.readSaved(
                                        json(new DigestInputStream(bytes, digest))));
        return new FileSheet(saved, HexFormat.of().formatHex(digest.digest()));
    }

    private static <S> S read(Path file, Function<InputStream, S> reading) {
        Unfinished.finish(file);
        return read(SourceFile.open(file), reading);
    }

    private static <S> S read(InputStream opened, Function<InputStream, S> reading) {
        try (InputStream bytes = opened) {
            return reading.apply(bytes);
        } catch (IOException e) {
            throw new ExerciseFileException(Reason.NOT_READABLE, FilePosition.NOWHERE);
        }
    }

    /**
     * Reads UTF-8 bytes, with or without a byte order mark. The stream is not closed.
     *
     * @throws ExerciseFileException when they cannot be read or are not an exercise
     */
    public static Exercise read(InputStream bytes) {
        return ExerciseReader.read(json(bytes));
    }

    /**
     * Reads UTF-8 bytes, with or without a byte order mark. The stream is not closed.
     *
     * @throws ExerciseFileException when they cannot be read or are neither an exercise nor an attempt at one
     */
    public static Sheet readSheet(InputStream bytes) {
        return ExerciseReader.readSaved(json(bytes)).sheet();
    }

    private static JsonSource json(InputStream bytes) {
        try {
            return new JsonSource(characters(bytes));
        } catch (IOException e) {
            throw new ExerciseFileException(Reason.NOT_READABLE, FilePosition.NOWHERE);
        }
    }

    /** The characters of strict UTF-8, without a byte order mark; of more bytes than any file has to have, none. */
    public static Reader characters(InputStream bytes) throws IOException {
        return new StrictUtf8(withoutMark(new BoundedBytes(bytes)));
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
        return ExerciseReader.read(new JsonSource(new StringReader(text)));
    }

    /**
     * Reads a text.
     *
     * @throws ExerciseFileException when it is neither an exercise nor an attempt at one
     */
    public static Sheet readSheet(String text) {
        return readSaved(text).sheet();
    }

    /**
     * Reads a text, with what a student has written on it.
     *
     * @throws ExerciseFileException when it is neither an exercise nor an attempt at one
     */
    public static SavedSheet readSaved(String text) {
        return ExerciseReader.readSaved(new JsonSource(new StringReader(text)));
    }

    /**
     * Writes a file. Whenever the program ends, the file holds either all of the old or all of the new sheet.
     *
     * @throws ExerciseFileException when it cannot be written
     */
    public static void write(Path file, Sheet sheet) {
        write(file, new SavedSheet(sheet, StudentWork.NONE));
    }

    /**
     * Writes a file, with what a student has written. Whenever the program ends, the file holds either all of the old or
     * all of the new sheet.
     *
     * @return the {@linkplain FileDigest digest} of what it holds now
     * @throws ExerciseFileException when it cannot be written
     */
    public static String write(Path file, SavedSheet saved) {
        return write(file, saved, () -> {});
    }

    /**
     * Writes a file, as {@link #write(Path, SavedSheet)}.
     *
     * @param placing runs when all is on the disk, before it takes its place; what it throws gives that up
     * @return the {@linkplain FileDigest digest} of what it holds now
     * @throws ExerciseFileException when it cannot be written
     */
    public static String write(Path file, SavedSheet saved, Runnable placing) {
        try {
            return WholeFile.write(
                    file,
                    bytes -> {
                        Writer text =
                                new BufferedWriter(
                                        new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
                        ExerciseWriter.write(saved, text);
                        text.flush();
                    },
                    placing);
        } catch (NotWrittenException problem) {
            throw new ExerciseFileException(problem);
        }
    }

    /** The text that {@link #write} writes. */
    public static String text(Sheet sheet) {
        return text(new SavedSheet(sheet, StudentWork.NONE));
    }

    /** The text that {@link #write} writes. */
    public static String text(SavedSheet saved) {
        var text = new StringBuilder();
        try {
            ExerciseWriter.write(saved, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
