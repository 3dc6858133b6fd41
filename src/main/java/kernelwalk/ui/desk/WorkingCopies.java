package kernelwalk.ui.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Sheet;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.file.ExerciseFileException;

/**
 * What has become of lessons that were changed and left: whoever comes back to one finds his changes. They are kept in
 * memory, and in a folder once there is one; a lesson whose own file has changed since is another lesson.
 */
public final class WorkingCopies {

    private final Map<String, Sheet> kept = new HashMap<>();
    private Optional<Path> folder = Optional.empty();

    /** Has them kept in a folder too; it need not be there. */
    public void keep(Path own) {
        folder = Optional.of(own);
    }

    /** A lesson as it was left last, or else itself. */
    Sheet of(Sheet lesson) {
        String key = key(lesson);
        return Optional.ofNullable(kept.get(key)).or(() -> read(key)).orElse(lesson);
    }

    /** Keeps what has become of a lesson; of one without changes there is nothing to be kept. */
    void leave(Sheet lesson, Sheet changed) {
        if (changed.equals(lesson)) {
            forget(lesson);
        } else {
            String key = key(lesson);
            kept.put(key, changed);
            write(key, changed);
        }
    }

    /** The changes of a lesson are kept elsewhere, or are no more. */
    void forget(Sheet lesson) {
        String key = key(lesson);
        kept.remove(key);
        try {
            if (folder.isPresent()) {
                Files.deleteIfExists(file(folder.get(), key));
            }
        } catch (IOException e) {
            // Whoever finds the old changes again can take them back.
        }
    }

    private void write(String key, Sheet changed) {
        try {
            if (folder.isPresent()) {
                Files.createDirectories(folder.get());
                ExerciseFile.write(file(folder.get(), key), changed);
            }
        } catch (IOException | ExerciseFileException e) {
            // A full or locked disk: the changes are still found while the program runs.
        }
    }

    private Optional<Sheet> read(String key) {
        return folder.map(own -> file(own, key)).filter(Files::exists).flatMap(WorkingCopies::read);
    }

    private static Optional<Sheet> read(Path file) {
        try {
            Sheet sheet = ExerciseFile.readSheet(file);
            if (sheet instanceof Exercise exercise) {
                exercise.compute();
            }
            return Optional.of(sheet);
        } catch (ExerciseFileException | ConvolutionException | OutOfMemoryError e) {
            return Optional.empty();
        }
    }

    private static Path file(Path folder, String key) {
        return folder.resolve(key + ExerciseFile.ENDING);
    }

    /** The same for the same lesson whenever the program runs. */
    private static String key(Sheet lesson) {
        byte[] text = ExerciseFile.text(lesson).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(text).toString();
    }
}
