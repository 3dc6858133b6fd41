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
    public Rational readShort(String text, int from, int to, DecimalSigns signs) {
        Rational decimal = ShortDecimal.signed(text, from, to, signs);
        return decimal == null ? ShortFraction.signed(text, from, to) : decimal;
    }

    @Override
    public ScaledReading times(Rational factor) {
        return new ScaledReading(this, factor);
    }
}
