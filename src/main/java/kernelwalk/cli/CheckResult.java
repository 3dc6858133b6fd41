package kernelwalk.cli;

import java.io.IOException;
import kernelwalk.convolution.Operation;
import kernelwalk.homework.Check;

/** Writes what checking one answer found, in one format. */
sealed interface CheckResult permits TextCheck, JsonCheck {

    /**
     * Writes what an answer is.
     *
     * @param operation what the exercise does
     */
    void success(Check check, Operation operation) throws IOException;

    /** Writes that there is nothing to check, where the format has room for it. */
    void failure(Failure failure) throws IOException;
}
