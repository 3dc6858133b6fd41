package kernelwalk.notation;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntFunction;
import kernelwalk.convolution.Value;

/** Numbers that never change, each made when it is asked for, as there may be millions. */
final class LateNumbers extends AbstractList<Value> implements RandomAccess {

    private final int size;
    private final IntFunction<Value> number;

    /**
     * @param number the number at an index, the same each time
     */
    LateNumbers(int size, IntFunction<Value> number) {
        this.size = size;
        this.number = number;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Value get(int index) {
        return number.apply(Objects.checkIndex(index, size));
    }
}
