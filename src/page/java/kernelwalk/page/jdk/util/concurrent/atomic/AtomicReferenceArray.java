package kernelwalk.page.jdk.util.concurrent.atomic;

import java.util.function.BinaryOperator;

/** A list of a fixed length, used by one thread. */
public class AtomicReferenceArray<E> {
    private final E[] elements;

    @SuppressWarnings("unchecked")
    public AtomicReferenceArray(int length) {
        elements = (E[]) new Object[length];
    }

    public E get(int index) {
        return elements[index];
    }

    public void set(int index, E element) {
        elements[index] = element;
    }

    public E accumulateAndGet(int index, E element, BinaryOperator<E> function) {
        elements[index] = function.apply(elements[index], element);
        return elements[index];
    }

    public E getAndSet(int index, E element) {
        E before = elements[index];
        elements[index] = element;
        return before;
    }
}
