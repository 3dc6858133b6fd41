package org.teavm.classlib.java.util.concurrent.locks;

/** A lock that nobody waits for: a page has one thread. */
public class TReentrantLock {
    public void lock() {}

    public boolean tryLock() {
        return true;
    }

    public void unlock() {}
}
