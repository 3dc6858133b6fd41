package kernelwalk.exercise.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.DosFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Whose a file is and who may do what with it, as far as a system knows. */
public final class FileRights {

    private static final Set<PosixFilePermission> ALL_MINE =
            PosixFilePermissions.fromString("rwx------");

    private static final Set<PosixFilePermission> WRITING =
            PosixFilePermissions.fromString("-w--w--w-");

    private FileRights() {}

    /** Whether a file is not meant to be written: the user may not, or nobody may as its rights say. */
    public static boolean isReadOnly(Path file) {
        if (!Files.exists(file)) {
            return false;
        }
        try {
            PosixFileAttributeView posix = posix(file);
            return !Files.isWritable(file)
                    || posix != null
                            && posix.readAttributes().permissions().stream()
                                    .noneMatch(WRITING::contains);
        } catch (IOException unknown) {
            return false;
        }
    }

    /**
     * Makes a folder that nobody else can look into.
     *
     * @param forNewFile whether what will lie there replaces no other: as Windows gives it the rights of its first
     *                   folder, that one is like any other there
     */
    static void makeFolder(Path folder, boolean forNewFile) throws IOException {
        Path parent = folder.getParent();
        if (posix(parent) != null) {
            Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(ALL_MINE));
        } else if (forNewFile || acl(parent) == null) {
            Files.createDirectory(folder);
        } else {
            Files.createDirectory(folder, new ForOwner(entries(folder)));
        }
    }

    private static List<AclEntry> entries(Path folder) throws IOException {
        UserPrincipal me =
                folder.getFileSystem()
                        .getUserPrincipalLookupService()
                        .lookupPrincipalByName(System.getProperty("user.name"));
        return List.of(
                AclEntry.newBuilder()
                        .setType(AclEntryType.ALLOW)
                        .setPrincipal(me)
                        .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                        .build());
    }

    private record ForOwner(List<AclEntry> value) implements FileAttribute<List<AclEntry>> {

        @Override
        public String name() {
            return "acl:acl";
        }
    }

    /** Whether a folder was made by {@link #makeFolder} for somebody, so that nobody else has put anything there. */
    static boolean isOnlyOf(UserPrincipal owner, Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        PosixFileAttributeView posix = posix(folder);
        return Files.getOwner(folder).equals(owner)
                && (posix == null || posix.readAttributes().permissions().equals(ALL_MINE));
    }

    /** Has a file be written that nobody else can reach. */
    static void letWrite(Path file) throws IOException {
        PosixFileAttributeView posix = posix(file);
        if (posix != null) {
            posix.setPermissions(PosixFilePermissions.fromString("rw-------"));
        } else {
            protect(file, false);
        }
    }

    /** Says on Windows whether a file is read-only, which its rights say elsewhere. */
    static void protect(Path file, boolean readOnly) throws IOException {
        DosFileAttributeView dos = Files.getFileAttributeView(file, DosFileAttributeView.class);
        if (posix(file) == null && dos != null && dos.readAttributes().isReadOnly() != readOnly) {
            dos.setReadOnly(readOnly);
        }
    }

    /** Gives a file the group and the owner of another; whether it has them now. */
    static boolean keepOwner(Path from, Path to) throws IOException {
        PosixFileAttributeView posix = posix(to);
        if (posix == null) {
            return true;
        }
        PosixFileAttributes old = posix(from).readAttributes();
        PosixFileAttributes now = posix.readAttributes();
        try {
            if (!now.group().equals(old.group())) {
                posix.setGroup(old.group());
            }
            if (!now.owner().equals(old.owner())) {
                posix.setOwner(old.owner());
            }
            return true;
        } catch (IOException mayNot) {
            return false;
        }
    }

    /** Gives a file the rights of another; those of its group only as far as everybody has them, if it is not the same. */
    static void keepRights(Path from, Path to) throws IOException {
        PosixFileAttributeView posix = posix(to);
        if (posix == null) {
            return;
        }
        PosixFileAttributes old = posix(from).readAttributes();
        PosixFileAttributes now = posix.readAttributes();
        var rights = EnumSet.noneOf(PosixFilePermission.class);
        rights.addAll(old.permissions());
        if (!now.group().equals(old.group())) {
            lessen(rights, PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);
            lessen(rights, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
            lessen(rights, PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.OTHERS_EXECUTE);
        }
        if (!now.permissions().equals(rights)) {
            posix.setPermissions(rights);
        }
    }

    private static void lessen(
            Set<PosixFilePermission> rights, PosixFilePermission group, PosixFilePermission all) {
        if (!rights.contains(all)) {
            rights.remove(group);
        }
    }

    private static PosixFileAttributeView posix(Path file) {
        return Files.getFileAttributeView(file, PosixFileAttributeView.class);
    }

    private static AclFileAttributeView acl(Path file) {
        return Files.getFileAttributeView(file, AclFileAttributeView.class);
    }
}
