package kernelwalk.cli;

import java.io.IOException;
import java.util.Map;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.Check;
import kernelwalk.words.Failure;

/** Writes what checking one answer found, in one format. */
sealed interface CheckResult permits TextCheck, JsonCheck {

    /**
     * Writes what an answer is.
     *
     * @param exercise what the answer is to
     * @param notes    what is said about how the answer was read
     */
    void success(Check check, Exercise exercise, Map<String, String> notes) throws IOException;

    /** Writes that there is nothing to check, where the format has room for it. */
    void failure(Failure failure) throws IOException;
}
