package kernelwalk.faults;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import kernelwalk.faults.Faults.Operation;

/**
 * The usual file system, on which things {@linkplain Faults go wrong}. Java takes it in place of the usual one with
 * {@code -Djava.nio.file.spi.DefaultFileSystemProvider=kernelwalk.faults.FaultyProvider}.
 */
public final class FaultyProvider extends FileSystemProvider {

    private final FileSystemProvider usual;
    private final FaultyFileSystem system;

    public FaultyProvider(FileSystemProvider usual) {
        this.usual = usual;
        this.system = new FaultyFileSystem(this, usual.getFileSystem(URI.create("file:///")));
    }

    private static Path plain(Path path) {
        return FaultyPath.plain(path);
    }

    @Override
    public String getScheme() {
        return usual.getScheme();
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return system;
    }

    @Override
    public Path getPath(URI uri) {
        return new FaultyPath(system, usual.getPath(uri));
    }

    private static void meetOpening(Path path, Set<? extends OpenOption> options)
            throws IOException {
        boolean makes =
                options.contains(StandardOpenOption.CREATE_NEW)
                        || options.contains(StandardOpenOption.CREATE);
        boolean writes = makes || options.contains(StandardOpenOption.WRITE);
        Faults.meet(
                makes ? Operation.MAKE : writes ? Operation.CHANGE : Operation.OPEN, plain(path));
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        return newFileChannel(path, options, attributes);
    }

    @Override
    public FileChannel newFileChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        meetOpening(path, options);
        return new FaultyChannel(
                usual.newFileChannel(plain(path), options, attributes), plain(path));
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(
            Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
        Faults.meet(Operation.OPEN, plain(folder));
        DirectoryStream<Path> stream =
                usual.newDirectoryStream(
                        plain(folder), path -> filter.accept(new FaultyPath(system, path)));
        return new DirectoryStream<>() {
            @Override
            public Iterator<Path> iterator() {
                Iterator<Path> paths = stream.iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return paths.hasNext();
                    }

                    @Override
                    public Path next() {
                        return new FaultyPath(system, paths.next());
                    }
                };
            }

            @Override
            public void close() throws IOException {
                stream.close();
            }
        };
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
        Faults.meet(Operation.MAKE, plain(folder));
        usual.createDirectory(plain(folder), attributes);
    }

    @Override
    public void createSymbolicLink(Path link, Path target, FileAttribute<?>... attributes)
            throws IOException {
        Faults.meet(Operation.MAKE, plain(link));
        usual.createSymbolicLink(plain(link), plain(target), attributes);
    }

    @Override
    public void createLink(Path link, Path existing) throws IOException {
        Faults.meet(Operation.MAKE, plain(link));
        usual.createLink(plain(link), plain(existing));
    }

    @Override
    public Path readSymbolicLink(Path link) throws IOException {
        Faults.meet(Operation.LOOK, plain(link));
        return new FaultyPath(system, usual.readSymbolicLink(plain(link)));
    }

    @Override
    public void delete(Path path) throws IOException {
        Faults.meet(Operation.REMOVE, plain(path));
        usual.delete(plain(path));
    }

    @Override
    public boolean deleteIfExists(Path path) throws IOException {
        Faults.meet(Operation.REMOVE, plain(path));
        return usual.deleteIfExists(plain(path));
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) throws IOException {
        Faults.meet(Operation.OPEN, plain(source));
        Faults.meet(Operation.MAKE, plain(target));
        usual.copy(plain(source), plain(target), options);
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
        Faults.meet(Operation.CHANGE, plain(target));
        usual.move(plain(source), plain(target), options);
    }

    @Override
    public boolean isSameFile(Path path, Path other) throws IOException {
        Faults.meet(Operation.LOOK, plain(path));
        return usual.isSameFile(plain(path), plain(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return usual.isHidden(plain(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        Faults.meet(Operation.LOOK, plain(path));
        return new FaultyFileSystem.Disk(usual.getFileStore(plain(path))).store();
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        Faults.meet(Operation.LOOK, plain(path));
        usual.checkAccess(plain(path), modes);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(
            Path path, Class<V> type, LinkOption... options) {
        V view = usual.getFileAttributeView(plain(path), type, options);
        return view == null ? null : type.cast(meeting(view, type, plain(path)));
    }

    private static Object meeting(Object view, Class<?> type, Path path) {
        return Proxy.newProxyInstance(
                type.getClassLoader() == null
                        ? FaultyProvider.class.getClassLoader()
                        : type.getClassLoader(),
                new Class<?>[] {type},
                (_, method, arguments) -> {
                    boolean changes = method.getName().startsWith("set");
                    Faults.meet(changes ? Operation.CHANGE : Operation.LOOK, path);
                    try {
                        return method.invoke(view, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(
            Path path, Class<A> type, LinkOption... options) throws IOException {
        Faults.meet(Operation.LOOK, plain(path));
        return usual.readAttributes(plain(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options)
            throws IOException {
        Faults.meet(Operation.LOOK, plain(path));
        return usual.readAttributes(plain(path), attributes, options);
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options)
            throws IOException {
        Faults.meet(Operation.CHANGE, plain(path));
        usual.setAttribute(plain(path), attribute, value, options);
    }
}
