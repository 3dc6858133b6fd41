package kernelwalk.framework;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kernelwalk.convolution.Size;
import kernelwalk.exercise.Dtype;

/** What all functions of PyTorch have in common. */
final class Torch {

    private Torch() {}

    static Optional<Reply> error(boolean refused, Objection objection, String message) {
        return Reply.when(refused, "RuntimeError", objection, () -> message);
    }

    static Optional<Reply> error(boolean refused, Objection objection, Supplier<String> message) {
        return Reply.when(refused, "RuntimeError", objection, message);
    }

    /** A type for which a function has no code. */
    static Optional<Reply> notImplemented(boolean refused, String function, Dtype dtype) {
        return Reply.when(
                refused,
                "NotImplementedError",
                Objection.DTYPE,
                () -> "\"%s\" not implemented for '%s'".formatted(function, scalarType(dtype)));
    }

    /** The name of a type among PyTorch's own. */
    static String scalarType(Dtype dtype) {
        return switch (dtype) {
            case BOOL -> "Bool";
            case UINT8 -> "Byte";
            case INT32 -> "Int";
            case INT64 -> "Long";
            case FLOAT16 -> "Half";
            case FLOAT32 -> "Float";
            case FLOAT64 -> "Double";
        };
    }

    /** The name of a type in C++. */
    static String typeName(Dtype dtype) {
        return switch (dtype) {
            case BOOL -> "bool";
            case UINT8 -> "unsigned char";
            case INT32 -> "int";
            case INT64 -> "long int";
            case FLOAT16 -> "c10::Half";
            case FLOAT32 -> "float";
            case FLOAT64 -> "double";
        };
    }

    /** {@code 2 x 2}. */
    static String by(int height, int width) {
        return height + " x " + width;
    }

    static boolean isBelow(Size size, int least) {
        return Math.min(size.height(), size.width()) < least;
    }

    /** The input with the zeros that have been put around it beforehand, as they differ on opposite sides. */
    static List<Integer> padded(Call call) {
        List<Integer> shape = call.channelsFirst();
        if (call.zeros().isSymmetric() || call.isTransposed() || shape.size() < 2) {
            return shape;
        }
        var padded = new java.util.ArrayList<>(shape);
        int rows = shape.size() - 2;
        padded.set(rows, shape.get(rows) + call.zeros().rows());
        padded.set(rows + 1, shape.get(rows + 1) + call.zeros().columns());
        return List.copyOf(padded);
    }

    /** The zeros that the function itself is given, equal on opposite sides. */
    static Size padding(Call call) {
        return call.zeros().isSymmetric() ? call.zeros().before() : Size.ZERO;
    }
}
