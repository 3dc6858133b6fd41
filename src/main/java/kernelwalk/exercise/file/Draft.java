package kernelwalk.exercise.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * A file that is being written: it lies in a folder of its own beside the place that it is for, where nobody else can
 * reach it, under a name that is short whatever its own is. A lock tells that it is in use.
 */
final class Draft implements AutoCloseable {

    /** The names of the folders, of which every system takes 15 characters. */
    static final Pattern NAME = Pattern.compile("\\.kw[0-9a-z]{8}\\.tmp");

    /** What a further name of the file is called whose content is being replaced. */
    static final String OLD = "old";

    private static final int LETTERS = 8;
    private static final int TRIES = 3;

    /** Those of this run, whose locks a second opening would loosen. */
    private static final Set<Path> MINE = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private FileChannel channel;
    private boolean isNeeded;

    private Draft(Path folder) {
        this.folder = folder;
    }

    /**
     * Begins a file, empty, but with the owner, the rights and the attributes of what it is to replace.
     *
     * @throws IOException when it cannot be begun; nothing is left of it
     */
    static Draft of(Path target) throws IOException {
        for (int tried = 1; ; tried++) {
            Draft draft = new Draft(target.resolveSibling(name()));
            try {
                if (draft.begin(target)) {
                    return draft;
                }
            } catch (NoSuchFileException | FileAlreadyExistsException e) {
                if (tried == TRIES) {
                    draft.close();
                    throw e;
                }
            } catch (IOException | RuntimeException e) {
                draft.close();
                throw e;
            }
            draft.close();
        }
    }

    /** What a run has left in a folder; it is needed as long as that run, or another, has it. */
    static Draft leftIn(Path folder) throws IOException {
        Draft draft = new Draft(folder);
        draft.isNeeded =
                !MINE.add(folder)
                        || Files.isRegularFile(draft.file(), LinkOption.NOFOLLOW_LINKS)
                                && !draft.lock(false);
        return draft;
    }

    private static String name() {
        var random = new SecureRandom();
        var name = new StringBuilder(".kw");
        for (int i = 0; i < LETTERS; i++) {
            name.append(
                    Character.forDigit(random.nextInt(Character.MAX_RADIX), Character.MAX_RADIX));
        }
        return name.append(".tmp").toString();
    }

    private boolean begin(Path target) throws IOException {
        boolean isNew = Files.notExists(target);
        MINE.add(folder);
        FileRights.makeFolder(folder, isNew);
        if (isNew) {
            Files.createFile(file());
        } else {
            try {
                Files.copy(target, file(), StandardCopyOption.COPY_ATTRIBUTES);
            } catch (AccessDeniedException mayNotBeRead) {
                Files.deleteIfExists(file());
                Files.createFile(file());
            }
            FileRights.letWrite(file());
        }
        if (!lock(true) || Files.notExists(file())) {
            return false;
        }
        channel.truncate(0);
        return true;
    }

    /** Whether it is ours now, or else whether it is where the disk knows no locks. */
    private boolean lock(boolean withoutLocks) throws IOException {
        channel = FileChannel.open(file(), StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException other) {
            return false;
        } catch (IOException knowsNone) {
            return withoutLocks;
        }
    }

    /** Where it lies alone. */
    Path folder() {
        return folder;
    }

    /** Where it lies. */
    Path file() {
        return folder.resolve("new");
    }

    /** Another name of the file whose content is being replaced, as long as that is so. */
    Path old() {
        return folder.resolve(OLD);
    }

    FileChannel channel() {
        return channel;
    }

    /** Whether it stays when it is closed. */
    boolean isNeeded() {
        return isNeeded;
    }

    /** Whether it stays when it is closed: it is whole, and what it is to replace no longer is. */
    void need(boolean longer) {
        isNeeded = longer;
    }

    /** It has taken its place, or is given up. */
    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.close();
            }
            if (!isNeeded) {
                Files.deleteIfExists(old());
                Files.deleteIfExists(file());
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            // Whoever writes here next clears it away.
        } finally {
            MINE.remove(folder);
        }
    }
}
