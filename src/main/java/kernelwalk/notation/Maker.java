package kernelwalk.notation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kernelwalk.convolution.Convention;

/** The functions whose call is a tensor. */
enum Maker {
    NUMPY(
            Notation.NUMPY,
            Optional.empty(),
            "array",
            "np.array",
            "numpy.array",
            "np.asarray",
            "numpy.asarray",
            "cp.array",
            "cupy.array",
            "mx.array",
            "mx.nd.array",
            "matrix"),
    /** JAX, whose layers keep the channels last, as Keras does. */
    JAX(
            Notation.NUMPY,
            Optional.of(Convention.KERAS),
            "Array",
            "DeviceArray",
            "jnp.array",
            "jnp.asarray",
            "jax.numpy.array"),
    /** SymPy: {@code Matrix([[1, 2], [3, 4]])}, {@code Matrix(2, 2, [1, 2, 3, 4])}. */
    SYMPY(
            Notation.NUMPY,
            Optional.empty(),
            "Matrix",
            "ImmutableMatrix",
            "ImmutableDenseMatrix",
            "MutableDenseMatrix",
            "SparseMatrix",
            "sympy.Matrix",
            "sp.Matrix"),
    /** The echo of a program that prints. */
    ECHO(Notation.PYTHON, Optional.empty(), "print", "pprint", "disp", "display"),
    TENSORFLOW(
            Notation.TENSORFLOW,
            Optional.of(Convention.KERAS),
            "tf.Tensor",
            "tf.constant",
            "tf.Variable",
            "tf.convert_to_tensor",
            "tensorflow.constant"),
    PYTORCH(
            Notation.PYTORCH,
            Optional.of(Convention.PYTORCH),
            "tensor",
            "torch.tensor",
            "torch.Tensor",
            "torch.FloatTensor",
            "FloatTensor",
            "torch.as_tensor",
            "nn.Parameter",
            "torch.nn.Parameter",
            "Parameter"),
    MATLAB(Notation.MATLAB, Optional.empty(), "reshape", "permute"),
    /** MATLAB and Julia: {@code cat(3, A, B)}, {@code cat(A, B; dims = 3)}. */
    STACK(Notation.MATLAB, Optional.empty(), "cat"),
    /** The same number everywhere: {@code np.ones((3, 3))}, {@code ones(3)}. */
    FILLED(
            Notation.NUMPY,
            Optional.empty(),
            "ones",
            "zeros",
            "np.ones",
            "np.zeros",
            "numpy.ones",
            "numpy.zeros",
            "jnp.ones",
            "jnp.zeros",
            "tf.ones",
            "tf.zeros",
            "torch.ones",
            "torch.zeros",
            "np.full",
            "numpy.full",
            "jnp.full",
            "torch.full",
            "tf.fill"),
    /** What Python puts together: {@code np.stack([a, b], axis=-1)}. */
    PYTHON_STACK(
            Notation.NUMPY,
            Optional.empty(),
            "np.stack",
            "np.vstack",
            "np.row_stack",
            "np.hstack",
            "np.dstack",
            "np.column_stack",
            "np.concatenate",
            "numpy.stack",
            "numpy.vstack",
            "numpy.hstack",
            "numpy.dstack",
            "numpy.column_stack",
            "numpy.concatenate",
            "jnp.stack",
            "jnp.vstack",
            "jnp.hstack",
            "jnp.dstack",
            "jnp.concatenate",
            "tf.stack",
            "tf.concat",
            "torch.stack",
            "torch.vstack",
            "torch.hstack",
            "torch.dstack",
            "torch.cat",
            "torch.concat");

    private static final Map<String, Maker> BY_NAME = new HashMap<>();

    static {
        for (Maker maker : values()) {
            maker.names.forEach(name -> BY_NAME.putIfAbsent(name, maker));
        }
    }

    private final Notation notation;
    private final Optional<Convention> printedBy;
    private final List<String> names;

    Maker(Notation notation, Optional<Convention> printedBy, String... names) {
        this.notation = notation;
        this.printedBy = printedBy;
        this.names = List.of(names);
    }

    Notation notation() {
        return notation;
    }

    /** Whose order of axes it is known to have. */
    Optional<Convention> printedBy() {
        return printedBy;
    }

    static Optional<Maker> of(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }
}
