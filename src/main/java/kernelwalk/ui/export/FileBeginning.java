package kernelwalk.ui.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** The first bytes of a file; what comes after them is not even made. */
final class FileBeginning extends OutputStream {

    /** Enough was written. */
    private static final class Enough extends IOException {

        private static final long serialVersionUID = 1;
    }

    /** Writes a file. */
    interface Content {
        void writeTo(OutputStream bytes) throws IOException;
    }

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final int most;

    private FileBeginning(int most) {
        this.most = most;
    }

    /** At most so many bytes of what is written. */
    static byte[] of(Content content, int most) throws IOException {
        var beginning = new FileBeginning(most);
        try {
            content.writeTo(beginning);
        } catch (Enough full) {
            return beginning.bytes.toByteArray();
        }
        return beginning.bytes.toByteArray();
    }

    @Override
    public void write(int one) throws IOException {
        if (bytes.size() == most) {
            throw new Enough();
        }
        bytes.write(one);
    }

    @Override
    public void write(byte[] many, int from, int count) throws IOException {
        int room = Math.min(count, most - bytes.size());
        bytes.write(many, from, room);
        if (room < count) {
            throw new Enough();
        }
    }
}
