package kernelwalk.ui.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kernelwalk.exercise.Sheet;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.file.ExerciseFileException;
import kernelwalk.exercise.file.SavedSheet;

/** What has become of lessons, in a folder of all windows. What another window has left there is not written over. */
public final class CopyFolder {

    private final Path folder;
    private final SetAside aside;
    private final RecentFile recent;
    private final Trouble trouble;

    /** What was written before has been found by this window. */
    private final Instant begun = Instant.now();

    /** What this window has read or written. */
    private final Map<String, Sheet> known = new HashMap<>();

    /** What is still to be written, and to be taken away. */
    private final Map<String, Optional<Sheet>> waiting = new LinkedHashMap<>();

    CopyFolder(Path folder, SetAside aside, RecentFile recent, Trouble trouble) {
        this.folder = folder;
        this.aside = aside;
        this.recent = recent;
        this.trouble = trouble;
    }

    /** A copy; empty when there is none, or it cannot be read, which is set aside. */
    synchronized Optional<Sheet> read(String key) {
        Reading reading = Reading.of(file(key));
        if (reading.problem().isPresent()) {
            aside.unreadable(file(key));
        }
        Optional<Sheet> sheet = reading.saved().map(SavedSheet::sheet);
        sheet.ifPresent(copy -> known.put(key, copy));
        return sheet;
    }

    /** Writes a copy, or takes it away; what cannot be done now is tried again. */
    synchronized void put(String key, Optional<Sheet> copy) {
        waiting.put(key, copy);
        writeRest();
    }

    /** Writes what could not be written before; whether nothing is left. */
    synchronized boolean writeRest() {
        try {
            for (Iterator<String> keys = waiting.keySet().iterator(); keys.hasNext(); ) {
                String key = keys.next();
                aside.folder().alone(_ -> write(key, waiting.get(key)));
                keys.remove();
            }
            trouble.isOver(this);
        } catch (IOException e) {
            trouble.has(this);
        }
        return waiting.isEmpty();
    }

    private Path write(String key, Optional<Sheet> copy) throws IOException {
        Path file = file(key);
        boolean isOthers = isFresh(file) && !isKnown(file, known.get(key));
        if (copy.isPresent()) {
            if (isOthers) {
                recent.putFirst(List.of(aside.rescue(file).orElseThrow(IOException::new)));
            }
            write(file, copy.get());
            known.put(key, copy.get());
        } else if (!isOthers) {
            Files.deleteIfExists(file);
            known.remove(key);
        }
        return file;
    }

    private void write(Path file, Sheet copy) throws IOException {
        Files.createDirectories(folder);
        try {
            ExerciseFile.write(file, copy);
        } catch (ExerciseFileException e) {
            throw new IOException(e);
        }
    }

    private boolean isFresh(Path file) throws IOException {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                && Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS)
                        .toInstant()
                        .isAfter(begun);
    }

    private static boolean isKnown(Path file, Sheet known) throws IOException {
        return known != null
                && Files.isRegularFile(file)
                && Files.readString(file).equals(ExerciseFile.text(known));
    }

    private Path file(String key) {
        return folder.resolve(key + ExerciseFile.ENDING);
    }
}
