package kernelwalk.homework.answer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kernelwalk.convolution.Geometry;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.file.SourceFile;
import kernelwalk.homework.answer.AnswerFileException.Reason;
import kernelwalk.notation.BadByteException;
import kernelwalk.notation.Commas;
import kernelwalk.notation.EncodedText;

/**
 * Reads answers from files: {@linkplain EncodedText text} in any notation, or a spreadsheet.
 *
 * <p>No more is read than an answer of that size can need, so that a file that is something else costs little.
 */
public final class AnswerFile {

    private static final long BYTES_OF_ANY = 1 << 20;
    private static final long BYTES_OF_A_CELL = 256;

    private AnswerFile() {}

    /**
     * Reads the answer to an exercise from a file.
     *
     * @throws AnswerFileException when it cannot be read
     * @throws kernelwalk.exercise.file.ExerciseFileException when there is no such file
     * @throws kernelwalk.notation.NotationException when it is not a tensor of numbers and blanks
     */
    public static Answer read(Path file, Exercise exercise) {
        return Answer.parse(text(file, cells(exercise)), exercise);
    }

    /**
     * Reads every meaning that a file has as an answer; of a spreadsheet file a range, by its name or place.
     *
     * @param commas what a comma is, where somebody has said it
     * @throws AnswerFileException when it cannot be read
     * @throws kernelwalk.exercise.file.ExerciseFileException when there is no such file
     * @throws kernelwalk.notation.NotationException when it is not a tensor of numbers and blanks
     */
    public static List<ReadAnswer> meanings(
            Path file, Optional<String> range, Exercise exercise, Commas commas) {
        return AnswerText.meanings(text(file, range, cells(exercise), commas), exercise, commas);
    }

    /**
     * As {@link #meanings(Path, Optional, Exercise, Commas)}, of bytes. The stream is not closed.
     *
     * @throws AnswerFileException when they cannot be read
     * @throws kernelwalk.notation.NotationException when they are not a tensor of numbers and blanks
     */
    public static List<ReadAnswer> meanings(InputStream bytes, Exercise exercise, Commas commas) {
        return AnswerText.meanings(text(bytes, cells(exercise), commas), exercise, commas);
    }

    private static int cells(Exercise exercise) {
        return Geometry.of(exercise.input().layout(), exercise.operation(), exercise.convention())
                .output()
                .count();
    }

    /**
     * The text of a file, no longer than an answer of so many cells can be.
     *
     * @throws AnswerFileException when it cannot be read
     * @throws kernelwalk.exercise.file.ExerciseFileException when there is no such file
     */
    public static String text(Path file, int cells) {
        return text(file, Optional.empty(), cells, Commas.UNSAID);
    }

    /**
     * The text of a file, no longer than an answer of so many cells can be; of a spreadsheet file a range.
     *
     * @param commas what a comma is, where somebody has said it
     * @throws AnswerFileException when it cannot be read
     * @throws kernelwalk.exercise.file.ExerciseFileException when there is no such file
     */
    public static String text(Path file, Optional<String> range, int cells, Commas commas) {
        byte[] bytes = bytes(file, cells);
        return SpreadsheetFile.isOne(bytes)
                ? SpreadsheetFile.text(bytes, range, commas)
                : text(new ByteArrayInputStream(bytes), cells, commas);
    }

    /**
     * The bytes of a file, no more than an answer of so many cells can be.
     *
     * @throws AnswerFileException when it cannot be read
     * @throws kernelwalk.exercise.file.ExerciseFileException when there is no such file
     */
    public static byte[] bytes(Path file, int cells) {
        try (InputStream bytes = SourceFile.openOrInput(file)) {
            return bytes(bytes, cells);
        } catch (IOException e) {
            throw new AnswerFileException(Reason.NOT_READABLE);
        }
    }

    /**
     * Reads the answer to an exercise from the bytes of a text. The stream is not closed.
     *
     * @throws AnswerFileException when they cannot be read
     * @throws kernelwalk.notation.NotationException when they are not a tensor of numbers and blanks
     */
    public static Answer read(InputStream bytes, Exercise exercise) {
        return Answer.parse(text(bytes, cells(exercise)), exercise);
    }

    /**
     * The text of bytes, no longer than an answer of so many cells can be. The stream is not closed.
     *
     * @throws AnswerFileException when they cannot be read
     */
    public static String text(InputStream bytes, int cells) {
        return text(bytes, cells, Commas.UNSAID);
    }

    /**
     * The same.
     *
     * @param commas what a comma is, where somebody has said it
     * @throws AnswerFileException when they cannot be read
     */
    public static String text(InputStream bytes, int cells, Commas commas) {
        try {
            byte[] read = bytes(bytes, cells);
            if (SpreadsheetFile.isOne(read)) {
                return SpreadsheetFile.text(read, Optional.empty(), commas);
            }
            return EncodedText.decode(read);
        } catch (BadByteException bad) {
            throw new AnswerFileException(Reason.NOT_UTF8, bad.line(), bad.column());
        } catch (IOException e) {
            throw new AnswerFileException(Reason.NOT_READABLE);
        }
    }

    private static byte[] bytes(InputStream bytes, int cells) throws IOException {
        int most = (int) Math.min(BYTES_OF_ANY + BYTES_OF_A_CELL * cells, Integer.MAX_VALUE - 16);
        byte[] read = bytes.readNBytes(most + 1);
        if (read.length > most) {
            throw new AnswerFileException(Reason.TOO_LARGE, most, cells);
        }
        return read;
    }
}
