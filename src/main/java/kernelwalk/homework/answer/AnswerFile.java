package kernelwalk.homework.answer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import kernelwalk.convolution.Geometry;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.answer.AnswerFileException.Reason;

/**
 * Reads answers from files: UTF-8 text in any notation.
 *
 * <p>No more is read than an answer of that size can need, so that a file that is something else costs little.
 */
public final class AnswerFile {

    private static final long BYTES_OF_ANY = 1 << 20;
    private static final long BYTES_OF_A_CELL = 256;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private AnswerFile() {}

    /**
     * Reads the answer to an exercise from a file.
     *
     * @throws AnswerFileException when it cannot be read
     * @throws kernelwalk.notation.NotationException when it is not a tensor of numbers and blanks
     */
    public static Answer read(Path file, Exercise exercise) {
        return Answer.parse(text(file, cells(exercise)), exercise);
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
     */
    public static String text(Path file, int cells) {
        if (Files.isDirectory(file)) {
            throw new AnswerFileException(Reason.IS_DIRECTORY);
        }
        try (InputStream bytes = Files.newInputStream(file)) {
            return text(bytes, cells);
        } catch (NoSuchFileException e) {
            throw new AnswerFileException(Reason.NOT_FOUND);
        } catch (IOException e) {
            throw new AnswerFileException(Reason.NOT_READABLE);
        }
    }

    /**
     * Reads the answer to an exercise from UTF-8 bytes, with or without a byte order mark. The stream is not closed.
     *
     * @throws AnswerFileException when they cannot be read
     * @throws kernelwalk.notation.NotationException when they are not a tensor of numbers and blanks
     */
    public static Answer read(InputStream bytes, Exercise exercise) {
        return Answer.parse(text(bytes, cells(exercise)), exercise);
    }

    /**
     * The text of UTF-8 bytes, no longer than an answer of so many cells can be. The stream is not closed.
     *
     * @throws AnswerFileException when they cannot be read
     */
    public static String text(InputStream bytes, int cells) {
        int most = (int) Math.min(BYTES_OF_ANY + BYTES_OF_A_CELL * cells, Integer.MAX_VALUE - 16);
        try {
            byte[] read = bytes.readNBytes(most + 1);
            if (read.length > most) {
                throw new AnswerFileException(Reason.TOO_LARGE, most, cells);
            }
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(read)).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new AnswerFileException(Reason.NOT_UTF8);
        } catch (IOException e) {
            throw new AnswerFileException(Reason.NOT_READABLE);
        }
    }
}
