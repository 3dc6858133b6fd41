package org.teavm.classlib.java.io;

import java.io.Writer;

/** A writer that writes to another. */
public abstract class TFilterWriter extends Writer {
    protected Writer out;

    protected TFilterWriter(Writer out) {
        super(out);
        this.out = out;
    }
}
