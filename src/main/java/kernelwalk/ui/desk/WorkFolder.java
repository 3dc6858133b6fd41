package kernelwalk.ui.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

    /** What was written is kept so long without being looked at. */
    private static final Duration KEPT = Duration.ofDays(365);

    /** Of so many exercises the latest. */
    private static final int MOST = 500;

    private static final Pattern NAME =
            Pattern.compile("[0-9a-f]{32}" + Pattern.quote(ExerciseFile.ENDING));

    /** A file, and when it was written. */
    private record Written(Path file, Instant when) {}

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

    /**
     * Deletes what was written so long ago, or on so many exercises ago, that nobody comes back to it.
     *
     * @param now  when that is looked for
     * @param open the exercise that lies there, whose answers stay
     */
    void prune(Instant now, Optional<Exercise> open) {
        Optional<Path> staying = open.map(this::file);
        List<Written> files =
                files().stream()
                        .filter(written -> !staying.equals(Optional.of(written.file())))
                        .sorted(Comparator.comparing(Written::when).reversed())
                        .toList();
        for (int i = 0; i < files.size(); i++) {
            if (i >= MOST || files.get(i).when().isBefore(now.minus(KEPT))) {
                delete(files.get(i).file());
            }
        }
    }

    private List<Written> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> NAME.matcher(file.getFileName().toString()).matches())
                    .flatMap(file -> written(file).stream())
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private static Optional<Written> written(Path file) {
        try {
            return Optional.of(new Written(file, Files.getLastModifiedTime(file).toInstant()));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // Whoever starts the program next tries again.
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
