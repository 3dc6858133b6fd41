package kernelwalk.page.jdk.util.concurrent.atomic;

/** A sum of one thread. */
public class LongAdder {
    private long sum;

    public void add(long number) {
        sum += number;
    }

    public void increment() {
        sum++;
    }

    public long sum() {
        return sum;
    }
}
