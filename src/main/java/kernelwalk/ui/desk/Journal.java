package kernelwalk.ui.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.StudentWork;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.file.ExerciseFileException;
import kernelwalk.exercise.file.SavedSheet;
import kernelwalk.ui.document.Standing;
import kernelwalk.ui.document.Standing.Beside;

/**
 * What lies on the desk of one window, in a folder that this window alone writes in and holds while it runs. Work that
 * its file does not hold stands in a file of its own, which every change replaces whole.
 *
 * <p>Its parts are written in such an order that work never stands beside the name of a file it does not belong to.
 */
final class Journal implements AutoCloseable {

    private static final String NOTE = "desk.properties";
    private static final String WORK = "unsaved" + ExerciseFile.ENDING;
    private static final String BESIDE = "beside" + ExerciseFile.ENDING;
    private static final String ANSWERS = "answers";
    private static final String LOCK = "lock";

    /** What held the only desk before each window had one of its own. */
    private static final String LOCK_OF_ONLY = "desk.lock";

    private static final String CLOSED = "closed";
    private static final String WRITTEN = "written";
    private static final String DIGEST = "digest";
    private static final int TRIALS = 100;

    /** When the window began, in milliseconds, and the number of its process. */
    private static final Pattern NAME = Pattern.compile("([0-9]{1,18})-[0-9]{1,18}");

    private final Path folder;
    private final boolean isOnly;
    private final ProcessLock lock;
    private final Map<String, String> note;
    private Optional<Path> lastFile;
    private Optional<Exercise> lastBeside = Optional.empty();

    private Journal(Path folder, boolean isOnly, ProcessLock lock, Map<String, String> note) {
        this.folder = folder;
        this.isOnly = isOnly;
        this.lock = lock;
        this.note = note;
        this.lastFile = file();
    }

    /**
     * A new one below a folder.
     *
     * @throws IOException when nothing can be written there
     */
    static Journal begin(Path windows) throws IOException {
        long now = System.currentTimeMillis();
        for (int trial = 0; trial < TRIALS; trial++) {
            Path folder = windows.resolve((now + trial) + "-" + ProcessHandle.current().pid());
            Files.createDirectories(folder);
            Optional<ProcessLock> lock = ProcessLock.take(folder.resolve(LOCK));
            if (lock.isPresent()) {
                return new Journal(folder, false, lock.get(), Map.of());
            }
        }
        throw new IOException("every name is taken in " + windows);
    }

    static boolean isNamed(Path folder) {
        return NAME.matcher(folder.getFileName().toString()).matches();
    }

    /**
     * What a window has left; empty when it still runs.
     *
     * @throws IOException when that cannot be known
     */
    static Optional<Journal> left(Path folder, SetAside aside) throws IOException {
        return ProcessLock.take(folder.resolve(LOCK))
                .filter(lock -> lock.isSure() || !processRuns(folder))
                .map(lock -> new Journal(folder, false, lock, note(folder, aside)));
    }

    private static boolean processRuns(Path folder) {
        String name = folder.getFileName().toString();
        return ProcessHandle.of(Long.parseLong(name.substring(name.indexOf('-') + 1))).isPresent();
    }

    /** What was the only desk before each window had one of its own; empty when there is none, or it is being taken over. */
    static Optional<Journal> only(Path folder, SetAside aside) throws IOException {
        if (!isThere(folder.resolve(NOTE)) && !isThere(folder.resolve(WORK))) {
            return Optional.empty();
        }
        return ProcessLock.take(folder.resolve(LOCK_OF_ONLY))
                .map(lock -> new Journal(folder, true, lock, note(folder, aside)));
    }

    private static Map<String, String> note(Path folder, SetAside aside) {
        return SmallFile.read(folder.resolve(NOTE), aside);
    }

    private static boolean isThere(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** The file that lies on the desk of a window that may run, as far as that can be read. */
    static Optional<Path> fileOf(Path folder) {
        try {
            return path(SmallFile.read(folder.resolve(NOTE)).get("file"));
        } catch (IOException beingWritten) {
            return Optional.empty();
        }
    }

    /** Whether nothing was ever written. */
    boolean isEmpty() {
        return note.isEmpty() && !isThere(work());
    }

    /** What it holds that is nowhere else: what a window that was closed still has is a changed lesson. */
    List<Path> orphans() {
        if (note.containsKey(CLOSED)) {
            return List.of();
        }
        List<Path> orphans = new ArrayList<>();
        if (isUnsaved()) {
            orphans.add(work());
        }
        if (StandingNote.isAside(note) && isThere(beside())) {
            orphans.add(beside());
        }
        return orphans;
    }

    /** Whether it holds work that was not saved. */
    boolean isUnsaved() {
        return isThere(work()) && !"false".equals(note.get("unsaved"));
    }

    /** The file that the work belongs to. */
    Optional<Path> file() {
        return path(note.get("file"));
    }

    /** The digest of what the file held when it was read or written last, as far as that is known. */
    Optional<String> digest() {
        return Optional.ofNullable(note.get(DIGEST));
    }

    /** The recent files, which stood here before all windows had one list. */
    List<Path> recent() {
        return IntStream.range(0, RecentFiles.MOST)
                .mapToObj(i -> path(note.get("recent." + i)))
                .flatMap(Optional::stream)
                .toList();
    }

    static Optional<Path> path(String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    Path work() {
        return folder.resolve(WORK);
    }

    /** What the work was compared with. */
    Path beside() {
        return folder.resolve(BESIDE);
    }

    /**
     * How the work stood before a class.
     *
     * @param compared what it was compared with, as far as that can be read
     */
    Standing standing(Optional<Exercise> compared) {
        return StandingNote.read(note, compared);
    }

    /** What was written here on exercises without a file; empty where that is the folder of all windows. */
    Optional<Path> answers() {
        return isOnly ? Optional.empty() : Optional.of(folder.resolve(ANSWERS));
    }

    /** When the window began. */
    Instant begun() {
        var name = NAME.matcher(folder.getFileName().toString());
        return name.matches() ? Instant.ofEpochMilli(Long.parseLong(name.group(1))) : Instant.EPOCH;
    }

    /** When something was written last. */
    Instant written() {
        try {
            return Instant.parse(note.getOrDefault(WRITTEN, ""));
        } catch (DateTimeParseException e) {
            return Stream.of(NOTE, WORK)
                    .map(folder::resolve)
                    .map(Journal::when)
                    .max(Instant::compareTo)
                    .orElseThrow();
        }
    }

    private static Instant when(Path file) {
        try {
            return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
        } catch (IOException e) {
            return Instant.EPOCH;
        }
    }

    /** Whether others still know that it is held. */
    boolean isHeld() {
        return lock.isThere();
    }

    /**
     * Writes what lies on the desk.
     *
     * @throws IOException when it cannot be written; what was written before may be found instead
     */
    void write(DeskState state) throws IOException {
        boolean hasWork = state.unsaved() || state.file().isEmpty();
        if (!hasWork || !state.file().equals(lastFile)) {
            Files.deleteIfExists(work());
        }
        writeBeside(state.standing().beside().map(Beside::exercise));
        SmallFile.write(folder.resolve(NOTE), note(state));
        lastFile = state.file();
        if (hasWork) {
            write(work(), new SavedSheet(state.sheet(), state.work()));
        }
    }

    /** It changes seldom, and may be as large as the work. */
    private void writeBeside(Optional<Exercise> beside) throws IOException {
        if (beside.isEmpty()) {
            Files.deleteIfExists(beside());
        } else if (!beside.equals(lastBeside)) {
            write(beside(), new SavedSheet(beside.get(), StudentWork.NONE));
        }
        lastBeside = beside;
    }

    private static void write(Path file, SavedSheet sheet) throws IOException {
        try {
            ExerciseFile.write(file, sheet);
        } catch (ExerciseFileException e) {
            throw new IOException(e);
        }
    }

    private static Map<String, String> note(DeskState state) {
        Map<String, String> note = new HashMap<>();
        state.file().ifPresent(file -> note.put("file", file.toString()));
        state.digest().ifPresent(digest -> note.put(DIGEST, digest));
        note.put("unsaved", Boolean.toString(state.unsaved()));
        note.put(WRITTEN, Instant.now().toString());
        StandingNote.write(state.standing(), note);
        return note;
    }

    /** The window was closed, and nothing in it had to be saved. */
    void markClosed() throws IOException {
        Map<String, String> last = new HashMap<>(SmallFile.read(folder.resolve(NOTE)));
        last.put(CLOSED, "true");
        last.put(WRITTEN, Instant.now().toString());
        SmallFile.write(folder.resolve(NOTE), last);
    }

    /** Takes it from the disk: all that it held is elsewhere. */
    void delete() {
        try {
            Files.deleteIfExists(work());
            Files.deleteIfExists(beside());
            Files.deleteIfExists(folder.resolve(NOTE));
            if (isOnly) {
                close();
                Files.deleteIfExists(folder.resolve(LOCK_OF_ONLY));
            } else {
                Leftovers.in(folder);
                Leftovers.in(folder.resolve(ANSWERS));
                Files.deleteIfExists(folder.resolve(ANSWERS));
                close();
                Files.deleteIfExists(folder.resolve(LOCK));
                Files.deleteIfExists(folder);
            }
        } catch (IOException | UncheckedIOException e) {
            // Whoever starts the program next tries again.
        } finally {
            close();
        }
    }

    /** Lets it go, so that another window can take it over. */
    @Override
    public void close() {
        lock.close();
    }
}
