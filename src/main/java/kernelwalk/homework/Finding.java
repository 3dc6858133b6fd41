package kernelwalk.homework;

import java.util.List;

/**
 * One explanation of an answer.
 *
 * @param misconception the wrong rule; a {@link Combination} of two where one alone explains nothing
 * @param explains      how many written cells are what the rule makes
 * @param slips         how many written cells are not
 */
public record Finding(Misconception misconception, int explains, int slips) {

    /** The wrong rules one by one. */
    public List<Misconception> parts() {
        return misconception instanceof Combination(Misconception first, Misconception second)
                ? List.of(first, second)
                : List.of(misconception);
    }
}
