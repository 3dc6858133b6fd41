package kernelwalk.ui.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Sheet;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.file.ExerciseFileException;

/**
 * Keeps the desk in the user's own folder. Work that its file does not hold stands in a file of its own, which every
 * change replaces whole.
 *
 * <p>Its parts are written in such an order that work never stands beside the name of a file it does not belong to.
 */
public final class DeskFolder {

    private static final String NOTE = "desk.properties";
    private static final String WORK = "unsaved" + ExerciseFile.ENDING;
    private static final String RESCUED = "unsaved-%d" + ExerciseFile.ENDING;

    private final Path folder;
    private Optional<Path> lastFile;

    public DeskFolder(Path folder) {
        this.folder = folder;
        this.lastFile = file(note());
    }

    /** The desk as it was left; empty when there was none, or nothing of it can be read. */
    public Optional<DeskState> last() {
        Map<String, String> note = note();
        boolean unsaved = "true".equals(note.get("unsaved"));
        Optional<Path> file = file(note);
        return read(work())
                .map(sheet -> new DeskState(sheet, file, unsaved, recent()))
                .or(
                        () ->
                                file.flatMap(DeskFolder::read)
                                        .map(sheet -> DeskState.of(sheet, file, recent())));
    }

    /** The files that were open, the latest first. */
    public List<Path> recent() {
        Map<String, String> note = note();
        return IntStream.range(0, Desk.MOST_RECENT)
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
        boolean work = state.unsaved() || state.file().isEmpty();
        if (!work || !state.file().equals(lastFile)) {
            Files.deleteIfExists(work());
        }
        SmallFile.write(folder.resolve(NOTE), note(state));
        lastFile = state.file();
        if (work) {
            try {
                ExerciseFile.write(work(), state.sheet());
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
}
