package kernelwalk.homework.diagnosis;

import java.util.function.Supplier;

/** A value that is worked out when it is first asked for. */
public final class Once<T> implements Supplier<T> {

    private final Supplier<T> work;
    private volatile T value;

    public Once(Supplier<T> work) {
        this.work = work;
    }

    @Override
    public T get() {
        T known = value;
        if (known == null) {
            synchronized (this) {
                known = value == null ? work.get() : value;
                value = known;
            }
        }
        return known;
    }
}
