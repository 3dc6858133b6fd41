package kernelwalk.notation;

import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Value;

/**
 * Reads words as {@link NumberText} does, each times a factor; what comes of a factor is as if it had been written as a
 * whole number or a fraction.
 */
final class PlainReading implements NumberReading {

    private final NumberType type;
    private final Rational factor;
    private final NumberList<Value> numbers;

    PlainReading(NumberType type) {
        this(type, Rational.ONE);
    }

    private PlainReading(NumberType type, Rational factor) {
        this.type = type;
        this.factor = factor;
        this.numbers =
                new NumberList<>((text, from, to, signs) -> scaled(signs.number(text, from, to)));
    }

    @Override
    public void read(String word) {
        boolean isTimes = !factor.equals(Rational.ONE) && !WordArray.isBlank(word);
        numbers.add(
                isTimes && NumberText.parse(word, NumberType.FLOAT64) instanceof Rational number
                        ? scaled(number)
                        : NumberText.parse(word, type));
    }

    private Rational scaled(Rational number) {
        return factor.equals(Rational.ONE) ? number : number.times(factor).asFraction();
    }

    @Override
    public boolean readShort(String text, int from, int to, DecimalSigns signs) {
        return numbers.addShort(text, from, to, signs);
    }

    @Override
    public int count() {
        return numbers.size();
    }

    @Override
    public LateNumbers since(int count) {
        return new LateNumbers(count() - count, i -> numbers.get(count + i));
    }

    @Override
    public PlainReading times(Rational other) {
        return new PlainReading(type, factor.times(other));
    }
}
