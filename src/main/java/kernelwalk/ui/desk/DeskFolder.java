package kernelwalk.ui.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Sheet;
import kernelwalk.exercise.StudentWork;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.file.ExerciseFileException;
import kernelwalk.exercise.file.SavedSheet;

/**
 * Keeps the desk in the user's own folder. Work that its file does not hold stands in a file of its own, which every
 * change replaces whole.
 *
 * <p>Its parts are written in such an order that work never stands beside the name of a file it does not belong to.
 */
public final class DeskFolder {

    private static final String NOTE = "desk.properties";
    private static final String WORK = "unsaved" + ExerciseFile.ENDING;
    private static final String OTHERS = "answers";
    private static final String RESCUED = "unsaved-%d" + ExerciseFile.ENDING;

    private final Path folder;
    private final WorkFolder others;
    private Optional<Path> lastFile;

    public DeskFolder(Path folder) {
        this.folder = folder;
        this.others = new WorkFolder(folder.resolve(OTHERS));
        this.lastFile = file(note());
    }

    /** The desk as it was left; empty when there was none, or nothing of it can be read. */
    public Optional<DeskState> last() {
        Map<String, String> note = note();
        boolean unsaved = "true".equals(note.get("unsaved"));
        Optional<Path> file = file(note);
        return read(work())
                .map(
                        saved ->
                                new DeskState(saved.sheet(), file, unsaved, recent())
                                        .with(saved.work()))
                .or(
                        () ->
                                file.flatMap(DeskFolder::read)
                                        .map(
                                                saved ->
                                                        DeskState.of(saved.sheet(), file, recent())
                                                                .with(saved.work())));
    }

    /** What a student has written in a file; nothing when it cannot be read. */
    public static StudentWork workIn(Path file) {
        return read(file).map(SavedSheet::work).orElse(StudentWork.NONE);
    }

    /** What a student wrote earlier on an exercise without a file. */
    public Optional<StudentWork> workOn(Exercise exercise) {
        return others.of(exercise);
    }

    /**
     * Deletes answers to exercises without a file that nobody comes back to, once the program has started.
     *
     * @param now  when that is looked for
     * @param open what lies on the desk, whose answers stay
     */
    public void prune(Instant now, Sheet open) {
        others.prune(
                now, open instanceof Exercise exercise ? Optional.of(exercise) : Optional.empty());
    }

    /** The files that were open, the latest first. */
    public List<Path> recent() {
        Map<String, String> note = note();
        return IntStream.range(0, RecentFiles.MOST)
                .mapToObj(i -> path(note.get("recent." + i)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Sets unsaved work aside before something else comes on the desk; empty when there is none. */
    public Optional<Path> rescue() {
        if (!"true".equals(note().get("unsaved")) || !Files.exists(work())) {
            return Optional.empty();
        }
        try {
            int number = 1;
            while (Files.exists(folder.resolve(RESCUED.formatted(number)))) {
                number++;
            }
            return Optional.of(Files.move(work(), folder.resolve(RESCUED.formatted(number))));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Writes the desk.
     *
     * @throws IOException when it cannot be written; what was written before may be found instead
     */
    public void write(DeskState state) throws IOException {
        Files.createDirectories(folder);
        try {
            others.write(state.others());
        } finally {
            writeDesk(state);
        }
    }

    private void writeDesk(DeskState state) throws IOException {
        boolean work = state.unsaved() || state.file().isEmpty();
        if (!work || !state.file().equals(lastFile)) {
            Files.deleteIfExists(work());
        }
        SmallFile.write(folder.resolve(NOTE), note(state));
        lastFile = state.file();
        if (work) {
            try {
                ExerciseFile.write(work(), new SavedSheet(state.sheet(), state.work()));
            } catch (ExerciseFileException e) {
                throw new IOException(e);
            }
        }
    }

    private static Map<String, String> note(DeskState state) {
        Map<String, String> note = new HashMap<>();
        state.file().ifPresent(file -> note.put("file", file.toString()));
        note.put("unsaved", Boolean.toString(state.unsaved()));
        List<Path> recent = new ArrayList<>(state.recent());
        for (int i = 0; i < recent.size(); i++) {
            note.put("recent." + i, recent.get(i).toString());
        }
        return note;
    }

    private Map<String, String> note() {
        return SmallFile.read(folder.resolve(NOTE));
    }

    private Path work() {
        return folder.resolve(WORK);
    }

    private static Optional<Path> file(Map<String, String> note) {
        return path(note.get("file"));
    }

    private static Optional<Path> path(String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Optional<SavedSheet> read(Path file) {
        try {
            SavedSheet saved = ExerciseFile.readSaved(file);
            if (saved.sheet() instanceof Exercise exercise) {
                exercise.compute();
            }
            return Optional.of(saved);
        } catch (ExerciseFileException | ConvolutionException | OutOfMemoryError e) {
            return Optional.empty();
        }
    }
}
