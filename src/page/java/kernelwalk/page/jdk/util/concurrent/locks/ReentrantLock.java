package kernelwalk.page.jdk.util.concurrent.locks;

/** A lock that nobody waits for: a page has one thread. */
public class ReentrantLock {
    public void lock() {}

    public boolean tryLock() {
        return true;
    }

    public void unlock() {}
}
