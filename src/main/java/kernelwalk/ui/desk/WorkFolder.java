package kernelwalk.ui.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.StudentWork;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.file.ExerciseFileException;
import kernelwalk.exercise.file.SavedSheet;
import kernelwalk.ui.document.KeptWork;
import kernelwalk.ui.document.KeptWork.Kept;

/** Keeps what students have written on exercises without a file: an exercise file each, named after its exercise. */
final class WorkFolder {

    private static final int LETTERS_OF_A_NAME = 32;

    private final Path folder;
    private final Map<Exercise, StudentWork> written = new HashMap<>();

    WorkFolder(Path folder) {
        this.folder = folder;
    }

    /** What was written on an exercise; empty when nothing was, or it cannot be read. */
    Optional<StudentWork> of(Exercise exercise) {
        Path file = file(exercise);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            SavedSheet found = ExerciseFile.readSaved(file);
            return Optional.of(found.work())
                    .filter(_ -> found.sheet().equals(KeptWork.bare(exercise)));
        } catch (ExerciseFileException e) {
            return Optional.empty();
        }
    }

    /**
     * Writes what has changed; an exercise on which nothing is written any more has no file.
     *
     * @throws IOException when something cannot be written; what was written before may be found instead
     */
    void write(List<Kept> pages) throws IOException {
        for (Kept page : pages) {
            StudentWork work = page.work().written();
            if (!work.equals(written.get(page.exercise()))) {
                write(page.exercise(), work);
                written.put(page.exercise(), work);
            }
        }
    }

    private void write(Exercise exercise, StudentWork work) throws IOException {
        if (work.isBlank()) {
            Files.deleteIfExists(file(exercise));
            return;
        }
        Files.createDirectories(folder);
        try {
            ExerciseFile.write(file(exercise), new SavedSheet(KeptWork.bare(exercise), work));
        } catch (ExerciseFileException e) {
            throw new IOException(e);
        }
    }

    private Path file(Exercise exercise) {
        String text = ExerciseFile.text(KeptWork.bare(exercise));
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            String name = HexFormat.of().formatHex(hash).substring(0, LETTERS_OF_A_NAME);
            return folder.resolve(name + ExerciseFile.ENDING);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
