package kernelwalk.cli;

import java.io.IOException;
import java.util.List;
import kernelwalk.words.Failure;

/** Writes the outputs of one or more files in one format. */
sealed interface Results permits TextResults, JsonResults, CsvResults {

    /**
     * Writes what a file comes to.
     *
     * @param last   what the last layer comes to
     * @param layers what every layer comes to, where that was asked for
     */
    void success(String file, LayerOutput last, List<LayerOutput> layers) throws IOException;

    /** Writes that a file comes to nothing, where the format has room for it. */
    void failure(String file, Failure failure) throws IOException;
}
