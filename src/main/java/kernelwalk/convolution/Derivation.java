package kernelwalk.convolution;

/**
 * How a number came about.
 *
 * @param quantity what the number is
 * @param working  the formula with the exercise's numbers
 */
public record Derivation(Quantity quantity, Expression working) {

    /** The number. */
    public long value() {
        return working.value();
    }

    /** Formula and number: {@code ⌊(4 + 0 − 2)/1⌋ + 1 = 3}. */
    @Override
    public String toString() {
        String result = Expression.known(quantity, value()).text();
        return working instanceof Expression.Known ? result : working.text() + " = " + result;
    }
}
