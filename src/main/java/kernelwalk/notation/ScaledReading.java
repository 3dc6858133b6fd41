package kernelwalk.notation;

import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Value;

/** Reads each number times a factor; what comes of it is as if it had been written as a whole number or a fraction. */
record ScaledReading(PlainReading numbers, Rational factor) implements NumberReading {

    @Override
    public Value read(String word) {
        return !WordArray.isBlank(word)
                        && NumberText.parse(word, NumberType.FLOAT64) instanceof Rational number
                ? scaled(number)
                : numbers.read(word);
    }

    @Override
    public Value readShort(String text, int from, int to, DecimalSigns signs) {
        Rational number = numbers.readShort(text, from, to, signs);
        return number == null ? null : scaled(number);
    }

    private Rational scaled(Rational number) {
        return number.times(factor).asFraction();
    }

    @Override
    public ScaledReading times(Rational other) {
        return new ScaledReading(numbers, factor.times(other));
    }
}
