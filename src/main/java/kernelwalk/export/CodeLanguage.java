package kernelwalk.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import kernelwalk.convolution.Convention;
import kernelwalk.exercise.Exercise;
import kernelwalk.export.look.Look;
import kernelwalk.picture.Part;

/** Whose functions a program is written with. */
public enum CodeLanguage implements Format {
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

    /** The language whose functions follow a convention by themselves. */
    public static CodeLanguage of(Convention convention) {
        return switch (convention) {
            case KERAS, BY_HAND -> KERAS;
            case PYTORCH -> PYTORCH;
            case SCIPY -> NUMPY;
        };
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String ending() {
        return ".py";
    }

    @Override
    public boolean suits(Exercise exercise) {
        return this == of(exercise.convention());
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

    /** It computes the output and does not say it. */
    @Override
    public boolean tells(Part hidden) {
        return hidden == Part.KERNEL || hidden == Part.BIAS;
    }

    @Override
    public void write(Exercise exercise, Look look, OutputStream bytes) throws IOException {
        bytes.write(write(exercise).getBytes(StandardCharsets.UTF_8));
    }
}
