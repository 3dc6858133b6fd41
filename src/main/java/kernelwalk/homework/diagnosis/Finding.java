package kernelwalk.homework.diagnosis;

import java.util.List;
import kernelwalk.homework.misconception.Combination;
import kernelwalk.homework.misconception.Misconception;

/**
 * One explanation of an answer.
 *
 * @param misconception the wrong rule; a {@link Combination} of two where one alone explains nothing
 * @param explains      how many written cells are what the rule makes
 * @param slips         how many written cells are not
 * @param elsewhere     the same rule at other places, such as another number that may have been misread, where it
 *     explains the answer equally well
 */
public record Finding(
        Misconception misconception, int explains, int slips, List<Misconception> elsewhere) {

    public Finding {
        elsewhere = List.copyOf(elsewhere);
    }

    Finding(Misconception misconception, int explains, int slips) {
        this(misconception, explains, slips, List.of());
    }

    /** The wrong rules one by one. */
    public List<Misconception> parts() {
        return misconception instanceof Combination(Misconception first, Misconception second)
                ? List.of(first, second)
                : List.of(misconception);
    }
}
