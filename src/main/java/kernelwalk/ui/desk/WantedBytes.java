package kernelwalk.ui.desk;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import kernelwalk.convolution.Progress;

/** Bytes that are written as long as they are wanted. */
final class WantedBytes extends FilterOutputStream {

    private final Progress progress;

    WantedBytes(OutputStream bytes, Progress progress) {
        super(bytes);
        this.progress = progress;
    }

    /**
     * @throws java.util.concurrent.CancellationException when they are not wanted any more
     */
    @Override
    public void write(int one) throws IOException {
        progress.check();
        out.write(one);
    }

    /**
     * @throws java.util.concurrent.CancellationException when they are not wanted any more
     */
    @Override
    public void write(byte[] many, int from, int count) throws IOException {
        progress.check();
        out.write(many, from, count);
    }
}
