package kernelwalk.exercise.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes that end with a {@link TooManyBytesException} where there are more than any exercise needs. */
final class BoundedBytes extends FilterInputStream {

    /** The most bytes of a file. */
    static final long MOST = 1L << 26;

    private long read;

    BoundedBytes(InputStream bytes) {
        super(bytes);
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        count(Math.max(count, 0));
        return count;
    }

    private void count(int more) throws TooManyBytesException {
        read += more;
        if (read > MOST) {
            throw new TooManyBytesException();
        }
    }
}
