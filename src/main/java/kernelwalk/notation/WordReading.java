package kernelwalk.notation;

import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Value;

/** Keeps the words of a text; the number of each is its place in the text, so that it can be moved among the axes. */
final class WordReading implements NumberReading {

    private final NumberType type;
    private final Rational factor;
    private final WordList words;

    WordReading(NumberType type) {
        this(type, Rational.ONE);
    }

    private WordReading(NumberType type, Rational factor) {
        this.type = type;
        this.factor = factor;
        this.words = new WordList(factor);
    }

    @Override
    public Value read(String word) {
        boolean isNothing = word.equals("null") || word.equals("None");
        return add(isNothing ? "" : checked(word));
    }

    /** What was worked out is a number that nobody has to look at again. */
    private String checked(String word) {
        boolean isTimes = !factor.equals(Rational.ONE);
        if (!isTimes && ShortDecimal.isOne(word, 0, word.length(), DecimalSigns.PLAIN)) {
            return word;
        }
        if (WordArray.isBlank(word)) {
            return word.strip();
        }
        if (isTimes && NumberText.parse(word, NumberType.FLOAT64) instanceof Rational number) {
            return number.times(factor).toString();
        }
        NumberText.parse(word, type);
        return word.strip();
    }

    private Value add(String word) {
        words.add(word);
        return last();
    }

    @Override
    public Value readShort(String text, int from, int to, DecimalSigns signs) {
        if (!ShortDecimal.isOne(text, from, to, signs) && !ShortFraction.isOne(text, from, to)) {
            return null;
        }
        words.addShort(text, from, to, signs);
        return last();
    }

    private Value last() {
        return Rational.of(words.size() - 1L);
    }

    @Override
    public WordReading times(Rational other) {
        return new WordReading(type, factor.times(other));
    }

    @Override
    public boolean knowsBlanks() {
        return true;
    }

    /** The words in the shape of the tensor that was read with this. */
    WordArray words(ParsedTensor places) {
        return new WordArray(
                places.numbers(), words, places.notation(), places.printedBy(), places.remarks());
    }
}
