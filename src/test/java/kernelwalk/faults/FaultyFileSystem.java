package kernelwalk.faults;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.FileStoreAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.List;
import java.util.Set;

/** The usual file system, on a disk on which things go wrong. */
final class FaultyFileSystem extends FileSystem {

    private final FaultyProvider provider;
    private final FileSystem usual;

    FaultyFileSystem(FaultyProvider provider, FileSystem usual) {
        this.provider = provider;
        this.usual = usual;
    }

    @Override
    public FileSystemProvider provider() {
        return provider;
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public String getSeparator() {
        return usual.getSeparator();
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        return List.of(getPath("/"));
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        return usual.getFileStores();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return usual.supportedFileAttributeViews();
    }

    @Override
    public Path getPath(String first, String... more) {
        return new FaultyPath(this, usual.getPath(first, more));
    }

    @Override
    public PathMatcher getPathMatcher(String syntaxAndPattern) {
        PathMatcher matcher = usual.getPathMatcher(syntaxAndPattern);
        return path -> matcher.matches(FaultyPath.plain(path));
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        return usual.getUserPrincipalLookupService();
    }

    @Override
    public WatchService newWatchService() {
        throw new UnsupportedOperationException();
    }

    /** The disk, which shows what is wrong with it. */
    record Disk(FileStore usual) {

        FileStore store() {
            return new FileStore() {
                @Override
                public String name() {
                    return usual.name();
                }

                @Override
                public String type() {
                    return usual.type();
                }

                @Override
                public boolean isReadOnly() {
                    return Faults.isReadOnly();
                }

                @Override
                public long getTotalSpace() throws IOException {
                    return usual.getTotalSpace();
                }

                @Override
                public long getUsableSpace() throws IOException {
                    return Faults.isFull() ? 0 : usual.getUsableSpace();
                }

                @Override
                public long getUnallocatedSpace() throws IOException {
                    return getUsableSpace();
                }

                @Override
                public boolean supportsFileAttributeView(Class<? extends FileAttributeView> type) {
                    return usual.supportsFileAttributeView(type);
                }

                @Override
                public boolean supportsFileAttributeView(String name) {
                    return usual.supportsFileAttributeView(name);
                }

                @Override
                public <V extends FileStoreAttributeView> V getFileStoreAttributeView(
                        Class<V> type) {
                    return usual.getFileStoreAttributeView(type);
                }

                @Override
                public Object getAttribute(String attribute) throws IOException {
                    return usual.getAttribute(attribute);
                }
            };
        }
    }
}
