package kernelwalk.exercise.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import kernelwalk.exercise.file.ExerciseFileException.Reason;

/** Opens files to be read. A pipe, a socket or a device is none, as nobody knows when it will give something. */
public final class SourceFile {

    /** The names that systems have for what is piped into a program, which a command reads when somebody asks for it. */
    private static final Set<String> STANDARD_INPUT =
            Set.of("/dev/stdin", "/dev/fd/0", "/proc/self/fd/0");

    private SourceFile() {}

    /**
     * Opens a file, or what is piped into the program where that is named as a file.
     *
     * @throws ExerciseFileException when it is not there, is something else or is not to be read
     */
    public static InputStream openOrInput(Path file) {
        return open(file, STANDARD_INPUT.contains(file.toString()));
    }

    /**
     * Opens a file.
     *
     * @throws ExerciseFileException when it is not there, is something else or is not to be read
     */
    public static InputStream open(Path file) {
        return open(file, false);
    }

    private static InputStream open(Path file, boolean isInput) {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                throw refusal(Reason.IS_DIRECTORY);
            }
            if (!attributes.isRegularFile() && !isInput) {
                throw refusal(Reason.NOT_A_FILE);
            }
            if (attributes.size() > BoundedBytes.MOST) {
                throw TooManyBytesException.refusal();
            }
            return Files.newInputStream(file);
        } catch (NoSuchFileException e) {
            throw refusal(
                    FileName.isLost(file.toAbsolutePath())
                            ? Reason.NAME_NOT_UTF8
                            : Reason.NOT_FOUND);
        } catch (IOException e) {
            throw refusal(Reason.NOT_READABLE);
        }
    }

    private static ExerciseFileException refusal(Reason reason) {
        return new ExerciseFileException(reason, FilePosition.NOWHERE);
    }
}
