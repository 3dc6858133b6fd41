package kernelwalk.notation;

import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Value;

/** Reads each number times a factor. */
record ScaledReading(NumberReading numbers, Rational factor) implements NumberReading {

    @Override
    public Value read(String word) {
        boolean isNumber =
                !WordArray.isBlank(word)
                        && NumberText.parse(word, NumberType.FLOAT64) instanceof Rational;
        return numbers.read(isNumber ? times(word) : word);
    }

    private String times(String word) {
        var number = (Rational) NumberText.parse(word, NumberType.EXACT);
        return number.times(factor).toString();
    }

    @Override
    public Value readShort(String text, int from, int to, char point) {
        return null;
    }

    @Override
    public boolean knowsBlanks() {
        return numbers.knowsBlanks();
    }
}
