package kernelwalk.notation;

import java.util.ArrayList;
import java.util.List;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Value;

/** Keeps the words of a text; the number of each is its place in the text, so that it can be moved among the axes. */
final class WordReading implements NumberReading {

    private final NumberType type;
    private final List<String> words = new ArrayList<>();

    WordReading(NumberType type) {
        this.type = type;
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
        if (ShortDecimal.signed(text, from, to, point) == null) {
            return null;
        }
        words.add(text.substring(from, to).replace(point, '.'));
        return Rational.of(words.size() - 1L);
    }

    @Override
    public boolean knowsBlanks() {
        return true;
    }

    /** The words in the shape of the tensor that was read with this. */
    WordArray words(ParsedTensor places) {
        List<String> inOrder =
                places.values().stream().map(place -> words.get((int) place.toDouble())).toList();
        return new WordArray(
                places.shape(), inOrder, places.notation(), places.printedBy(), places.remarks());
    }
}
