package kernelwalk.notation;

import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Rational;

/** Keeps the words of a text; the number of each is its place in the text, so that it can be moved among the axes. */
final class WordReading implements NumberReading {

    private final NumberType type;
    private final Rational factor;
    private final NumberList<String> words;

    WordReading(NumberType type) {
        this(type, Rational.ONE);
    }

    private WordReading(NumberType type, Rational factor) {
        this.type = type;
        this.factor = factor;
        this.words = new NumberList<>(this::word);
    }

    @Override
    public void read(String word) {
        boolean isNothing = word.equals("null") || word.equals("None");
        words.add(isNothing ? "" : checked(word));
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

    private String word(String text, int from, int to, DecimalSigns signs) {
        return factor.equals(Rational.ONE)
                ? signs.plain(text.substring(from, to))
                : signs.number(text, from, to).times(factor).toString();
    }

    @Override
    public boolean readShort(String text, int from, int to, DecimalSigns signs) {
        return words.addShort(text, from, to, signs);
    }

    @Override
    public int count() {
        return words.size();
    }

    @Override
    public LateNumbers since(int count) {
        return new LateNumbers(count() - count, i -> Rational.of((long) count + i));
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
