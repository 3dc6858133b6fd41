package kernelwalk.export;

import java.util.StringJoiner;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.Padding;

/**
 * What Keras' layers take for padding and for the type of the numbers.
 *
 * @param edges of the exercise
 * @param code  where the lines go
 * @param type  of the numbers, as Keras names it
 */
record KerasEdges(Edges edges, PythonProgram code, String type) {

    /** Whether Keras' own word for a padding says what the exercise does. */
    boolean isSame(Padding padding) {
        return padding instanceof Padding.Same && edges.areThoseOf(Convention.KERAS);
    }

    /** Pads x with zeros. */
    void zeros(Margins sides) {
        var arguments =
                new StringJoiner(", ", "ZeroPadding2D(", ")")
                        .add(
                                "((%d, %d), (%d, %d))"
                                        .formatted(
                                                sides.top(),
                                                sides.bottom(),
                                                sides.left(),
                                                sides.right()));
        dtype(arguments);
        code.add("x = keras.layers." + arguments + "(x)");
    }

    /** Adds the type, where it is not the usual one. */
    void dtype(StringJoiner arguments) {
        if (!type.equals("float32")) {
            arguments.add("dtype=\"" + type + "\"");
        }
    }
}
