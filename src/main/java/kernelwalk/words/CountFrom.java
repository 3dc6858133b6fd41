package kernelwalk.words;

import java.util.Arrays;
import java.util.Optional;

/**
 * What the first row, column, sample, channel and filter are called. The model counts from 0; only what is said, and what
 * a user names, goes through here.
 */
public enum CountFrom {
    /** As NumPy, Keras and PyTorch index. */
    ZERO(0),
    /** As one counts on paper. */
    ONE(1);

    private final int first;

    CountFrom(int first) {
        this.first = first;
    }

    /** What the first is called. */
    public int first() {
        return first;
    }

    /** What the one with an index of the model is called. */
    public int name(int index) {
        return index + first;
    }

    /** The index of the model, below 0 when there is none of that name. */
    public int index(int name) {
        return name - first;
    }

    /** As settings and the command line have it. */
    public String code() {
        return Integer.toString(first);
    }

    /** The one with a code. */
    public static Optional<CountFrom> coded(String code) {
        return Arrays.stream(values()).filter(from -> from.code().equals(code)).findFirst();
    }
}
