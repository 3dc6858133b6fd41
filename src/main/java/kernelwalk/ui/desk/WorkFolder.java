package kernelwalk.ui.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.StudentWork;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.file.ExerciseFileException;
import kernelwalk.exercise.file.SavedSheet;
import kernelwalk.ui.document.KeptWork;

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
    private final SetAside aside;

    WorkFolder(Path folder, SetAside aside) {
        this.folder = folder;
        this.aside = aside;
    }

    /** What was written on an exercise; empty when nothing was, or it cannot be read, which is set aside. */
    Optional<StudentWork> of(Exercise exercise) {
        Path file = folder.resolve(name(exercise));
        return read(file)
                .filter(found -> found.sheet().equals(KeptWork.bare(exercise)))
                .map(SavedSheet::work);
    }

    private Optional<SavedSheet> read(Path file) {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            if (Files.isRegularFile(file)) {
                return Optional.of(ExerciseFile.readSaved(file));
            }
        } catch (ExerciseFileException e) {
            // It is set aside, as whatever else is no exercise file.
        }
        aside.unreadable(file);
        return Optional.empty();
    }

    /** Whether something was written on an exercise. */
    boolean has(Exercise exercise) {
        return Files.exists(folder.resolve(name(exercise)));
    }

    /**
     * Takes over what another window has left, of which nothing may stay behind. Where both have written, the later
     * counts, and the earlier is given a name of its own.
     *
     * @param begun when the other window began: what was written here before, it has known
     * @return what was given a name of its own
     * @throws IOException when something cannot be moved
     */
    List<Path> takeOver(WorkFolder other, Instant begun) throws IOException {
        List<Path> rescued = new ArrayList<>();
        for (Written left : other.files()) {
            Path here = folder.resolve(left.file().getFileName());
            Optional<SavedSheet> saved = other.read(left.file());
            if (saved.isEmpty()) {
                continue;
            }
            Optional<Instant> known = read(here).flatMap(_ -> when(here));
            boolean isBlank = saved.get().work().isBlank();
            boolean isOthers = known.filter(when -> when.isAfter(begun)).isPresent();
            if (isOthers && Files.mismatch(here, left.file()) < 0) {
                Files.delete(left.file());
            } else if (isOthers && (isBlank || known.get().isAfter(left.when()))) {
                rescued.addAll(isBlank ? List.of() : aside.rescue(left.file()).stream().toList());
                Files.deleteIfExists(left.file());
            } else {
                if (isOthers) {
                    rescued.addAll(aside.rescue(here).stream().toList());
                }
                move(left.file(), here, isBlank);
            }
        }
        return rescued;
    }

    /** It counts from now on: who began before has not found it here. */
    private void move(Path left, Path here, boolean isBlank) throws IOException {
        if (isBlank) {
            Files.deleteIfExists(here);
            Files.delete(left);
        } else {
            Files.createDirectories(folder);
            Files.move(left, here, StandardCopyOption.REPLACE_EXISTING);
            Files.setLastModifiedTime(here, FileTime.from(Instant.now()));
        }
    }

    /**
     * Deletes what was written so long ago, or on so many exercises ago, that nobody comes back to it.
     *
     * @param now  when that is looked for
     * @param open the exercise that lies there, whose answers stay
     */
    void prune(Instant now, Optional<Exercise> open) {
        Optional<Path> staying = open.map(exercise -> folder.resolve(name(exercise)));
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
                    .flatMap(file -> when(file).map(when -> new Written(file, when)).stream())
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private static Optional<Instant> when(Path file) {
        try {
            return Optional.of(
                    Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant());
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

    static String name(Exercise exercise) {
        String text = ExerciseFile.text(KeptWork.bare(exercise));
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            String name = HexFormat.of().formatHex(hash).substring(0, LETTERS_OF_A_NAME);
            return name + ExerciseFile.ENDING;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
