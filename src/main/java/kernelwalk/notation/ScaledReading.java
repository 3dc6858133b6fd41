package kernelwalk.notation;

import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Value;

/** Reads each number times a factor. */
record ScaledReading(NumberReading numbers, Rational factor) implements NumberReading {

    @Override
    public Value read(String word) {
        return !WordArray.isBlank(word)
                        && NumberText.parse(word, NumberType.FLOAT64) instanceof Rational number
                ? numbers.of(number.times(factor))
                : numbers.read(word);
    }

    @Override
    public Value readShort(String text, int from, int to, char point) {
        Rational number = ShortDecimal.signed(text, from, to, point);
        return number == null ? null : numbers.of(number.times(factor));
    }

    @Override
    public boolean knowsBlanks() {
        return numbers.knowsBlanks();
    }
}
