package kernelwalk.notation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The functions whose call is a tensor. */
enum Maker {
    NUMPY(
            Notation.NUMPY,
            "array",
            "np.array",
            "numpy.array",
            "np.asarray",
            "numpy.asarray",
            "matrix"),
    TENSORFLOW(
            Notation.TENSORFLOW,
            "tf.Tensor",
            "tf.constant",
            "tf.Variable",
            "tf.convert_to_tensor",
            "tensorflow.constant"),
    PYTORCH(
            Notation.PYTORCH,
            "tensor",
            "torch.tensor",
            "torch.Tensor",
            "torch.FloatTensor",
            "torch.as_tensor",
            "nn.Parameter",
            "torch.nn.Parameter",
            "Parameter"),
    MATLAB(Notation.MATLAB, "reshape", "permute");

    private final Notation notation;
    private final List<String> names;

    Maker(Notation notation, String... names) {
        this.notation = notation;
        this.names = List.of(names);
    }

    Notation notation() {
        return notation;
    }

    static Optional<Maker> of(String name) {
        return Arrays.stream(values()).filter(maker -> maker.names.contains(name)).findFirst();
    }
}
