package kernelwalk.export;

import kernelwalk.exercise.Exercise;

/** Whose functions a program is written with. */
public enum CodeLanguage {
    /** Layers of Keras 3. */
    KERAS("keras"),
    /** Functions of PyTorch. */
    PYTORCH("pytorch"),
    /** NumPy alone; SciPy's own functions where an exercise follows its rules. */
    NUMPY("numpy");

    private final String code;

    CodeLanguage(String code) {
        this.code = code;
    }

    /** A short name that stays the same in every language. */
    public String code() {
        return code;
    }

    /**
     * The Python program that computes an exercise and prints its output as N × OH × OW × F, with the numbers and by
     * the rules of the exercise.
     *
     * @throws kernelwalk.convolution.ConvolutionException when the exercise cannot be computed
     */
    public String write(Exercise exercise) {
        return switch (this) {
            case KERAS -> KerasCode.of(exercise);
            case PYTORCH -> PyTorchCode.of(exercise);
            case NUMPY -> NumpyCode.of(exercise);
        };
    }
}
