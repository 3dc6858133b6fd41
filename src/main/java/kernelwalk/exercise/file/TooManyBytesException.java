package kernelwalk.exercise.file;

import java.io.IOException;
import kernelwalk.exercise.file.ExerciseFileException.Reason;

/** There are more bytes than any exercise needs. */
final class TooManyBytesException extends IOException {

    private static final long serialVersionUID = 1L;

    private static final int BYTES_OF_A_MEGABYTE = 1 << 20;

    /** What whoever reads the file is told. */
    static ExerciseFileException refusal() {
        return new ExerciseFileException(
                Reason.TOO_MANY_BYTES,
                FilePosition.NOWHERE,
                BoundedBytes.MOST / BYTES_OF_A_MEGABYTE);
    }
}
