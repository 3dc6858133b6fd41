package kernelwalk.homework;

import java.util.Locale;
import java.util.Optional;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.RuleBook;

/** Under whose rules an answer can be right although it is not by those of the exercise. */
public enum Elsewhere {
    /** The layers of Keras. */
    KERAS("keras", RuleBook.KERAS),
    /** The functions of PyTorch. */
    PYTORCH("pytorch", RuleBook.PYTORCH),
    /** SciPy's convolve, which turns the kernel. */
    SCIPY_CONVOLVE("scipy-convolve", RuleBook.SCIPY_CONVOLVE),
    /** SciPy's correlate, which does not. */
    SCIPY_CORRELATE("scipy-correlate", RuleBook.SCIPY_CORRELATE),
    /** The convolution of mathematics, which turns the kernel by 180°; everything else is as the exercise has it. */
    TEXTBOOK("textbook-convolution", RuleBook.BY_HAND) {
        @Override
        Optional<Exercise> worked(Exercise exercise) {
            return exercise.operation() instanceof Convolution convolution
                    ? Optional.of(exercise.with(convolution.withFlip(true)))
                    : Optional.empty();
        }
    };

    private final String code;
    private final RuleBook rules;

    Elsewhere(String code, RuleBook rules) {
        this.code = code;
        this.rules = rules;
    }

    /** The stable name that other programs read; of SciPy it names the function. */
    public String code() {
        return code;
    }

    /** A name for keys, such as {@code scipy-convolve}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** An exercise as it is worked there; nothing where it cannot be. */
    Optional<Exercise> worked(Exercise exercise) {
        return rules.limit(exercise).isPresent()
                ? Optional.empty()
                : Optional.of(rules.worked(exercise));
    }
}
