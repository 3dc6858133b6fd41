package kernelwalk.cli;

import java.io.IOException;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;
import kernelwalk.words.Failure;

/** Writes the outputs of one or more files in one format. */
sealed interface Results permits TextResults, JsonResults, CsvResults {

    /** Writes what a file comes to. */
    void success(String file, Exercise exercise, Tensor<Shape> output) throws IOException;

    /** Writes that a file comes to nothing, where the format has room for it. */
    void failure(String file, Failure failure) throws IOException;
}
