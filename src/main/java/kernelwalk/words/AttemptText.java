package kernelwalk.words;

import kernelwalk.exercise.Attempt;
import kernelwalk.notation.PythonShape;

/** The input of an attempt in words of Python. */
public final class AttemptText {

    private AttemptText() {}

    /** The lengths of its axes, as a tuple: {@code (1, 4, 4)}. */
    public static String shape(Attempt attempt) {
        return PythonShape.of(attempt.input().shape());
    }
}
