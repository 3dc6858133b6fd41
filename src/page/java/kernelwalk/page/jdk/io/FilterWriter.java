package kernelwalk.page.jdk.io;

import java.io.Writer;

/** A writer that writes to another. */
public abstract class FilterWriter extends Writer {
    protected Writer out;

    protected FilterWriter(Writer out) {
        super(out);
        this.out = out;
    }
}
