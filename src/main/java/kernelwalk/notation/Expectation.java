package kernelwalk.notation;

import kernelwalk.convolution.NumberType;

/**
 * What is known about a text before it is read.
 *
 * @param type   the numbers of the exercise: only float types know NaN and infinities
 * @param commas what a comma is, where somebody has said it
 * @param fit    which shape is looked for
 */
public record Expectation(NumberType type, Commas commas, ShapeFit fit) {

    /** Nothing but the type of the numbers. */
    public static Expectation of(NumberType type) {
        return new Expectation(type, Commas.UNSAID, ShapeFit.UNKNOWN);
    }

    /** With a shape that is looked for. */
    public Expectation with(ShapeFit looked) {
        return new Expectation(type, commas, looked);
    }

    /** With what a comma is. */
    public Expectation with(Commas said) {
        return new Expectation(type, said, fit);
    }
}
