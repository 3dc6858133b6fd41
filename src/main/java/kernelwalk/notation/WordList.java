package kernelwalk.notation;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;
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
    private char point = '.';
    private int[] begins = new int[FIRST_SIZE];
    private int[] ends = new int[FIRST_SIZE];
    private String[] others = new String[0];
    private int size;

    /**
     * @param factor what each short decimal is multiplied by
     */
    WordList(Rational factor) {
        this.factor = factor;
    }

    /** Adds a short decimal that stands in a text. */
    void addShort(String where, int from, int to, char decimal) {
        if (size == 0) {
            text = where;
            point = decimal;
        }
        if (where == text && decimal == point) {
            add(from, to);
        } else {
            add(word(where, from, to, decimal));
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
                : word(text, begins[index], ends[index], point);
    }

    private String word(String where, int from, int to, char decimal) {
        if (!factor.equals(Rational.ONE)) {
            return ShortDecimal.signed(where, from, to, decimal).times(factor).toString();
        }
        String word = where.substring(from, to);
        return decimal == '.' ? word : word.replace(decimal, '.');
    }
}
