package kernelwalk.words;

/**
 * What one number type makes of an output cell.
 *
 * @param name     the type
 * @param chosen   whether the exercise is computed in it
 * @param value    the number as the type prints it, or empty when it cannot be
 * @param distance how far it is from the exact value, or why it cannot be
 * @param range    between which numbers every order of the sum lies; may be empty
 * @param orders   what some other orders give; may be empty
 */
public record NumberFact(
        String name, boolean chosen, String value, String distance, String range, String orders) {

    /** What a type makes of the cell, without a word about other orders of the sum. */
    static NumberFact of(String name, boolean chosen, String value, String distance) {
        return new NumberFact(name, chosen, value, distance, "", "");
    }

    /** The same with what other orders of the sum give. */
    NumberFact inAnyOrder(String between, String others) {
        return new NumberFact(name, chosen, value, distance, between, others);
    }
}
