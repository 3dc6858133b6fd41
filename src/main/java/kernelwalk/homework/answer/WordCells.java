package kernelwalk.homework.answer;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Value;
import kernelwalk.notation.WordArray;

/**
 * The cells of an answer whose words are known to be numbers or blanks. Each is worked out when it is first asked for:
 * of millions, which do not fit the output, none is.
 */
final class WordCells extends AbstractList<AnswerCell> implements RandomAccess {

    private final List<String> words;
    private final List<Value> places;
    private final NumberType type;
    private final AnswerCell[] cells;

    /**
     * @param places which of the words stands in each cell, row-major
     */
    WordCells(WordArray words, List<Value> places, NumberType type) {
        this.words = words.all();
        this.places = places;
        this.type = type;
        this.cells = new AnswerCell[places.size()];
    }

    @Override
    public int size() {
        return cells.length;
    }

    @Override
    public AnswerCell get(int index) {
        AnswerCell cell = cells[index];
        if (cell == null) {
            cell = AnswerCell.read(words.get((int) places.get(index).toDouble()), type);
            cells[index] = cell;
        }
        return cell;
    }
}
