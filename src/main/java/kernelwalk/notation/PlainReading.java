package kernelwalk.notation;

import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Value;

/** Reads words as {@link NumberText} does. */
record PlainReading(NumberType type) implements NumberReading {

    @Override
    public Value read(String word) {
        return NumberText.parse(word, type);
    }

    @Override
    public Value readShort(String text, int from, int to, char point) {
        return ShortDecimal.signed(text, from, to, point);
    }

    @Override
    public ScaledReading times(Rational factor) {
        return new ScaledReading(this, factor);
    }
}
