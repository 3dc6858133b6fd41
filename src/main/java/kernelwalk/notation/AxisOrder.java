package kernelwalk.notation;

import static kernelwalk.notation.Meaning.Role.CHANNELS;
import static kernelwalk.notation.Meaning.Role.FILTERS;
import static kernelwalk.notation.Meaning.Role.HEIGHT;
import static kernelwalk.notation.Meaning.Role.SAMPLES;
import static kernelwalk.notation.Meaning.Role.WIDTH;

import java.util.List;
import kernelwalk.convolution.Convention;
import kernelwalk.notation.Meaning.Role;

/** The orders in which frameworks keep the four axes of inputs and kernels. */
public enum AxisOrder {
    /** Inputs of Keras, and of an exercise: samples, height, width, channels. */
    NHWC("N×H×W×C", SAMPLES, HEIGHT, WIDTH, CHANNELS),
    /** Inputs of PyTorch: samples, channels, height, width. */
    NCHW("N×C×H×W", SAMPLES, CHANNELS, HEIGHT, WIDTH),
    /** Inputs of MATLAB, whose first axis runs fastest: height, width, channels, samples. */
    HWCN("H×W×C×N", HEIGHT, WIDTH, CHANNELS, SAMPLES),
    /** Kernels of Keras, and of an exercise: height, width, channels in, filters. */
    HWIO("KH×KW×C×F", HEIGHT, WIDTH, CHANNELS, FILTERS),
    /** Kernels of Keras' transposed convolution: height, width, filters, channels in. */
    HWOI("KH×KW×F×C", HEIGHT, WIDTH, FILTERS, CHANNELS),
    /** Kernels of PyTorch: filters, channels in, height, width. */
    OIHW("F×C×KH×KW", FILTERS, CHANNELS, HEIGHT, WIDTH),
    /** Kernels of PyTorch's transposed convolution without groups: channels in, filters, height, width. */
    IOHW("C×F×KH×KW", CHANNELS, FILTERS, HEIGHT, WIDTH);

    private final String text;
    private final List<Role> roles;

    AxisOrder(String text, Role... roles) {
        this.text = text;
        this.roles = List.of(roles);
    }

    /** The order of inputs: PyTorch's is N × C × H × W, that of all others N × H × W × C. */
    public static AxisOrder ofInput(Convention convention) {
        return switch (convention) {
            case PYTORCH -> NCHW;
            case KERAS, SCIPY, BY_HAND -> NHWC;
        };
    }

    /**
     * The order of kernels. Only frameworks turn those of a transposed convolution round.
     *
     * @param transposed whether it is the kernel of a transposed convolution
     */
    public static AxisOrder ofKernel(Convention convention, boolean transposed) {
        return switch (convention) {
            case PYTORCH -> transposed ? IOHW : OIHW;
            case KERAS -> transposed ? HWOI : HWIO;
            case SCIPY, BY_HAND -> HWIO;
        };
    }

    /** What each axis counts, outermost first. */
    public List<Role> roles() {
        return roles;
    }

    /** The order of an exercise for the same kind of numbers. */
    public AxisOrder ofExercise() {
        return roles.contains(SAMPLES) ? NHWC : HWIO;
    }

    /**
     * Numbers of this order in the order of an exercise.
     *
     * @throws IllegalArgumentException when there are not four axes
     */
    public NumberArray toKeras(NumberArray numbers) {
        return numbers.permuted(ofExercise().roles.stream().mapToInt(roles::indexOf).toArray());
    }

    /** The lengths of four axes of this order in the order of an exercise. */
    List<Integer> toKeras(List<Integer> lengths) {
        return ofExercise().roles.stream().map(role -> lengths.get(roles.indexOf(role))).toList();
    }

    /**
     * Numbers of an exercise in this order: the inverse of {@link #toKeras(NumberArray)}.
     *
     * @throws IllegalArgumentException when there are not four axes
     */
    public NumberArray fromKeras(NumberArray numbers) {
        return numbers.permuted(roles.stream().mapToInt(ofExercise().roles::indexOf).toArray());
    }

    /** The axes as they are read aloud: {@code N×H×W×C}. */
    @Override
    public String toString() {
        return text;
    }
}
