package kernelwalk.cli;

import java.io.IOException;
import java.util.List;
import kernelwalk.words.Failure;

/** Writes what checking one answer found, in one format. */
sealed interface CheckResult permits TextCheck, JsonCheck {

    /**
     * Writes what the answers of one student are.
     *
     * @param layers one, or those of several layers in order, of which the last is asked for
     */
    void success(List<CheckedLayer> layers) throws IOException;

    /** Writes that there is nothing to check, where the format has room for it. */
    void failure(Failure failure) throws IOException;
}
