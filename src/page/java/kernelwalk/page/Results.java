package kernelwalk.page;

import kernelwalk.convolution.Floating;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.file.ExerciseFile;

/** What an exercise comes to, bit by bit, for whoever compares it with the program's results. */
final class Results {

    private Results() {}

    /** The shape of the last layer's output, and each number with its bits, where it has such. */
    static String of(String file) {
        Tensor<Shape> output = ExerciseFile.read(file).atEnd().compute().output();
        var text = new StringBuilder(output.layout().toString());
        for (Value value : output.toValues()) {
            text.append(' ').append(value);
            if (value instanceof Floating floating) {
                text.append(':')
                        .append(Long.toHexString(Double.doubleToLongBits(floating.value())));
            }
        }
        return text.toString();
    }
}
