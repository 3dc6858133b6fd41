package kernelwalk.faults;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import kernelwalk.faults.Faults.Operation;

/** An open file on a disk on which things go wrong. */
final class FaultyChannel extends FileChannel {

    private final FileChannel usual;
    private final Path file;

    FaultyChannel(FileChannel usual, Path file) {
        this.usual = usual;
        this.file = file;
    }

    @Override
    public int read(ByteBuffer to) throws IOException {
        Faults.meet(Operation.READ, file);
        return usual.read(to);
    }

    @Override
    public long read(ByteBuffer[] to, int offset, int length) throws IOException {
        Faults.meet(Operation.READ, file);
        return usual.read(to, offset, length);
    }

    /** As long as there is room for half of it, that is written. */
    @Override
    public int write(ByteBuffer from) throws IOException {
        try {
            Faults.meet(Operation.FILL, file);
        } catch (IOException fault) {
            usual.write(from.slice(from.position(), from.remaining() / 2));
            throw fault;
        }
        return usual.write(from);
    }

    @Override
    public long write(ByteBuffer[] from, int offset, int length) throws IOException {
        Faults.meet(Operation.FILL, file);
        return usual.write(from, offset, length);
    }

    @Override
    public long position() throws IOException {
        return usual.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
        usual.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return usual.size();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        Faults.meet(Operation.CHANGE, file);
        usual.truncate(size);
        return this;
    }

    @Override
    public void force(boolean metaData) throws IOException {
        Faults.meet(Operation.FILL, file);
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel to) throws IOException {
        Faults.meet(Operation.READ, file);
        return usual.transferTo(position, count, to);
    }

    @Override
    public long transferFrom(ReadableByteChannel from, long position, long count)
            throws IOException {
        Faults.meet(Operation.FILL, file);
        return usual.transferFrom(from, position, count);
    }

    @Override
    public int read(ByteBuffer to, long position) throws IOException {
        Faults.meet(Operation.READ, file);
        return usual.read(to, position);
    }

    @Override
    public int write(ByteBuffer from, long position) throws IOException {
        Faults.meet(Operation.FILL, file);
        return usual.write(from, position);
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
        return usual.map(mode, position, size);
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) throws IOException {
        return usual.lock(position, size, shared);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return usual.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        usual.close();
    }
}
