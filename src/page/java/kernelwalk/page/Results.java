package kernelwalk.page;

import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.file.ExerciseFile;

/** What an exercise comes to, bit by bit. */
final class Results {

    private Results() {}

    /** The shape and every number of the output, or what is wrong. */
    static String of(String file) {
        try {
            Exercise exercise =
                    ExerciseFile.readComputable(
                                    new java.io.ByteArrayInputStream(
                                            file.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                            .atEnd();
            var text = new StringBuilder(exercise.compute().output().layout().toString());
            for (Value value : exercise.compute().output().toValues()) {
                text.append(' ').append(value);
            }
            return text.toString();
        } catch (ConvolutionException problem) {
            return problem.code();
        }
    }
}
