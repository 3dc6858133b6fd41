package kernelwalk.notation;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;

/**
 * What stands where numbers do, in the order of a text. Of a short decimal or fraction only its place is kept, as there
 * may be millions; what it says is made when it is asked for.
 *
 * @param <T> what is made of each
 */
final class NumberList<T> extends AbstractList<T> implements RandomAccess {

    /** In the place of where a number begins: it is among the others. */
    private static final int ELSEWHERE = -1;

    /** What a short number says. */
    interface Short<T> {

        /** Of one that stands in a part of a text. */
        T of(String text, int from, int to, DecimalSigns signs);
    }

    private final Short<T> made;
    private final IntPairs places = new IntPairs();
    private final List<T> others = new ArrayList<>();
    private String text = "";
    private DecimalSigns signs = DecimalSigns.PLAIN;

    NumberList(Short<T> made) {
        this.made = made;
    }

    /** Adds a short decimal or fraction that stands in a text; nothing where something else does. */
    boolean addShort(String where, int from, int to, DecimalSigns written) {
        if (!ShortDecimal.isOne(where, from, to, written)
                && !ShortFraction.isOne(where, from, to)) {
            return false;
        }
        if (places.size() == 0) {
            text = where;
            signs = written;
        }
        if (where == text && written == signs) {
            places.add(from, to);
        } else {
            add(made.of(where, from, to, written));
        }
        return true;
    }

    @Override
    public boolean add(T other) {
        places.add(ELSEWHERE, others.size());
        return others.add(other);
    }

    @Override
    public int size() {
        return places.size();
    }

    @Override
    public T get(int index) {
        int from = places.first(index);
        int to = places.second(index);
        return from == ELSEWHERE ? others.get(to) : made.of(text, from, to, signs);
    }
}
