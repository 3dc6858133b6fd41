package kernelwalk.notation;

import java.util.ArrayList;
import java.util.List;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Value;

/** Keeps the words of a text; the number of each is its place in the text, so that it can be moved among the axes. */
final class WordReading implements NumberReading {

    /** So many letters has a word of a long text, with what stands around it. */
    private static final int LETTERS_OF_A_WORD = 8;

    private final NumberType type;
    private final List<String> words;

    /**
     * @param letters how long the text is
     */
    WordReading(NumberType type, int letters) {
        this.type = type;
        this.words = new ArrayList<>(letters / LETTERS_OF_A_WORD);
    }

    @Override
    public Value read(String word) {
        boolean isNothing = word.equals("null") || word.equals("None");
        if (!isNothing && !WordArray.isBlank(word)) {
            NumberText.parse(word, type);
        }
        words.add(isNothing ? "" : word.strip());
        return Rational.of(words.size() - 1L);
    }

    @Override
    public Value readShort(String text, int from, int to, char point) {
        if (!ShortDecimal.isOne(text, from, to, point)) {
            return null;
        }
        String word = text.substring(from, to);
        words.add(point == '.' ? word : word.replace(point, '.'));
        return Rational.of(words.size() - 1L);
    }

    /** What was worked out is a number that nobody has to look at again. */
    @Override
    public Value of(Rational number) {
        words.add(number.toString());
        return Rational.of(words.size() - 1L);
    }

    @Override
    public boolean knowsBlanks() {
        return true;
    }

    /** The words in the shape of the tensor that was read with this. */
    WordArray words(ParsedTensor places) {
        var inOrder = new ArrayList<String>(places.values().size());
        for (Value place : places.values()) {
            inOrder.add(words.get((int) place.toDouble()));
        }
        return new WordArray(
                places.shape(), inOrder, places.notation(), places.printedBy(), places.remarks());
    }
}
