package kernelwalk.ui;

import java.util.List;
import java.util.stream.Collectors;
import kernelwalk.exercise.Attempt;

/** The input of an attempt in words of Python. */
final class AttemptText {

    private AttemptText() {}

    /** The lengths of its axes, as a tuple: {@code (1, 4, 4)}. */
    static String shape(Attempt attempt) {
        return shape(attempt.input().shape());
    }

    /** Lengths of axes as a tuple. */
    static String shape(List<Integer> lengths) {
        String end = lengths.size() == 1 ? ",)" : ")";
        return lengths.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", end));
    }
}
