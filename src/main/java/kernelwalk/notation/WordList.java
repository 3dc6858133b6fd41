package kernelwalk.notation;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Rational;

/**
 * The words of a text that stand where numbers do, in the order of the text. A word is copied out of the text when it is
 * asked for, as there may be millions.
 */
final class WordList extends AbstractList<String> implements RandomAccess {

    private static final int FIRST_SIZE = 64;

    /** In the place of where a word begins: it stands nowhere in the text. */
    private static final int NOWHERE = -1;

    private final Rational factor;
    private String text = "";
    private DecimalSigns signs = DecimalSigns.PLAIN;
    private int[] begins = new int[FIRST_SIZE];
    private int[] ends = new int[FIRST_SIZE];
    private String[] others = new String[0];
    private int size;

    /**
     * @param factor what each short number is multiplied by
     */
    WordList(Rational factor) {
        this.factor = factor;
    }

    /** Adds a short decimal or a fraction that stands in a text. */
    void addShort(String where, int from, int to, DecimalSigns written) {
        if (size == 0) {
            text = where;
            signs = written;
        }
        if (where == text && written == signs) {
            add(from, to);
        } else {
            add(word(where, from, to, written));
        }
    }

    /** Adds a word that says what a text does in other signs. */
    @Override
    public boolean add(String word) {
        add(NOWHERE, NOWHERE);
        if (others.length < size) {
            others = Arrays.copyOf(others, begins.length);
        }
        others[size - 1] = word;
        return true;
    }

    private void add(int from, int to) {
        if (size == begins.length) {
            begins = Arrays.copyOf(begins, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        begins[size] = from;
        ends[size] = to;
        size++;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public String get(int index) {
        return begins[index] == NOWHERE
                ? others[index]
                : word(text, begins[index], ends[index], signs);
    }

    private String word(String where, int from, int to, DecimalSigns written) {
        return factor.equals(Rational.ONE)
                ? written.plain(where.substring(from, to))
                : new PlainReading(NumberType.EXACT)
                        .readShort(where, from, to, written)
                        .times(factor)
                        .toString();
    }
}
