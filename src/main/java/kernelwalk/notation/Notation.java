package kernelwalk.notation;

/** The ways in which people write a tensor. */
public enum Notation {
    /** {@code array([[0., 1.]], dtype=float32)}, or the print of an array, without commas. */
    NUMPY("numpy"),
    /** {@code tf.Tensor([[0. 1.]], shape=(1, 2), dtype=float32)}, and what Keras shows of a variable. */
    TENSORFLOW("tensorflow"),
    /** {@code torch.tensor([[0., 1.]])}. */
    PYTORCH("pytorch"),
    /** {@code [[0.0, 1.0]]}: nested lists or tuples. */
    PYTHON("python"),
    /** {@code [1 2; 3 4]}; more than two axes as {@code permute(reshape(…), …)}. */
    MATLAB("matlab"),
    /** {@code \begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}}. */
    LATEX("latex"),
    /** Lines of numbers with commas between them. */
    CSV("csv"),
    /** Lines of numbers with tabs between them, as spreadsheets copy them. */
    TSV("tsv"),
    /** Lines of numbers with spaces or semicolons between them; read, not written. */
    LINES("lines");

    private final String code;

    Notation(String code) {
        this.code = code;
    }

    /** A short name that stays the same in every language. */
    public String code() {
        return code;
    }

    /** Whether a text always has rows and columns, so that only matrices can be written. */
    public boolean isMatrix() {
        return switch (this) {
            case LATEX, CSV, TSV, LINES -> true;
            case NUMPY, TENSORFLOW, PYTORCH, PYTHON, MATLAB -> false;
        };
    }

    /** Whether fractions are written as such, and not as the nearest decimal. */
    public boolean isExact() {
        return switch (this) {
            case MATLAB, LATEX, TSV -> true;
            case NUMPY, TENSORFLOW, PYTORCH, PYTHON, CSV, LINES -> false;
        };
    }
}
